import type {Stage} from '../../../model/entry.js'
import type {Mode} from '../../../model/outline.js'
import type {Span} from '../../../text/span.js'
import {type Lexicon, STAGES} from '../../recognize/project/lexicon.js'
import {longestAt} from '../../recognize/trie.js'
import type {Saying} from './saying.js'

/** A word that names a stage, where it stands, and whether it is only wished for. */
export interface StageWord extends Span {
  readonly stage: Stage
  readonly wished: boolean
}

/** 将于, 计划: not yet so, in a review too. */
const FUTURE = /即将|将于|将在|计划|预计|拟|明年|下一步|下步/u
/** 确保…开工, 力争…投产: wished for, outside a review. */
const WISH =
  /确保|力争|力促|争取|务必|尽快|尽早|早日|如期|按期|及早|抓紧|力求|希望|将|要|推动|促进|促成|加快|督促|加速|保障|保证|推进/u
/** 已达成, 争取到了: so already, in a plan too. */
const FACT = /已|目前|成功|相继|先后|到了|正式|实现了|确保了|(?:启动|开工|实施)并/u
/** No day can be assumed for these. */
const VAGUE = /尽快|尽早|早日|如期|按期|及早|适时|有序|争取早/u
/** What is done for these stages is itself the stage: 谋划…, 申建…, 做好…前期工作. */
const EARLY: ReadonlySet<Stage> = new Set(['谋划', '储备', '在谈', '前期'])
const HOPED = /争取|力争|确保|力促|早日|尽快|尽早/u
/** 完成 before the name makes it finished; behind it, what was finished is a part. */
const FINISHED = /(?:完成|建成|建好)了?$/u
/** 车间建设完成, 主体工程和设备安装全部完成: a part of the whole. */
const PART = /(?:车间|厂房|主体|路基|路面|桩基|地基|土建|钢结构|屋面|宿舍|办公楼|管网|设备|段施工)[^，。；]{0,12}$/u
/** 征地拆迁已完成: what comes before the work. */
const BEFORE_WORK =
  /(?:征地|征拆|征迁|拆迁|勘察|地勘|设计|招标|手续|前期|社保|清表|青苗|可研|环评|立项|批复|核准|备案|审批|选址|施工图)[^，。；]{0,8}$/u
/** 完成征迁工作, 完成投资2亿元: what was done is said behind the verb. */
const CLEARED = /^了?[^，。；]{0,8}(?:征地|征收|征拆|征迁|拆迁|招标|清表|青苗|补偿|评估|勘察|地勘|设计)/u
const INVESTED = /^了?(?:总|年度)?投资/u
/** X项目建成收纳仓4栋: a part of it stands. */
const SOME_BUILT = /^了?(?![投通运使并后]|以来)[\p{Script=Han}]{2,8}\d/u
/** 完成甲路…新建工程 in a plan: it is to be finished, unless a first step is. */
const FIRST_STEP = /^[^，。；]{0,10}(?:前期|路面|路基|主体|征地|征拆|拆迁|规划|设计|可研|编制|批复|招标|投资)/u
/** 继续实施…工程: it is under way. */
const GOING_ON = /继续(?:实施|推进|建设|抓好)$/u
const PARTLY =
  /^(?:工程)?(?:已|现已|累计)?完成(?!投资|年|任务|了任务|目标|征|拆)[^，。；]{0,16}(?:建设|施工|工程量|主体|改造|安装|铺设|\d%)/u
/** 仍未开工: what is not yet so, and what that says of how far it is. */
const NEGATED = /(?:未|没有|未能|不能|无法|难以)(?:能|全面|正式|如期|按期|按时)?$/u
const NOT_YET: Partial<Record<Stage, Stage>> = {签约: '在谈', 落地: '签约', 开工: '前期', 竣工: '在建', 投产: '在建'}
/** 即将建成通车: it is under way. */
const SOON = /即将(?:全线|全面|正式)?$/u
/** 争取纳入规划: it is only thought of. */
const LISTED = /^(?:列入|纳入)[^，。；]{0,14}(?:规划|计划|盘子|笼子|项目库)/u
/** 甲、乙等项目完成投资2亿元 */
const SPENT_ON = /^(?:已|累计|共|现已){0,2}完成投资/u
const SPENT = /投资[\d.]{1,9}(?:万|亿)*元[^，。；]{0,24}(?:建设|实施|新建|改造|改扩建)$/u

export function rank(stage: Stage): number {
  return STAGES.indexOf(stage)
}

