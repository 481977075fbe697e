import type {Strength} from '../../../model/entry.js'
import {type Period, yearOf} from '../figure/period.js'
import type {HeadColumn} from './heading.js'
import {unitBehind} from './unit.js'
import {bareYear, type Clock, periodsIn} from './when.js'

/** What a column of values says of its indicator. */
export interface ValueColumn {
  readonly index: number
  /** level: the value itself; up: its growth; complete: the rate of a plan; rank: its place among others. */
  readonly relation: 'level' | 'up' | 'complete' | 'rank'
  readonly kind: 'target' | 'result'
  /** Its own words, or those of the value beside it, tell the kind; else its year does. */
  readonly rule: 'kind/head' | 'kind/head-year'
  readonly strength: Strength
  /** 年均, 同比 */
  readonly basis: string
  readonly unit: string | null
  readonly period: Period | null
  /** 年计划: what the rate is of. */
  readonly plan: string
}

const GROWTH =
  /(?:增长|增速|增幅|增减|涨幅|升降)(?:率|幅度|情况|±)?$|(?:同比|环比)(?:±|增减)?$|[比较](?:上年|去年|上期|同期|上年同期|去年同期)(?:增长|增减|±|增幅|增速)?$|^[±+]$/u
const RANK = /(?:排名|位次|名次)$/u
const RATE =
  /完成(?<plan>(?:全|本|当)?年?度?(?:计划|目标|任务|预算)的?)(?:比例|百分比|百分率|率|进度|的)?$|(?:计划|目标|任务|预算|投资)完成(?:率|比例|进度)$|完成率$|占(?<share>(?:全|本|当)?年?度?(?:计划|目标|任务|预算)的?)(?:比例|比重)?$/u
const ESTIMATE = /预计|快报|初步/u
const TARGET = /目标|计划|预期|任务|规划|预算(?!执行)|安排|建议|力争|争取|要求|预测/u
const DONE = /(?:目标|计划|任务)(?:实际)?完成(?:情况|值|数)?$/u
const RESULT =
  /完成|实绩|实际|执行|决算|实现|现状|基期|基数|基准|达到|同期|上年|去年|累计|本月|本期|当月|初值|现值|绝对[额值量]|总量/u
const PER_CENT = /[（(]?[%％][)）]?$|百分[比点率]/u

