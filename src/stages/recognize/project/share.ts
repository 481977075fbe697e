import {longestAt} from '../trie.js'
import type {Candidate} from './candidate.js'
import type {Closer} from './closer.js'
import type {List} from './list.js'
import {headOf, type View} from './view.js'

/** What is said once of a list is said of all its members: its head, the verb that leads it, its stage. */
export function shareAmong(found: readonly Candidate[], list: List, view: View): readonly Candidate[] {
  const led = found.length > 1 ? shareLead(found) : found
  const worked = led.length > 1 ? shareWorks(led) : led
  const headed = worked.length > 1 ? shareHead(worked, view) : worked
  const closed = list.closer === null ? headed : shareClosing(headed, list.closer, view)
  return closed.length > 1 ? shareStage(closed, list) : closed
}

const WORKED_ON =
  /^.{1,10}?(?<thing>路|街|大道|河|渠|沟|湖|水库|公园|小区|桥|涵)(?<works>(?!路|街|段|口)[^路街河渠沟湖桥站厂园院馆]{2,8})$/u
/** 甲路 is short. */
const THING = 8

/** 甲路、乙路雨污分流改造: what is done to the last is done to those before that are called alike. */
function shareWorks(found: readonly Candidate[]): readonly Candidate[] {
  const last = found.at(-1)!
  if (last.evidence.head !== '工事' || last.left.built === false) return found
  const {thing = '', works = ''} = WORKED_ON.exec(last.name)?.groups ?? {}
  if (thing === '') return found
  return found.map((candidate) => {
    const {name, evidence} = candidate
    if (candidate === last || !name.endsWith(thing) || name.length > THING) return candidate
    return {...candidate, name: name + works, evidence: {...evidence, head: '工事', worksOn: true}}
  })
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
  '快速路',
  '快速通道',
  '连接线',
  '水厂',
  '污水处理厂',
  '变电站',
  '电站',
  '特大桥',
  '安置区',
])

/** A head of so many characters says enough to be shared: 快速通道, 抽水蓄能电站. */
const TELLING = 4
/** What is left of a name without its head, where that is lent: 前坪, 济源逢石河. */
const LENDER = 6
const BORROWER = 5
/** 江边村, 东区: places, which lack no head. */
const PLACE = /[侧旁口段村镇区县市]$/u

interface Lent {
  readonly head: string
  readonly kind: Candidate['evidence']['head']
}

/** 甲、乙、丙高铁: the member that has a head lends it to the short ones before it. */
function shareHead(found: readonly Candidate[], view: View): Candidate[] {
  const shared: Candidate[] = []
  let lent: Lent | null = null
  for (const candidate of found.toReversed()) {
    const end = candidate.ending === '项目' ? candidate.end - 2 : candidate.end
    const head = headOf(view, candidate.start, end)
    if (lent !== null && head === null && mayBorrow(candidate, lent, view) && !PLACE.test(candidate.name)) {
      shared.push(borrow(candidate, lent))
      continue
    }
    lent = head === null ? null : lentBy(candidate, head, end, view)
    shared.push(candidate)
  }
  return shared.reverse()
}

/** 国家级, 综合性: a quality, no name. */
const QUALITY = /^.{1,3}[级型类性化式]$/u

/** What may end any short name is lent to any; other heads only among names: 智慧教室 is none. */
function mayBorrow({name, start, end, evidence, ending}: Candidate, {head}: Lent, {starts}: View): boolean {
  if (ending !== null || name.length > BORROWER || evidence.firm || QUALITY.test(name)) return false
  return LENT.has(head) || evidence.proper || isAbbreviation(starts.subarray(start, end))
}

/** 达竹, 镇广: the segmenter knows none of its words. */
function isAbbreviation(starts: Uint8Array): boolean {
  return starts.length < 4 && starts.every((start) => start === 1)
}

function borrow(candidate: Candidate, {head, kind}: Lent): Candidate {
  const {name, evidence} = candidate
  return {...candidate, name: name + head, evidence: {...evidence, head: kind, campaign: false}}
}

/** 乙水库灌区 lends 水库灌区: two heads in a row are one. */
function lentBy({name, start, evidence, closer}: Candidate, head: string, end: number, view: View): Lent | null {
  const kind = evidence.head
  const open = closer === null || closer.noun === '设施'
  const inner = open && LENT.has(head) ? headOf(view, start, end - head.length) : null
  const stacked = inner !== null && LENT.has(inner) && name.length - inner.length - head.length >= 2
  const whole = stacked ? inner + head : head
  const rest = name.length - whole.length
  if (rest < 1 || QUALITY.test(name.slice(0, rest))) return null
  if (LENT.has(head)) return rest <= LENDER ? {head: whole, kind} : null
  const telling = open && kind === '设施' && head.length >= TELLING && evidence.proper && rest <= LENDER
  return telling ? {head, kind} : null
}

/** Work that is said of the things behind 等: 等高速公路建设, 等机场前期工作. */
const WORK =
  /^(?:的)?(?:重点)?(?:项目|工程|建设|前期|开工|动工|竣工|完工|建成|通车|通航|投用|投运|改造|改扩建|扩建|新建|施工|规划建设|全线|加快)/u

/** 甲、乙等10个村的农房改造项目: places, and the work that is done at each. */
const WORKS_AT =
  /^等(?:\d{1,4}|[一二两三四五六七八九十]{1,3})(?:余|多)?个(?:行政|自然|中心|贫困)?(?:村|社区|乡镇|乡|镇|街道)的?(?<work>[^，。、的]{0,10}?)(?:项目|工程|建设)/u
/** A place's name, without 村. */
const SHORT_PLACE = 6

function workAt(candidate: Candidate, works: RegExpExecArray): Candidate[] {
  const {name, ending, evidence} = candidate
  if (ending !== null || name.length > SHORT_PLACE || (evidence.head !== null && name.length > 3)) return [candidate]
  return [{...candidate, name: name + works.groups!.work!, evidence: {...evidence, head: '工事'}}]
}

/** 甲、乙等高速公路建设: what the list is closed with is the head of its members, where something is built. */
function shareClosing(found: readonly Candidate[], closer: Closer, view: View): readonly Candidate[] {
  const {text, lexicon} = view
  const works = WORKS_AT.exec(text.slice(closer.start, closer.end))
  if (works !== null) return works.groups!.work === '' ? [] : found.flatMap((candidate) => workAt(candidate, works))
  const head = closer.noun === '设施' ? headOf(view, closer.start + 1, closer.end) : null
  if (head === null || lexicon.heads.get(head) !== '设施') return found
  const worked = closer.told !== null || WORK.test(text.slice(closer.end, closer.end + 6))
  const lent: Lent = {head, kind: '设施'}
  return found.map((candidate) => {
    const {start, end, left, evidence} = candidate
    const bare = evidence.head === null && headOf(view, start, end) === null
    const mine = mayBorrow(candidate, lent, view) || (closer.told !== null && isPlain(candidate, view))
    if (!bare || !(worked || left.built) || !mine) return candidate
    return borrow(candidate, lent)
  })
}

/** 国道303甲至乙: a road by its number may be told from place to place. */
const STRETCH = 20

/** 甲、乙2个中转站: a short name, no verb and no kind. */
function isPlain({name, ending, evidence}: Candidate, {lexicon}: View): boolean {
  if (ending !== null || name.length > (evidence.marked ? STRETCH : BORROWER)) return false
  if (evidence.generic || evidence.verbFirst) return false
  return (
    !QUALITY.test(name) && longestAt(lexicon.leads, name, 0) === null && longestAt(lexicon.stages, name, 0) === null
  )
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
