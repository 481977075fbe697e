import type {Span} from '../../../text/span.js'
import type {Closer} from './closer.js'
import {type Evidence, evidenceOf} from './evidence.js'
import {type Left, leftEdge} from './left.js'
import type {List} from './list.js'
import {type Right, rightEdge} from './right.js'
import {shareAmong} from './share.js'
import {isCosted} from './titled.js'
import type {View} from './view.js'

/** A stretch that may be a project's name, with all that speaks for and against it. */
export interface Candidate extends Span {
  readonly name: string
  readonly left: Left
  readonly right: Right['by']
  /** Something is said of it before the next member. */
  readonly said: boolean
  readonly evidence: Evidence
  readonly closer: Closer | null
  /** How many members its list has. */
  readonly members: number
  /** Another member of its list is surely a project. */
  readonly neighbor: boolean
  /** It stands in a list of sentences under a heading: 滚动实施十大产业项目. */
  readonly headed: boolean
  /** 正明铝业：总投资1.8亿元: its line goes on with what it costs. */
  readonly costed: boolean
  /** 考核的项目共6个，即…: the list was said to be one of projects. */
  readonly announced: boolean
  /** 加快…中心建设, 建成…基地: said of a place that is built, not of a zone or a title. */
  readonly framed: boolean
  /** 项目 or 工程 ends it. */
  readonly ending: '项目' | '工程' | null
}

const LONGEST = 40
/** A name and what leads it stand within so many characters. */
const FARTHEST = 160
const WORK_ENDS = new Set(['设', '作', '度', '伐'])
const WORK = /(?:规划|设计|工程|前期|项目|规划设计)?(?:建设|改造建设)(?:工作|进度|步伐)?$|(?:工作|进度|步伐)$/u

export function candidatesOf(list: List, view: View, headed = false): readonly Candidate[] {
  // Most stretches hold no word that may end a name: they are passed over at once.
  const costed = headed && list.members.length === 1 && isCosted(view.text, list.members[0]!)
  if (list.closer === null && !costed && !list.members.some((member) => holdsEnding(member, view))) return []
  const found = list.members.flatMap((member) => candidateOf(member, list, view, headed, costed))
  return shareAmong(found, list, view)
}

function holdsEnding({start, end}: Span, {endings}: View): boolean {
  return endings[end] !== endings[Math.min(end, start + 1)]
}

function candidateOf(member: Span, {closer, members}: List, view: View, headed: boolean, costed: boolean): Candidate[] {
  const {text, endings} = view
  const from = Math.max(member.start, member.end - FARTHEST)
  const left = leftEdge(from, member.end, view)
  const right = rightEdge(left.start, member.end, view)
  if ((right.by === 'spoken' && members.length === 1) || right.by === 'actor') return []
  const ending = endingOf(text.slice(left.start, right.end))
  const span = unquoted(text, left.start, ending === null ? beforeWork(text, left.start, right.end) : right.end)
  const body = {start: span.start, end: ending === '项目' ? span.end - 2 : span.end}
  const bracket = bracketOf(text, body.start, body.end)
  if (
    members.length === 1 &&
    closer === null &&
    ending === null &&
    !left.priced &&
    !costed &&
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
      said: right.by !== null && right.by !== 'project' && right.by !== 'count',
      evidence,
      closer,
      members: members.length,
      neighbor: false,
      headed,
      costed,
      announced: members.length > 1 && isAnnounced(members[0]!.start, view),
      framed: evidence.head === '场所' && isFramed(span, left, right, evidence.proper, view),
      ending,
    },
  ]
}

const ANNOUNCED = /(?:项目|工程)(?:有|共|共有|共计|为|达)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[个项]，?$/u
const NAMED_AS = /^(?:，)?(?:即|分别是|分别为|包括|包含|主要有|主要是|具体为|具体是|有)/u

/** 项目共6个，「即」…: where the first member begins, or right before it. */
function isAnnounced(start: number, {text}: View): boolean {
  return NAMED_AS.test(text.slice(start, start + 5)) && ANNOUNCED.test(text.slice(Math.max(0, start - 16), start))
}

/** 示范区, 文化带, 书院之城, 国际金融中心: what a region is to become; 管网, 庭院: kinds. */
const ZONE =
  /(?<![景街片校院库港])区$|[城带廊链群镇县市河湖]$|走廊|流域|国际(?:金融|贸易|航运|经济|消费)中心$|(?:基础设施|管网|庭院|家园)$/u
const TELLING = 5
const BUILDING = /(?:加快|推进|推动|启动|筹建|筹划|谋划|开工|开启|新建|续建|动工)(?:建设|实施)?$/u
const BUILT = /建成(?:投用|投运|启用|使用)?$/u
/** 加快建设…, 新建…: of a thing with a name of its own, without a word behind it. */
const RAISED =
  /(?:加快|加速|推进|开工|启动|谋划|筹划|规划|高标准|续|全力|推动|积极)建设$|(?:新建|续建|改扩建|铺设|改造提升|提升改造|提质改造|筹建|动工)$/u
const FINISHED =
  /^(?:已|正式|全面|基本|顺利)?(?:建成|竣工|投用|投运|投入|揭牌|挂牌|落成|试运|启用|开业|开园|开馆|盛装开放|开工|动工)/u

function isFramed({start, end}: Span, {start: from}: Left, {end: to}: Right, proper: boolean, {text}: View): boolean {
  if (end - start < TELLING || ZONE.test(text.slice(start, end))) return false
  const ahead = text.slice(Math.max(0, from - 24), from).replace(/[^，。；、\n]{0,20}的$/u, '')
  if (BUILT.test(ahead) || FINISHED.test(text.slice(to, to + 6))) return true
  if (proper && RAISED.test(ahead)) return true
  return BUILDING.test(ahead) && text.startsWith('建设', end)
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
