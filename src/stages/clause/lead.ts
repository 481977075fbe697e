import type {Span} from '../../text/span.js'

/** A clause as its sentence has it: between which semicolons, how deep in brackets, and behind which mark. */
export interface Linked extends Span {
  readonly group: number
  readonly depth: number
  /** The mark before it. */
  readonly after: string
}

/** 年底前, 力争, 全县要: says only when, who or how firmly of what follows it. */
const OPENS =
  /^[^，。；]{0,10}(?:力争|争取|力促|努力|确保|必须|务必|要|将|计划|预计|安排|[年月]|[年月季]?[底末]|前|内|起|季度|半年|期间|时期|时间|旬)$/u
const LONGEST_OPENING = 16
/** A list of figures is at most this long. */
const FARTHEST = 24

/**
 * What the clauses say that govern the one at `index`, the nearest first; the first answer counts.
 * A modal, a deadline or an owner reaches over the clauses that are coordinated with it: figure beside figure between
 * the same semicolons. A clause that says something else in between ends its reach, a colon carries it on to all that
 * stands behind.
 */
export function governing<T>(
  text: string,
  clauses: readonly Linked[],
  index: number,
  lastNumber: (clause: Linked) => number | null,
  read: (words: string, clause: Linked) => T | null,
): T | null {
  const own = clauses[index]!
  let next = own
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const clause = clauses[at]!
    if (clause.depth > own.depth) continue
    const number = lastNumber(clause)
    const near = next.after === '：' || number !== null || opens(text, clause) || goesOn(text, next)
    const reaches = clause.group === own.group && near
    if (!reaches) break
    // 增长7%、力争更好结果，: what stands behind the number ends there.
    const found = read(text.slice(clause.start, number ?? clause.end), clause)
    if (found !== null) return found
    next = clause
  }
  return beforeColon(text, clauses, index, read)
}

function opens(text: string, {start, end}: Span): boolean {
  const words = text.slice(start, end).trim()
  return words.length <= LONGEST_OPENING && OPENS.test(words)
}

/** A、B，分别达到1、2: the clause before holds the subject. */
function goesOn(text: string, {start, end}: Span): boolean {
  return text
    .slice(start, Math.min(end, start + 4))
    .trimStart()
    .startsWith('分别')
}

/** 力争实现：…；…；…: the clause before the colon governs the whole list. */
function beforeColon<T>(
  text: string,
  clauses: readonly Linked[],
  index: number,
  read: (words: string, clause: Linked) => T | null,
): T | null {
  for (let at = index; at > 0 && at > index - FARTHEST; at--) {
    if (clauses[at]!.after !== '：' || clauses[at]!.depth > 0) continue
    const lead = clauses[at - 1]!
    return read(text.slice(lead.start, lead.end), lead)
  }
  return null
}