/** The words of a heading without brackets and signs. */
export const bareHead = (words: string) => words.replace(/[（(][^（()）]{0,24}[）)]|[*#%％]/gu, '')

/** What stands around a column. */
export interface Around {
  /** The table says that it is a plan, or has a column that says how firmly each value binds. */
  readonly planned: boolean
  readonly clock: Clock
  /** The columns before it: a growth is of the value that stands before. */
  readonly before: readonly ValueColumn[]
}

/** A column of values; null where neither its words nor a year say that it is one. */
export function valueColumn(column: HeadColumn, around: Around): ValueColumn | null {
  const own = bareHead(column.words)
  const {planned, clock, before} = around
  const rate = RATE.exec(own)?.groups
  const relation = relationOf(column, rate !== undefined)
  const named = periodOf(column, own, clock)
  const told = relation === 'level' ? kindIn(own, named, clock) : null
  if (relation === 'level' && told === null && named === null) return null
  const beside = relation === 'level' ? undefined : besideOf(before, named)
  const kind = kindOf(own, relation, told ?? beside?.kind ?? null) ?? kindByYear(named, clock, planned)
  const mean = own.includes('年均')
  return {
    index: column.index,
    relation,
    kind,
    rule: told === null && beside === undefined && relation === 'level' ? 'kind/head-year' : 'kind/head',
    strength: strengthOf(own),
    basis: /年均|同比/u.exec(own)?.[0] ?? '',
    unit: unitBehind(column.words) ?? (relation === 'up' || rate || PER_CENT.test(column.words) ? '%' : null),
    period: named ?? (mean ? null : (beside?.period ?? overall(kind, own, clock))),
    plan: (rate?.plan ?? rate?.share ?? '目标').replace(/的$/u, ''),
  }
}

function relationOf({words, last}: HeadColumn, rate: boolean): ValueColumn['relation'] {
  if (rate) return 'complete'
  const own = bareHead(words)
  const under = bareHead(last)
  if (GROWTH.test(own) || GROWTH.test(under)) return 'up'
  return RANK.test(own) ? 'rank' : 'level'
}

/** The last value before it, of the same time where it names one. */
function besideOf(before: readonly ValueColumn[], named: Period | null): ValueColumn | undefined {
  return before.findLast(({relation, period}) => relation === 'level' && (named === null || named.to === period?.to))
}

/** A rate and a rank are what came of it; a growth is aimed at where its words say so, else as its value is. */
function kindOf(
  own: string,
  relation: ValueColumn['relation'],
  beside: ValueColumn['kind'] | null,
): ValueColumn['kind'] | null {
  if (relation === 'level') return beside
  if (relation !== 'up') return 'result'
  if (TARGET.test(own)) return 'target'
  return beside ?? (RESULT.test(own.replace(GROWTH, '')) ? 'result' : null)
}

/** Whether the column's words say aim or fact; 预计 of a year that is not over by much is what came of it. */
function kindIn(words: string, period: Period | null, {year}: Clock): ValueColumn['kind'] | null {
  const ends = period?.to == null ? null : Number(period.to.slice(0, 4))
  if (ESTIMATE.test(words) && !/目标|计划|规划/u.test(words))
    return ends !== null && year !== null && ends > year ? 'target' : 'result'
  if (DONE.test(words)) return 'result'
  if (TARGET.test(words)) return 'target'
  return RESULT.test(words) ? 'result' : null
}

/** A year that lies ahead is aimed at; in a plan its own year is as well. */
function kindByYear(period: Period | null, {year, now}: Clock, planned: boolean): ValueColumn['kind'] {
  const ends = period?.to == null ? null : Number(period.to.slice(0, 4))
  const here = now ?? year
  if (ends === null || here === null) return planned ? 'target' : 'result'
  if (ends > here) return 'target'
  return ends === here && planned ? 'target' : 'result'
}

function strengthOf(words: string): Strength {
  if (/力争|争取|奋斗/u.test(words)) return 'strive'
  return /预期|计划|规划|预计|安排|预算|建议|预测/u.test(words) ? 'plan' : 'ensure'
}

const LAST_YEAR = /^(?:上年|去年|上一年|上年度)(?!同期)/u
const THIS_YEAR = /^(?:本年|今年|当年|本年度|全年|年度)/u

function periodOf({cells}: HeadColumn, own: string, clock: Clock): Period | null {
  for (const cell of cells.toReversed()) {
    const named = cell.span === null ? undefined : periodsIn(clock, cell.span).at(-1)
    // 比2020年增长 names what it is compared with.
    const before = named === undefined ? '' : cell.text.slice(0, Math.max(0, named.start - cell.span!.start))
    if (named !== undefined && !/[比较]$/u.test(before)) return {from: named.from, to: named.to}
  }
  const {year} = clock
  if (year !== null && LAST_YEAR.test(own)) return yearOf(year - 1)
  if (year !== null && THIS_YEAR.test(own)) return yearOf(year)
  return /[比较]/u.test(own) ? null : bareYear(own)
}

/** Where no column says when: what the title says; an aim is of its year. */
function overall(kind: ValueColumn['kind'], own: string, {titled, year}: Clock): Period | null {
  if (kind === 'target') return year === null ? null : yearOf(year)
  return /上年|去年|同期|基期|基数/u.test(own) ? null : titled
}

/** 2020年, 2025年, 年均增长: the mean is of the years between, and aimed at where the last is. */
export function ofYears(values: readonly ValueColumn[]): ValueColumn[] {
  const levels = values.filter(({relation, period}) => relation === 'level' && period?.to != null)
  return values.map((value) => {
    if (value.basis !== '年均' || value.period !== null) return value
    const [first, last] = [levels[0]?.period?.to, levels.at(-1)?.period?.to]
    if (first == null || last == null || first >= last) return value
    return {
      ...value,
      kind: levels.at(-1)!.kind,
      period: {from: `${Number(first.slice(0, 4)) + 1}-01-01`, to: last},
    }
  })
}
