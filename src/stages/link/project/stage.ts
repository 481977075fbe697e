import type {Stage} from '../../../model/entry.js'
import type {Span} from '../../../text/span.js'
import {type Lexicon, STAGES} from '../../recognize/project/lexicon.js'
import {longestAt} from '../../recognize/trie.js'
import type {Saying} from './saying.js'

/** A word that names a stage, where it stands, and whether it is only wished for. */
export interface StageWord extends Span {
  readonly stage: Stage
  readonly wished: boolean
}

/** 确保…开工, 力争…投产: not yet so. */
const WISH =
  /确保|力争|力促|争取|务必|尽快|尽早|早日|如期|按期|及早|抓紧|即将|计划|预计|拟|将|要|推动|促进|促成|加快|督促|加速|保障|保证|推进|下步|下一步/u
/** 已达成, 现已: so already, in a plan too. */
const FACT = /已|目前|现已|顺利|成功|相继|先后|正式/u
/** Before a stage it is still wished for: 达成合作意向 is, 拟签约 is another stage. */
const VAGUE = /尽快|尽早|早日|如期|按期|及早|适时/u

export function rank(stage: Stage): number {
  return STAGES.indexOf(stage)
}

/** Words of stages in a stretch. */
export function stageWords(
  text: string,
  {start, end}: Span,
  lexicon: Lexicon,
): {start: number; end: number; stage: Stage}[] {
  const found: {start: number; end: number; stage: Stage}[] = []
  for (let at = start; at < end; ) {
    const word = longestAt(lexicon.stages, text, at)
    if (word === null || word.end > end) {
      at++
      continue
    }
    found.push({start: at, end: word.end, stage: word.value})
    at = word.end
  }
  return found
}

/** Every stage a saying names, in its tail and, where a verb leads the list, in its lead. */
export function stagesOf(text: string, saying: Saying, lexicon: Lexicon): StageWord[] {
  const {lead, tail, mode} = saying
  const before = text.slice(lead.start, lead.end)
  const plan = mode === 'plan'
  const found: StageWord[] = []
  for (const word of stageWords(text, lead, lexicon)) {
    const ahead = text.slice(lead.start, word.start)
    found.push({...word, wished: (plan && !FACT.test(ahead)) || WISH.test(ahead)})
  }
  for (const word of stageWords(text, tail, lexicon)) {
    const ahead = text.slice(tail.start, word.start)
    const said = plan ? !FACT.test(ahead.slice(-8)) : false
    found.push({...word, wished: said || (WISH.test(before + ahead) && !FACT.test(ahead.slice(-6)))})
  }
  return found
}

export function isVague(text: string, {lead, tail}: Saying): boolean {
  return VAGUE.test(text.slice(lead.start, lead.end)) || VAGUE.test(text.slice(tail.start, tail.end))
}
