import type {Check, GrowthCheck, SumCheck} from '../../model/check.js'
import {sum} from '../../text/decimal.js'
import type {Figure, Statement} from './figure.js'
import {pairsOf} from './from-to.js'
import {before} from './rounding.js'
import {termOf} from './sum.js'
import {written} from './written.js'

/** How many numbers behind a change are looked at, and how far away. */
const REACH = 3
const FAR = 40

const mean = /年均(?:实际|名义)?(?:递增|增长|增速|增幅|增加|净增|提高)?(?:为|达到?|近|约)?$/u
const more = /^[，、,（(]?(?:共|累计|净|年?均?)?(?:净?增[加长]?|增收|提高|上升|扩大|减少|下降|降低|压减)(?:了|达)?$/u
const times =
  /^[，、,]?(?:比[^，。；\d]{0,8})?(?:增长|增加|扩大|提高|是[^，。；\d]{0,10}的|为[^，。；\d]{0,10}的|翻了?)(?:了|近|约)?$/u
/** Grown at constant prices or by another count: its levels do not give its growth. */
const real = /生产总值|增加值|GDP|产值|可比|实际|不变价|口径/u

/** 由56亿元增长到122亿元，年均增长13.2亿元; 从248亿美元上升到772亿美元，年均增长25.5%; 由4家增加到13家，增加9家 */
export function changes(statement: Statement): Check[] {
  const {text, figures} = statement
  return pairsOf(statement).flatMap(({old, now, index}) => {
    const found: Check[] = []
    for (const [place, next] of figures.slice(index + 2, index + 2 + REACH).entries()) {
      const between = text.slice(now.end, next.start)
      if (next.start - now.end > FAR || /[。；;]/u.test(between)) break
      const check = checkOf(statement, old, now, next, text.slice(figures[index + 1 + place]!.end, next.start), between)
      if (check !== null) found.push(check)
    }
    return found.slice(0, 1)
  })
}

const than = /^[，、,]?[较比][^，。；]{0,24}的$/u
const added = /^(?:净?增加|增长|提高|多)(?:了)?$/u

/** 达到137亿元，较2015年的93亿元增加44亿元 */
export function additions({text, figures}: Statement): SumCheck[] {
  return figures.flatMap((now, index) => {
    const [old, more] = figures.slice(index + 1, index + 3)
    if (old === undefined || more === undefined || old.family !== now.family || more.family !== now.family) return []
    if (now.kind === 'percent' || !than.test(text.slice(now.end, old.start))) return []
    return added.test(text.slice(old.end, more.start)) ? [differenceOf(old, now, more)] : []
  })
}

function checkOf(
  statement: Statement,
  old: Figure,
  now: Figure,
  next: Figure,
  lead: string,
  between: string,
): Check | null {
  if (/分别|[占]|其中/u.test(between)) return null
  const own = statement.text.slice(now.end, next.start) === lead
  if (mean.test(lead)) {
    const years = yearsOf(statement, old, now)
    if (next.kind === 'percent' && !next.points) return meanGrowth(statement, old, now, next, years)
    return next.family === now.family ? meanMore(old, now, next, years) : null
  }
  if (!own) return null
  if (next.family === now.family && next.kind !== 'percent' && more.test(lead)) return differenceOf(old, now, next)
  return next.unit === '倍' && times.test(lead) ? timesOf(old, now, next) : null
}

/** How many years lie between two numbers, where both are named. */
function yearsOf({text, start}: Statement, old: Figure, now: Figure): number | null {
  const from = /(?<year>20\d\d|19\d\d)年/u.exec(text.slice(Math.max(start, old.start - 18), old.start))?.groups?.year
  const to = /(?<year>20\d\d|19\d\d)年/u.exec(text.slice(old.end, now.start))?.groups?.year
  return from !== undefined && to !== undefined && Number(to) > Number(from) ? Number(to) - Number(from) : null
}

const SPANS = [5, 4, 3, 6, 2, 10]

function meanGrowth(
  {text}: Statement,
  old: Figure,
  now: Figure,
  rate: Figure,
  known: number | null,
): GrowthCheck | null {
  const [low, high] = [before(now).low / before(old).high, before(now).high / Math.max(before(old).low, 1e-9)]
  const fits = (years: number) =>
    (low ** (1 / years) - 1) * 100 <= rate.value + rate.step &&
    rate.value - rate.step <= (high ** (1 / years) - 1) * 100
  const atConstantPrices = real.test(text.slice(Math.max(0, old.start - 30), rate.start))
  const years = known ?? (atConstantPrices ? [5] : SPANS).find(fits)
  if (years === undefined) return null
  const holds = fits(years)
  if (!holds && atConstantPrices) return null
  const value = Number((((now.value / old.value) ** (1 / years) - 1) * 100).toFixed(2))
  return {
    kind: 'growth',
    rule: 'check/mean-growth',
    holds,
    computation: `(${now.quote} ÷ ${old.quote}) 开 ${years} 次方 − 1 = ${value}%${holds ? '' : ` ≠ ${rate.quote}`}`,
    now: termOf(now),
    before: termOf(old),
    rate: termOf(rate),
  }
}

/** 五年由56亿元增加到122亿元，年均增加13.2亿元 */
function meanMore(old: Figure, now: Figure, more: Figure, known: number | null): SumCheck | null {
  const gap = sum([now.value, -old.value])
  const slack = (now.step + old.step) / 2
  const fits = (years: number) => Math.abs(gap - more.value * years) <= slack + (more.step * years) / 2
  const years = known ?? SPANS.find(fits)
  if (years === undefined) return null
  const holds = fits(years)
  return {
    kind: 'sum',
    rule: 'check/mean-increase',
    holds,
    computation: `(${now.quote} − ${old.quote}) ÷ ${years} = ${written(roundTo(gap / years, more.step), more)}${holds ? '' : ` ≠ ${more.quote}`}`,
    total: termOf(now),
    parts: [termOf(old), termOf(more)],
    difference: sum([gap, -more.value * years]),
  }
}

const roundTo = (value: number, step: number) => Math.round(value / step) * step

/** 由4家增加到13家，增加9家 */
function differenceOf(old: Figure, now: Figure, more: Figure): SumCheck {
  const gap = sum([now.value, -old.value])
  const off = sum([Math.abs(gap), -more.value])
  const holds = Math.abs(off) <= (now.step + old.step + more.step) / 2 && (off === 0 || now.step > 1)
  return {
    kind: 'sum',
    rule: 'check/difference',
    holds,
    computation: `${now.quote} − ${old.quote} = ${written(gap, now)}${holds ? '' : ` ≠ ${more.quote}`}`,
    total: termOf(now),
    parts: [termOf(old), termOf(more)],
    difference: off,
  }
}

/** 由2万增至173万、增长85.5倍; people also say 增长 of the quotient itself. */
function timesOf(old: Figure, now: Figure, rate: Figure): GrowthCheck | null {
  const [low, high] = [before(now).low / before(old).high, before(now).high / Math.max(before(old).low, 1e-9)]
  const near = (shift: number) => low - shift <= rate.value + rate.step && rate.value - rate.step <= high - shift
  const holds = near(0) || near(1)
  const value = Number((now.value / old.value).toFixed(2))
  return {
    kind: 'growth',
    rule: 'check/times',
    holds,
    computation: `${now.quote} ÷ ${old.quote} = ${value}倍${holds ? '' : ` ≠ ${rate.quote}`}`,
    now: termOf(now),
    before: termOf(old),
    rate: termOf(rate),
  }
}
