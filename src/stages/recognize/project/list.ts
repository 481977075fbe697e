import type {Span} from '../../../text/span.js'
import {unitsOf} from '../../../text/units.js'
import {type Closer, closerIn} from './closer.js'
import type {Strip} from './frame.js'
import {suffixOf} from './lexicon.js'
import {beforeWorks, headKind, mayName, type View} from './view.js'

/** Members that stand together, and the words that close them. */
export interface List {
  readonly members: readonly Span[]
  readonly closer: Closer | null
  /** Where what is said of them begins. */
  readonly after: number
}

/** 睢阳区的…, 总投资3亿元的…: a stretch that goes on with the list after it. */
const GOES_ON =
  /^(?:[\p{Script=Han}]{1,8}(?:区|县|市|州|镇|乡|旗)的|(?:计划|估算)?总?投资(?:约)?[\d.]{1,9}(?:万|亿)?元?(?:的)?)/u

/** The lists of the stretches of a frame; a stretch that only lists goes together with the next one. */
export function listsOf(strips: readonly Strip[], view: View): {strip: Span; lists: List[]}[] {
  const found: {strip: Span; lists: List[]}[] = []
  let waiting: Strip[] = []
  strips.forEach((strip, index) => {
    const next = strips[index + 1]
    if (next !== undefined && goesOn(strip, view) && waiting.length < 30) {
      waiting.push(strip)
      return
    }
    if (waiting.length === 0 && !mayName(view, strip.start, strip.end)) return
    const start = waiting[0]?.start ?? strip.start
    const items = waiting.length === 0 ? strip.items : [...waiting, strip].flatMap((before) => before.items)
    const lists = inStrip(items, strip.end, view)
    if (waiting.length > 0 && lists[0]?.closer === null) {
      for (const before of waiting) found.push({strip: before, lists: inStrip(before.items, before.end, view)})
      found.push({strip, lists: inStrip(strip.items, strip.end, view)})
    } else {
      found.push({strip: {start, end: strip.end}, lists})
    }
    waiting = []
  })
  return found
}

function goesOn(strip: Strip, {text}: View): boolean {
  const words = text.slice(strip.start, Math.min(strip.end, strip.start + 30))
  const last = strip.items.at(-1)!
  return (
    GOES_ON.test(words) &&
    closerIn(text, last.start, last.end, strip.end) === null &&
    !/元$|\d$/u.test(text.slice(strip.start, strip.end))
  )
}

/** 20万吨肉鸡、3万吨熟食加工项目: two capacities of one project. */
const CAPACITY = /^[\d.]{1,8}(?:万|千|亿)?(?:吨|头|只|羽|套|台|件)/u
const WITH_CAPACITY = /[^\d][\d.]{1,8}(?:万|千|亿)?(?:吨|头|只|羽|套|台|件)[^\d，、]{1,8}$/u

/** 总投资8亿元、占地200亩、年产3万吨的…: several attributes before one name. */
const ATTRIBUTE_ONLY =
  /^[^，。、]{0,12}(?:投资|占地|面积|年产|产能|规模)[^，。、的]{0,8}[\d.]{1,9}(?:多|余)?(?:万|亿|千)?[^，。、的\d]{1,5}$/u
