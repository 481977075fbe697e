import type {Span} from '../../../text/span.js'
import type {Closer} from './closer.js'
import {type Evidence, evidenceOf} from './evidence.js'
import {type Left, leftEdge} from './left.js'
import {suffixOf} from './lexicon.js'
import type {List} from './list.js'
import {type Right, rightEdge} from './right.js'
import type {View} from './view.js'

/** A stretch that may be a project's name, with all that speaks for and against it. */
export interface Candidate extends Span {
  readonly name: string
  readonly left: Left
  readonly right: Right['by']
  readonly evidence: Evidence
  readonly closer: Closer | null
  /** How many members its list has. */
  readonly members: number
  /** 项目 or 工程 ends it. */
  readonly ending: '项目' | '工程' | null
}

const LONGEST = 40
const WORK = /(?:规划|设计|工程|前期|项目|规划设计)?(?:建设|改造建设)(?:工作|进度|步伐|力度)?$|(?:工作|进度|步伐)$/u

export function candidatesOf(list: List, view: View): Candidate[] {
  const found = list.members.flatMap((member) => candidateOf(member, list, view))
  return shareHead(found, list, view)
}

function candidateOf(member: Span, {closer, members}: List, view: View): Candidate[] {
  const {text} = view
  const left = leftEdge(member.start, member.end, view)
  const right = rightEdge(left.start, member.end, view)
  const ending = endingOf(text.slice(left.start, right.end))
  const span = unquoted(text, left.start, ending === null ? beforeWork(text, left.start, right.end) : right.end)
  const body = {start: span.start, end: ending === '项目' ? span.end - 2 : span.end}
  if (body.end - body.start < 2 || span.end - span.start > LONGEST) return []
  const name = nameOf(text.slice(body.start, body.end))
  if (name.length < 2) return []
  const evidence = evidenceOf(text, body, view)
  return [{...span, name, left, right: right.by, evidence, closer, members: members.length, ending}]
}

function endingOf(name: string): Candidate['ending'] {
  if (name.endsWith('项目')) return '项目'
  return name.endsWith('工程') ? '工程' : null
}

/** 建设 and 前期工作 at the end are work on the thing, not its name. */
function beforeWork(text: string, start: number, end: number): number {
  const match = WORK.exec(text.slice(start, end))
  return match === null ? end : start + match.index
}

function unquoted(text: string, start: number, end: number): Span {
  const whole = text[start] === '“' && text.indexOf('”', start) === end - 1
  return whole ? {start: start + 1, end: end - 1} : {start, end}
}

/** 年产2.5万套工程车底盘: the size is the project's capacity, its name what follows. */
function nameOf(words: string): string {
  return words
    .replace(
      /^(?:年产|日产|年加工|年处理|日处理)[\d.]{1,8}(?:万|千|亿)?[^\d]{1,2}?(?:米|瓦|时)?(?=\p{Script=Han}{3,})/u,
      '',
    )
    .replace(/\s+/gu, '')
}

/** 甲、乙、丙高铁: the last member lends its head to short ones before it. */
function shareHead(found: readonly Candidate[], {members}: List, {text, lexicon}: View): Candidate[] {
  const last = found.at(-1)
  if (last === undefined || members.length < 2 || last.end - last.start > 12) return [...found]
  const head = suffixOf(lexicon.heads, text, last.start, last.end)
  if (head === null || head.length < 2 || head.length === last.name.length || lexicon.heads.get(head) !== '设施')
    return [...found]
  return found.map((candidate) => {
    const bare = candidate.evidence.head === null && candidate.ending === null && !candidate.evidence.firm
    if (!bare || candidate.name.length > 5) return candidate
    return {...candidate, name: candidate.name + head, evidence: {...candidate.evidence, head: '设施' as const}}
  })
}
