import type {SumCheck} from '../../model/check.js'
import {sum} from '../../text/decimal.js'
import {firstEndingAfter} from '../../text/span.js'
import type {Figure, Statement} from './figure.js'

/** How many numbers on either side of a cue are looked at; longer lists are no sums a reader would make. */
const REACH = 12
/** How many numbers stand near enough to a cue to be looked at, in brackets or out. */
const NEAR = 40
const cue = /其中|包括|分别为|分别是|[（(]|[:：]/gu

/** Where a sentence begins to break a total into parts. */
interface Breakdown {
  readonly heads: readonly Figure[]
  readonly parts: readonly Figure[]
  /** The parts are all there are: a bracket of nothing but parts right behind the total. */
  readonly complete: boolean
}

interface Attempt {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly complete: boolean
  readonly fits: boolean
}

/** 30个，其中产业项目16个、基础设施项目14个；353个（95个…；74个；184个）；新开工16个、续建14个，合计30个 */
export function sums(statement: Statement, previous: Statement | null): SumCheck[] {
  const checks: SumCheck[] = []
  const used = new Set<number>()
  const add = (attempt: Attempt, rule: string) => {
    if (used.has(attempt.total.start)) return
    used.add(attempt.total.start)
    checks.push(checkOf(attempt, rule))
  }
  for (const breakdown of breakdowns(statement, previous)) {
    const attempts = attemptsOf(breakdown)
    const holding = attempts.filter(({fits}) => fits)
    for (const attempt of holding) add(attempt, 'check/sum')
    for (const attempt of attempts) if (!attempt.fits && mustFit(attempt, holding)) add(attempt, 'check/sum')
    for (const attempt of attempts) if (!attempt.fits && slips(attempt)) add(attempt, 'check/unit')
  }
  for (const attempt of [...afterwards(statement), ...aforesaid(statement)]) add(attempt, 'check/sum-after')
  return checks
}

/** A list that may leave something out says nothing where it does not fit; one that is whole does. */
function mustFit({complete, total, parts}: Attempt, holding: readonly Attempt[]): boolean {
  if (complete) return true
  if (/其余|其他|其它|剩余/u.test(parts.at(-1)!.label)) return parts.every(({unit}) => unit === total.unit)
  // Where the counts of the same parts add up, their sums must too.
  return holding.some(
    (other) => other.total.family !== total.family && other.parts.length === parts.length && beside(other, parts),
  )
}

/** 亿 written for 万, or 万 for 亿, is ten thousand times: with it put right in one place the sum would be exact. */
const SLIP = 10_000

function slips({total, parts}: Attempt): boolean {
  if (total.family !== '元' || parts.length < 2) return false
  const scaled = (figure: Figure, times: number) => ({
    ...figure,
    value: figure.value * times,
    step: figure.step * times,
  })
  return parts.some((part, place) =>
    [SLIP, 1 / SLIP].some((times) => {
      const mended = scaled(part, times)
      const others = parts.map((one, index) => (index === place ? mended : one))
      return mended.value < total.value && mended.value > total.value / 100 && fits(total, others)
    }),
  )
}

const beside = (other: Attempt, parts: readonly Figure[]): boolean =>
  parts.every((part, index) => Math.abs(part.start - other.parts[index]!.end) < 60)

function breakdowns({text, start, end, figures, depths}: Statement, previous: Statement | null): Breakdown[] {
  const found: Breakdown[] = []
  const sentence = text.slice(start, end)
  for (const match of sentence.matchAll(cue)) {
    const opens = match[0] === '（' || match[0] === '('
    const at = start + match.index
    const outer = depths[match.index] ?? 0
    const depth = opens ? outer + 1 : outer
    const until = endOf({text, start, end, figures, depths}, at + match[0].length, depth)
    const next = firstEndingAfter(figures, at)
    const parts = figures
      .slice(next, next + NEAR)
      .filter((figure) => figure.start > at && figure.end <= until && figure.depth === depth)
      .slice(0, REACH)
    if (parts.length < 2) continue
    const heads =
      headsOf(figures.slice(Math.max(0, next - NEAR), next), at, outer, text, start) ??
      (opens ? [] : (previous?.figures.slice(-4) ?? []))
    found.push({heads, parts, complete: opens && isWhole(text, at, until, heads, parts)})
  }
  return found
}

/** The numbers before a cue that may be the total: of its own clause chain; of the bracket's outside where it opens one. */
function headsOf(figures: readonly Figure[], at: number, depth: number, text: string, start: number): Figure[] | null {
  const near = figures.filter((figure) => figure.end <= at && figure.depth <= depth).slice(-4)
  const inside = near.filter((figure) => figure.depth === depth)
  const heads = inside.length > 0 ? inside : near
  const from = Math.max(start, at - 300)
  const stop = from + text.slice(from, at).lastIndexOf('；')
  const same = heads.filter((figure) => figure.start > stop)
  if (same.length > 0) return same
  return at - start < 3 ? null : []
}

/** Parts end where the bracket closes, or where the next breakdown of the same depth begins. */
function endOf({text, start, end, depths}: Statement, from: number, depth: number): number {
  const limit = Math.min(end, from + 600)
  for (let at = from; at < limit; at++) {
    if ((depths[at - start] ?? 0) < depth) return at
    if (text[at] === '其' && text[at + 1] === '中' && (depths[at - start] ?? 0) === depth) return at
  }
  return limit
}

/** Nothing but parts in the bracket, and the bracket right behind its total. */
function isWhole(text: string, at: number, until: number, heads: readonly Figure[], parts: readonly Figure[]): boolean {
  const total = heads.at(-1)
  if (total === undefined || at - total.end > 0 || parts.some(({family}) => family !== total.family)) return false
  const content = text.slice(at + 1, until)
  if (/其中|含|包括|等|不|以上|超|近|约|比|增|新|较|去年|上年/u.test(content)) return false
  return content.split(/[、，；,;]/u).length === parts.length
}

function attemptsOf({heads, parts, complete}: Breakdown): Attempt[] {
  return heads.flatMap((total, index): Attempt[] => {
    if (total.family === '%' || total.family === '百分点' || total.value < 3) return []
    const same = parts.filter(({family}) => family === total.family)
    const rivals = heads.filter((head, other) => other !== index && head.family === total.family)
    const chosen = rivals.length === 0 ? same : dealt(same, total, rivals)
    const count = complete ? whole(total, chosen) : fitting(total, chosen)
    if (count > 0) return [{total, parts: chosen.slice(0, count), complete, fits: true}]
    const nearest = rivals.every(({start}) => start < total.start)
    const all = nearest && chosen.length < 2 ? fitting(total, same) : 0
    if (all > 0) return [{total, parts: same.slice(0, all), complete, fits: true}]
    return chosen.length < 2 ? [] : [{total, parts: chosen, complete, fits: false}]
  })
}

/** Two totals of one family (总投资, 计划投资): each takes the parts that are called alike. */
function dealt(parts: readonly Figure[], total: Figure, rivals: readonly Figure[]): Figure[] {
  return parts.filter(({label}) => {
    const own = alike(label, total.label)
    return own > 0 && rivals.every((rival) => alike(label, rival.label) < own)
  })
}

/** How many characters two labels share at their ends. */
function alike(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  // 总投资 does not end like 计划投资 although both end in 投资.
  return length === a.length || length === b.length ? length + 10 : length
}

const whole = (total: Figure, parts: readonly Figure[]): number => (fits(total, parts) ? parts.length : 0)

/** How many of the parts, from the first, make the total; at least two, 0 where none do. */
function fitting(total: Figure, parts: readonly Figure[]): number {
  for (let count = 2; count <= parts.length; count++) if (fits(total, parts.slice(0, count))) return count
  return 0
}

function fits(total: Figure, parts: readonly Figure[]): boolean {
  const difference = Math.abs(sum([total.value, ...parts.map(({value}) => -value)]))
  if (difference === 0) return true
  if (parts.every(({step}) => step === total.step))
    return difference <= total.step * 1.01 && total.step < total.value / 500 && !isCount(total)
  const slack = (total.step + parts.reduce((all, {step}) => all + step, 0)) / 2
  return !isCount(total) && difference <= slack && slack < total.value / 200
}

const isCount = ({family, step}: Figure): boolean => step === 1 && family !== '元'

const within = /^[^，。；\d]{0,12}在内的$/u

/** 包括190个国家、56个组织在内的246个 */
function aforesaid({text, figures}: Statement): Attempt[] {
  return figures.flatMap((total, index) => {
    const last = figures[index - 1]
    if (last === undefined || !within.test(text.slice(last.end, total.start))) return []
    const parts = figures.slice(Math.max(0, index - REACH), index).filter(({family}) => family === total.family)
    for (let from = 0; from + 2 <= parts.length; from++) {
      const tail = parts.slice(from)
      if (fits(total, tail)) return [{total, parts: tail, complete: false, fits: true}]
    }
    return []
  })
}

const after = /(?:合计|共计|总计|[，、]共)(?:为|达|达到)?$/u

/** 新开工16个、续建14个，合计30个 */
function afterwards({text, figures}: Statement): Attempt[] {
  return figures.flatMap((total, index) => {
    if (!after.test(text.slice(Math.max(0, total.start - 4), total.start))) return []
    const parts: Figure[] = []
    for (let at = index - 1; at >= 0 && parts.length < REACH; at--) {
      const part = figures[at]!
      if (part.family !== total.family || part.depth !== total.depth) break
      parts.unshift(part)
    }
    for (let from = 0; from + 2 <= parts.length; from++) {
      const tail = parts.slice(from)
      if (fits(total, tail)) return [{total, parts: tail, complete: false, fits: true}]
    }
    return []
  })
}

/** Parts that are all there are of a total. */
export const sumOf = (total: Figure, parts: readonly Figure[], rule: string): SumCheck =>
  checkOf({total, parts, complete: true, fits: fits(total, parts)}, rule)

function checkOf({total, parts, fits: holds}: Attempt, rule: string): SumCheck {
  const difference = sum([total.value, ...parts.map(({value}) => -value)])
  const sign = holds ? '=' : '≠'
  return {
    kind: 'sum',
    rule,
    holds,
    computation: `${total.quote} ${sign} ${parts.map(({quote}) => quote).join(' + ')}`,
    total: termOf(total),
    parts: parts.map(termOf),
    difference,
  }
}

export const termOf = ({start, end, value, unit}: Figure) => ({start, end, value, unit})
