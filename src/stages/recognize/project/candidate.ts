import type {Span} from '../../../text/span.js'
import type {Closer} from './closer.js'
import {type Evidence, evidenceOf} from './evidence.js'
import {type Left, leftEdge} from './left.js'
import type {List} from './list.js'
import {type Right, rightEdge} from './right.js'
import {headOf, type View} from './view.js'

/** A stretch that may be a project's name, with all that speaks for and against it. */
export interface Candidate extends Span {
  readonly name: string
  readonly left: Left
  readonly right: Right['by']
  readonly evidence: Evidence
  readonly closer: Closer | null
  /** How many members its list has. */
  readonly members: number
  /** Another member of its list is surely a project. */
  readonly neighbor: boolean
  /** It stands in a list of sentences under a heading: 滚动实施十大产业项目. */
  readonly headed: boolean
  /** 项目 or 工程 ends it. */
  readonly ending: '项目' | '工程' | null
}

const LONGEST = 40
/** A name and what leads it stand within so many characters. */
const FARTHEST = 160
const WORK_ENDS = new Set(['设', '作', '度', '伐'])
const WORK = /(?:规划|设计|工程|前期|项目|规划设计)?(?:建设|改造建设)(?:工作|进度|步伐)?$|(?:工作|进度|步伐)$/u

export function candidatesOf(list: List, view: View, headed = false): Candidate[] {
  // Most stretches hold no word that may end a name: they are passed over at once.
  if (list.closer === null && !list.members.some((member) => mayName(member, view))) return []
  const found = list.members.flatMap((member) => candidateOf(member, list, view, headed))
  if (found.length < 2) return found
  return shareStage(shareLead(shareHead(found, view)), list)
}

function mayName({start, end}: Span, {endings}: View): boolean {
  return endings[end] !== endings[Math.min(end, start + 1)]
}

function candidateOf(member: Span, {closer, members}: List, view: View, headed: boolean): Candidate[] {
  const {text, endings} = view
  const from = Math.max(member.start, member.end - FARTHEST)
  const left = leftEdge(from, member.end, view)
  const right = rightEdge(left.start, member.end, view)
  if (right.by === 'spoken') return []
  const ending = endingOf(text.slice(left.start, right.end))
  const span = unquoted(text, left.start, ending === null ? beforeWork(text, left.start, right.end) : right.end)
  const body = {start: span.start, end: ending === '项目' ? span.end - 2 : span.end}
  const bracket = bracketOf(text, body.start, body.end)
  if (
    members.length === 1 &&
    closer === null &&
    ending === null &&
    !left.priced &&
    endings[bracket] === endings[bracket - 1]
  )
    return []
  if (body.end - body.start < 2 || span.end - span.start > LONGEST) return []
  const name = nameOf(text.slice(body.start, body.end))
  if (name.length < 2 || PHASE_ONLY.test(name) || KIND_ONLY.test(name)) return []
  const evidence = evidenceOf({start: body.start, end: bracket}, view)
  return [
    {
      start: span.start,
      end: span.end,
      name,
      left,
      right: right.by,
      evidence,
      closer,
      members: members.length,
      neighbor: false,
      headed,
      ending,
    },
  ]
}

/** 省重点建设项目: a kind. */
const KIND_ONLY = /^(?:国家|省|市|县|区)?级?重点(?:建设|工程|产业|工业|民生|水利)?$/u
/** 一期工程: a part of what was named before. */
const PHASE_ONLY = /^(?:项目)?(?:第?[一二三四五六七八九]|首)期(?:工程)?$/u

/** Where the bracket begins that ends the name: 中国古动物馆（保定自然博物馆）; its own end without one. */
function bracketOf(text: string, start: number, end: number): number {
  if (text[end - 1] !== '）' && text[end - 1] !== ')') return end
  const open = Math.max(text.slice(start, end).lastIndexOf('（'), text.slice(start, end).lastIndexOf('('))
  return open > 1 ? start + open : end
}

function endingOf(name: string): Candidate['ending'] {
  if (name.endsWith('项目')) return '项目'
  return name.endsWith('工程') ? '工程' : null
}

/** 建设 and 前期工作 at the end are work on the thing, not its name. */
function beforeWork(text: string, start: number, end: number): number {
  if (!WORK_ENDS.has(text[end - 1]!)) return end
  const match = WORK.exec(text.slice(start, end))
  return match === null ? end : start + match.index
}

function unquoted(text: string, start: number, end: number): Span {
  const whole = text[start] === '“' && text.slice(start, end).indexOf('”') === end - 1 - start
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

/** Heads that a list says once, behind its last name. */
const LENT = new Set([
  '高铁',
  '铁路',
  '高速',
  '高速公路',
  '公路',
  '水库',
  '大桥',
  '隧道',
  '灌区',
  '机场',
  '水电站',
  '城际',
  '客运专线',
  '总部',
  '酒店',
  '医院',
  '路',
  '街',
  '大街',
  '大道',
])

const LENDER = 8

/** 甲、乙、丙高铁: the member that has a head lends it to the short ones before it. */
function shareHead(found: readonly Candidate[], view: View): Candidate[] {
  const shared: Candidate[] = []
  let lent: {head: string; kind: Candidate['evidence']['head']} | null = null
  for (const candidate of found.toReversed()) {
    const {start, name, evidence, ending} = candidate
    const end = ending === '项目' ? candidate.end - 2 : candidate.end
    const head = headOf(view, start, end)
    if (
      head === null &&
      lent !== null &&
      ending === null &&
      name.length <= 5 &&
      !evidence.firm &&
      !/[侧旁口段村镇区县市]$/u.test(name)
    ) {
      shared.push({...candidate, name: name + lent.head, evidence: {...evidence, head: lent.kind, campaign: false}})
      continue
    }
    lent =
      head !== null && LENT.has(head) && head.length < name.length && name.length <= LENDER
        ? {head, kind: evidence.head}
        : null
    shared.push(candidate)
  }
  return shared.reverse()
}

/** The verb that leads a list leads all its members. */
function shareLead(found: readonly Candidate[]): Candidate[] {
  let lead = {built: false, led: false}
  return found.map((candidate) => {
    const {left} = candidate
    if (left.built || left.led) lead = {built: left.built, led: left.led}
    if (left.built === lead.built && left.led === lead.led) return candidate
    return {...candidate, left: {...left, ...lead}}
  })
}

/** What is said behind an open list is said of all its members: 甲高速、乙大桥全线通车. */
function shareStage(found: readonly Candidate[], {closer}: List): Candidate[] {
  const last = found.at(-1)?.right
  const staged = closer === null && (last === 'stage' || last === 'project-stage')
  return found.map((candidate) => (staged && candidate.right === null ? {...candidate, right: 'stage'} : candidate))
}