const ATTRIBUTE_OF = /^(?:年产|年处理|年加工|占地|总?建筑面积|总?投资|规划面积|装机)[^，。、]{2,16}的/u
/** 一期3号、4号厂房: parts of one thing. */
const PART = /\d{1,3}(?:号|#|栋|幢)$/u
const NEXT_PART = /^\d{1,3}(?:号|#|栋|幢)/u

function joined(items: readonly Span[], text: string): readonly Span[] {
  const found: Span[] = []
  let waiting: Span[] = []
  for (const item of items) {
    const words = text.slice(item.start, Math.min(item.end, item.start + 40))
    const last = found.at(-1)
    if (waiting.length > 0 && ATTRIBUTE_OF.test(words)) found.push({start: waiting[0]!.start, end: item.end})
    else if (item.end - item.start <= 30 && ATTRIBUTE_ONLY.test(words)) {
      waiting.push(item)
      continue
    } else if (last !== undefined && waiting.length === 0 && isOneThing(last, item, text))
      found[found.length - 1] = {start: last.start, end: item.end}
    else found.push(...waiting, item)
    waiting = []
  }
  return [...found, ...waiting]
}

function isOneThing(last: Span, item: Span, text: string): boolean {
  const words = text.slice(item.start, item.start + 14)
  const ahead = text.slice(Math.max(last.start, last.end - 24), last.end)
  if (NEXT_PART.test(words) && PART.test(ahead)) return true
  return CAPACITY.test(words) && text.slice(item.start, item.end).includes('项目') && WITH_CAPACITY.test(ahead)
}

function inStrip(apart: readonly Span[], end: number, view: View): List[] {
  const {text} = view
  const items = apart.length > 1 ? joined(apart, text) : apart
  const lists: List[] = []
  let members: Span[] = []
  let skip = 0
  for (const item of items) {
    if (item.end <= skip) continue
    const start = Math.max(item.start, skip)
    const closer = closerIn(text, start, item.end, end)
    const named = closer === null ? null : [...members, ...conjuncts(start, closer.start, view)]
    const whole = closer === null || named === null ? null : wholeList(closer, named, view)
    if (closer === null || whole === null) {
      members.push(...conjuncts(start, item.end, view))
      continue
    }
    members = whole
    lists.push({members, closer, after: closer.end})
    members = []
    skip = closer.end
    const joint = JOINT.exec(text.slice(closer.end, Math.min(item.end, closer.end + 6)))
    if (joint !== null) members.push(...conjuncts(closer.end + joint[0].length, item.end, view))
  }
  if (members.length > 0) lists.push({members, closer: null, after: members.at(-1)!.end})
  return lists
}

/** 等快速通道建设和…: another thing behind a closed list. */
const JOINT = /^(?:建设|改造|施工|项目|工程)?(?:和|及|与|以及)/u

/** The members of a closed list; one without 等 must have as many as it says, the last two joined by 和 or not. */
function wholeList({told}: Closer, members: Span[], {text, starts}: View): Span[] | null {
  if (told === null) return members
  if (members.length > 1 && (told === 0 || told === members.length)) return members
  const last = members.at(-1)!
  const split = told === 0 || told === members.length + 1
  for (let at = last.start + 2; split && at < last.end - 1; at++) {
    if (!'和与及'.includes(text[at]!) || starts[at] === 0 || starts[at + 1] === 0) continue
    return [...members.slice(0, -1), {start: last.start, end: at}, {start: at + 1, end: last.end}]
  }
  return null
}

/** 和, 与, 及, 暨, and what 以及 begins with. */
const JOINTS = unitsOf('和与及暨以')

/** Parts at 和, 与, 及 where a finished name stands before. */
function conjuncts(start: number, end: number, view: View): Span[] {
  const {text, starts, lexicon} = view
  const parts: Span[] = []
  let from = start
  for (let at = start + 2; at < end - 1; at++) {
    if (JOINTS[text.charCodeAt(at)] === 0) continue
    const size = text[at] === '以' ? 2 : 1
    if (size === 2 && text[at + 1] !== '及') continue
    if (starts[at] === 0 || starts[at + size] === 0) continue
    if (!finished(from, at, view) || /^(?:配套|附属|相关|其|周边)/u.test(text.slice(at + size, at + size + 2))) continue
    if (isWork(text, at + size, end, lexicon) || isOnePrice(text, from, at + size, end)) continue
    parts.push({start: from, end: at})
    from = at + size
    at = from
  }
  if (from < end) parts.push({start: from, end})
  return parts
}

/** 养殖及深加工项目: the word behind the joint is work on the same thing. */
function isWork(text: string, start: number, end: number, lexicon: View['lexicon']): boolean {
  const rest = text.slice(start, end).replace(/(?:建设)?(?:项目|工程)?(?:建设)?$/u, '')
  return rest.length <= 5 && lexicon.heads.has(rest) && lexicon.heads.get(rest) !== '设施'
}

/** 投资28亿元的风电场和电站: one sum, one project; unless each says that it is one. */
function isOnePrice(text: string, start: number, at: number, end: number): boolean {
  return /项目$|工程$/u.test(text.slice(start, at - 1))
    ? false
    : PRICED.test(text.slice(start, at)) && !/元/u.test(text.slice(at, end))
}

const PRICED = /投资[^，。、的]{0,4}[\d.]{1,9}(?:万|亿)元(?:人民币)?的/u

function finished(start: number, at: number, view: View): boolean {
  const {text, lexicon} = view
  const kind = headKind(view, start, at)
  if (kind === '设施' || (kind === '场所' && at - start > 3)) return true
  if (kind === '工事' && headKind(view, start, beforeWorks(view, start, at)) === '设施') return true
  if (text[at - 1] === '”' && text[start] === '“') return true
  if (text.startsWith('项目', at - 2) || text.startsWith('工程', at - 2)) return true
  return suffixOf(lexicon.phases, text, start, at) !== null
}
