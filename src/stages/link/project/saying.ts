import type {Analysis} from '../../../model/analysis.js'
import type {ProjectName} from '../../../model/mention.js'
import type {Mode, Sentence} from '../../../model/outline.js'
import {type Span, spanAt} from '../../../text/span.js'
import type {Lexicon} from '../../recognize/project/lexicon.js'
import {isTitle, itemEnd} from '../../recognize/project/titled.js'
import {namedAgain} from './again.js'
import {tailStop} from './tail.js'

/** One place where the text speaks of a project, cut into what stands before, between and after. */
export interface Saying {
  readonly name: ProjectName
  readonly sentence: Sentence | null
  readonly mode: Mode | null
  /** Between the member before it in its list and the name: 总投资3.3亿元的, 睢阳区的. */
  readonly before: Span
  /** From the beginning of the stretch to the list: 确保, 力争年底前. */
  readonly lead: Span
  /** The words that close its list: 等续建项目. */
  readonly closing: Span
  /** What is said of it: the rest of the stretch, and the stretches after it up to the next project. */
  readonly tail: Span
  /** Nothing there says that it is a project: it only bears a name that is told elsewhere. */
  readonly again: boolean
  /** Other names share its stretch: a sum behind it is not its own. */
  readonly shared: boolean
}

const REACH = 90
const LOOK = 30
/** A repeated name with so little before it begins its clause: what follows is said of it. */
const SUBJECT = 8

/** Every saying of the text, in reading order; names in a glossary say nothing. */
export function sayings({text, outline}: Analysis, told: readonly ProjectName[], lexicon: Lexicon): Saying[] {
  const repeated = new Set(namedAgain(text.value, told, lexicon))
  const names = [...told, ...repeated].sort((a, b) => a.start - b.start)
  return names.flatMap((name, index) => {
    const sentence = spanAt(outline.sentences, name.start) ?? null
    if (sentence !== null && outline.sections[sentence.section]?.role === 'glossary') return []
    const previous = names[index - 1]
    const next = names[nextAfter(names, index)]
    const first = firstOf(names, index)
    const comma = memberStart(text.value, name)
    const from = Math.max(name.frame.start, comma, previous?.end ?? 0)
    const titled = isTitle(text.value, name.frame)
    const limit = titled
      ? itemEnd(text.value, name.frame.end)
      : Math.min(text.value.length, sentence?.end ?? text.value.length, name.after + REACH)
    // A title goes on where its own name stands again.
    const other = titled ? names[nextTold(names, index, repeated)] : next
    const until = Math.min(limit, other?.start ?? limit)
    const again = repeated.has(name)
    const subject = !again || name.start - name.frame.start <= SUBJECT
    const said = again ? Math.min(until, subject ? name.frame.end : name.end) : until
    const stop = titled ? until : tailStop(text.value, name.after, said, lexicon)
    return {
      name,
      sentence,
      mode: sentence?.mode ?? null,
      again,
      before: {start: again ? name.start : Math.min(from, name.start), end: name.start},
      lead: {
        start: again ? nearStart(name) : leadStart(text.value, name.frame.start, first, sentence?.start ?? 0),
        end: first,
      },
      closing: {start: Math.min(lastOf(names, index), name.after), end: name.after},
      tail: {
        start: Math.max(name.end, Math.min(name.after, until)),
        end: Math.max(name.end, stop),
      },
      shared: isShared(name, names[index + 1]) || isShared(name, previous),
    }
  })
}

/** 总投资6亿元、占地200亩、年产20万吨的…: the sum stands before other attributes of the same member. */
const ATTRIBUTE = /^(?:年产|年处理|年加工|占地|总?建筑面积|规划面积|装机)[^，。、]{2,16}的?/u

/** Where the member of a list begins that holds the name. */
function memberStart(text: string, {frame, start}: Span & {frame: Span}): number {
  let at = start
  for (let from = start; at > frame.start; from = at) {
    at = frame.start + text.slice(frame.start, from - 1).lastIndexOf('、') + 1
    if (!ATTRIBUTE.test(text.slice(at, at + 24))) return at
  }
  return at
}

/** 9月1日青山小学开学: what stands right before a repeated name, where that is short. */
function nearStart({frame, start}: ProjectName): number {
  return start - frame.start <= SUBJECT ? frame.start : start
}

function isShared(name: ProjectName, other: ProjectName | undefined): boolean {
  return other?.frame.start === name.frame.start && other.after === name.after
}

/** The index of the first name that begins behind the list of the name at `index`. */
function nextAfter(names: readonly ProjectName[], index: number): number {
  let next = index + 1
  while (next < names.length && names[next]!.start < names[index]!.after) next++
  return next
}

/** The next name behind the one at `index` that is told and not repeated. */
function nextTold(names: readonly ProjectName[], index: number, repeated: ReadonlySet<ProjectName>): number {
  let next = index + 1
  while (next < names.length && repeated.has(names[next]!)) next++
  return next
}

/** 新落地项目2项（…）, 加大拟签约项目对接力度，确保…: what stands before the bracket or the comma leads the list too. */
function leadStart(text: string, start: number, first: number, limit: number): number {
  const from = Math.min(start, first)
  const mark = text[from - 1]
  if (mark !== '（' && mark !== '(' && mark !== '，' && mark !== ',') return from
  const before = text.slice(Math.max(limit, from - 1 - LOOK), from - 1)
  const stretch = before.slice(before.search(/[^，。；：、,;（）()\n]*$/u))
  const leads =
    mark === '，' || mark === ','
      ? /拟签约|洽谈|在谈|储备项目|前期项目/u
      : /签约|落地|开工|竣工|投产|在建|续建|储备|洽谈|建成/u
  return leads.test(stretch) ? from - 1 - stretch.length : from
}

function lastOf(names: readonly ProjectName[], index: number): number {
  const {frame, after} = names[index]!
  let last = index
  while (last + 1 < names.length && names[last + 1]!.frame.start === frame.start && names[last + 1]!.after === after)
    last++
  return names[last]!.end
}

/** Where the first name of the list begins that the name at `index` belongs to. */
function firstOf(names: readonly ProjectName[], index: number): number {
  const {frame} = names[index]!
  let first = index
  while (first > 0 && names[first - 1]!.frame.start === frame.start) first--
  return names[first]!.start
}