/** Words of stages in a stretch. */
function stageWords(text: string, {start, end}: Span, lexicon: Lexicon): (Span & {stage: Stage})[] {
  const found: (Span & {stage: Stage})[] = []
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

/** Every stage a saying names: in the verb that leads the list, in the words that close it, in what follows. */
export function stagesOf(text: string, saying: Saying, lexicon: Lexicon): StageWord[] {
  const {lead, closing, tail, mode} = saying
  const before = text.slice(lead.start, lead.end)
  const found: StageWord[] = []
  for (const word of stageWords(text, lead, lexicon)) {
    const ahead = text.slice(lead.start, word.start)
    const wished = !EARLY.has(word.stage) && isWished(ahead, mode)
    found.push(notYet(word, ahead) ?? {wished, ...word})
  }
  for (const word of stageWords(text, closing, lexicon)) found.push({wished: false, ...word})
  for (const word of stageWords(text, tail, lexicon)) {
    if (leadsNext(text, word, tail) || /^(?:条件|能力|要求|标准|总?建筑)/u.test(text.slice(word.end, word.end + 3)))
      continue
    const ahead = sinceStop(text.slice(tail.start, word.start))
    const negated = notYet(word, ahead)
    if (negated !== null) {
      found.push(negated)
      continue
    }
    if (SOON.test(ahead) && rank(word.stage) > rank('在建'))
      found.push({start: word.start, end: word.end, stage: '在建', wished: false})
    const partial = word.stage === '竣工' && PART.test(ahead.slice(-24))
    const done = partial ? '在建' : word.stage
    const said = saying.name.name.slice(-8) + ahead.slice(-16)
    const behind = text.slice(word.end, Math.min(tail.end, word.end + 14))
    const reached = word.stage === '竣工' ? finished(said, behind, done) : done
    const progress = /进度$/u.test(text.slice(word.start, word.end))
    if (progress && word.end - word.start === 2 && ahead.includes('，')) continue
    const early = EARLY.has(word.stage) && !HOPED.test(ahead)
    found.push({
      start: word.start,
      end: word.end,
      stage: reached,
      wished: !early && !progress && isWished(before + ahead, mode),
    })
  }
  const implied = impliedStage(text, saying, before)
  return implied === null ? found : [...found, implied]
}

/** How far it is where a part, the ground or a sum is what was finished. */
function finished(said: string, behind: string, done: Stage): Stage {
  if (BEFORE_WORK.test(said) || CLEARED.test(behind)) return '前期'
  return INVESTED.test(behind) || (done === '竣工' && SOME_BUILT.test(behind)) ? '在建' : done
}

/** A title's tail holds sentences: a word speaks for its own one. */
function sinceStop(words: string): string {
  return words.slice(words.lastIndexOf('。') + 1)
}

function notYet(word: Span & {stage: Stage}, ahead: string): StageWord | null {
  const stage = NEGATED.test(ahead) ? NOT_YET[word.stage] : undefined
  return stage === undefined ? null : {start: word.start, end: word.end, stage, wished: false}
}

/** 加快甲高铁建设，开工乙高速, 谋划实施丙水库: the verb before the next name speaks of that one. */
function leadsNext(text: string, word: Span, tail: Span): boolean {
  const leads = word.end <= tail.end && /^(?:实施|建设|推进|启动|新建)?$/u.test(text.slice(word.end, tail.end))
  return leads && text[word.start - 1] === '，' && /\p{Script=Han}/u.test(text[tail.end] ?? '')
}

function isWished(words: string, mode: Mode | null): boolean {
  if (FUTURE.test(words)) return true
  if (FACT.test(words.slice(-8))) return false
  return mode === 'plan' || (mode !== 'review' && WISH.test(words))
}

/** Stages that a verb implies: 完成了…改造 is finished, 投资…元建设… under way. */
function impliedStage(text: string, {lead, before, tail, mode, name}: Saying, words: string): StageWord | null {
  const price = text.slice(Math.min(lead.start, before.start), name.start)
  if (/对接$/u.test(words)) return {stage: '在谈', wished: false, ...lead}
  if (mode === 'plan' && /完成$/u.test(words) && !FIRST_STEP.test(text.slice(name.end, name.end + 16)))
    return {stage: '竣工', wished: true, ...lead}
  if (HOPED.test(words) && LISTED.test(text.slice(tail.start, tail.end)))
    return {start: tail.start, end: tail.start + 2, stage: '谋划', wished: false}
  if (GOING_ON.test(words)) return {stage: '在建', wished: false, ...lead}
  if (mode !== 'plan' && FINISHED.test(words)) return {stage: '竣工', wished: isWished(words, mode), ...lead}
  if (mode !== 'plan' && SPENT.test(price)) return {stage: '在建', wished: false, ...before}
  if (SPENT_ON.test(text.slice(tail.start, tail.start + 12)) && mode !== 'plan')
    return {stage: '在建', wished: false, start: tail.start, end: tail.start + 4}
  const partly = PARTLY.exec(text.slice(name.end, Math.min(tail.end, name.end + 40)))
  if (partly !== null && mode !== 'plan')
    return {start: name.end, end: name.end + partly[0].length, stage: '在建', wished: false}
  return null
}

export function isVague(text: string, {lead, tail}: Saying): boolean {
  return VAGUE.test(text.slice(lead.start, lead.end)) || VAGUE.test(text.slice(tail.start, tail.end))
}
