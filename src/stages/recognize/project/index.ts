import type {ProjectName} from '../../../model/mention.js'
import type {Token} from '../../../model/token.js'
import type {Span} from '../../../text/span.js'
import type {Input, Recognizer} from '../recognizer.js'
import {longestAt} from '../trie.js'
import {wordStarts} from '../word-starts.js'
import {type Closer, closerIn} from './closer.js'
import {type Evidence, evidenceOf} from './evidence.js'
import {type Frame, frames, type Strip} from './frame.js'
import {type Lexicon, lexiconOf} from './lexicon.js'
import {type Left, leftEdge, rightEdge} from './phrase.js'
import {score} from './score.js'

interface View {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly starts: Uint8Array
  readonly lexicon: Lexicon
}

/** 沱河航运、动车所等工程 · 总投资1.5亿元的温泉水世界项目 · 京蔚高速全线通车 · 加快综保区二期建设 */
export const project: Recognizer<'project'> = {
  name: 'project/name',
  kind: 'project',
  find({text, tokens, context}: Input) {
    const lexicon = lexiconOf(context.dictionaries)
    const view = {text, tokens, starts: wordStarts(text.length, tokens), lexicon}
    return frames(text).flatMap((frame) => namesIn(frame, view))
  },
}

function namesIn(frame: Frame, view: View): ProjectName[] {
  const found: ProjectName[] = []
  frame.strips.forEach((strip, index) => {
    const next = frame.strips[index + 1]
    found.push(...namesOf(strip, next, view))
  })
  return found
}

/** One candidate: where it stands and all that speaks for and against it. */
export interface Candidate extends Span {
  readonly left: Left
  readonly evidence: Evidence
  readonly closer: Closer['noun'] | null
  readonly inList: boolean
  /** 项目 or 工程 ends it. */
  readonly ending: '项目' | '工程' | null
  /** A stage follows it: 竣工, 通车. */
  readonly staged: boolean
}

function namesOf(strip: Strip, _next: Strip | undefined, view: View): ProjectName[] {
  const {text} = view
  const last = strip.items.at(-1)!
  const closer = closerIn(text, last.start, last.end)
  const members = strip.items.flatMap((item) => {
    const end = item === last && closer !== null ? closer.start : item.end
    return conjuncts(text, item.start, end, view)
  })
  const candidates = members.flatMap((member) => candidateOf(member, closer, members.length > 1, view))
  return candidates.flatMap((candidate) => {
    const points = score(candidate)
    if (points < 2.4) return []
    const name = text.slice(candidate.start, candidate.end).replace(/项目$/u, '')
    return [
      {
        kind: 'project',
        start: candidate.start,
        end: candidate.end,
        name,
        rule: `project/${candidate.closer ? 'list' : 'name'}`,
        score: points - 2.4,
        frame: {start: strip.start, end: strip.end},
        after: closer?.end ?? last.end,
      },
    ]
  })
}

function conjuncts(text: string, start: number, end: number, {starts, lexicon}: View): Span[] {
  for (let at = start + 2; at < end - 1; at++) {
    const unit = text[at]!
    if (!'和与及'.includes(unit) || starts[at] === 0 || starts[at + 1] === 0) continue
    const head = headBefore(text, start, at, lexicon)
    if (head) return [{start, end: at}, ...conjuncts(text, at + 1, end, {starts, lexicon} as View)]
  }
  return [{start, end}]
}

function headBefore(text: string, start: number, at: number, lexicon: Lexicon): boolean {
  for (let from = Math.max(start, at - 9); from < at; from++) {
    const kind = lexicon.heads.get(text.slice(from, at))
    if (kind === '设施' || kind === '场所') return true
  }
  return text.endsWith('项目', at) || text.endsWith('工程', at)
}

function candidateOf(member: Span, closer: Closer | null, inList: boolean, view: View): Candidate[] {
  const {text, tokens, starts, lexicon} = view
  const left = leftEdge(text, member.start, member.end, starts, lexicon)
  let {start} = left
  let end = rightEdge(text, start, member.end, starts, lexicon)
  const ending = endingOf(text.slice(start, end))
  const staged = longestAt(lexicon.stages, text, end) !== null
  if (ending === null) end = trimWork(text, start, end)
  if (text[start] === '“' && text.indexOf('”', start) === end - 1) {
    start++
    end--
  }
  if (end - start < 2 || end - start > 36) return []
  const body = {start, end: ending === '项目' ? end - 2 : end}
  if (body.end - body.start < 2) return []
  const evidence = evidenceOf(text, body, tokens, lexicon)
  return [{start, end, left, evidence, closer: closer?.noun ?? null, inList, ending, staged}]
}

function endingOf(name: string): Candidate['ending'] {
  if (name.endsWith('项目')) return '项目'
  return name.endsWith('工程') ? '工程' : null
}

function trimWork(text: string, start: number, end: number): number {
  const match = /(?:规划|设计|工程|前期|项目)?(?:建设|改造建设)(?:工作|进度|步伐|力度)?$|(?:工作|进度|步伐)$/u.exec(
    text.slice(start, end),
  )
  return match === null ? end : start + match.index
}
