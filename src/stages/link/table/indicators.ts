import type {Analysis, Context} from '../../../model/analysis.js'
import type {FieldSpan, Figure, Strength} from '../../../model/entry.js'
import {firstEndingAfter, type Span, spanAt} from '../../../text/span.js'
import {canonicalOf} from '../figure/canonical.js'
import {unitOf} from '../figure/figure.js'
import type {Measure} from '../figure/measure.js'
import {defaultScope} from '../figure/scope.js'
import {amountIn} from './amount.js'
import type {Grid, GridCell} from './grid.js'
import type {IndicatorHead} from './indicator-head.js'
import {type Named, namedIn} from './indicator-name.js'
import type {ValueColumn} from './value-column.js'

type Change = 'up' | 'down' | null
type Relation = ValueColumn['relation'] | 'down'

/** What is known of the whole text. */
export interface IndicatorMaterial {
  /** Numbers with units of their own, sorted. */
  readonly measures: readonly Measure[]
  readonly scope: (span: Span) => string | null
  readonly context: Context
}

interface Page {
  readonly context: Context
  readonly measures: readonly Measure[]
  readonly head: IndicatorHead
  readonly scope: string | null
}

/** Every cell of a value under the heading as a figure: indicator by its row, kind and period by its column. */
export function indicatorRows(
  grid: Grid,
  head: IndicatorHead,
  {from, to}: {from: number; to: number},
  {measures, scope, context}: IndicatorMaterial,
): Figure[] {
  const page: Page = {context, measures, head, scope: scope(grid.span)}
  const figures: Figure[] = []
  const seen = new Set<GridCell>()
  let parent = ''
  for (const row of grid.rows.slice(from, to)) {
    const named = namedIn(row, head, parent, context)
    if (named === null) continue
    if (!named.among) parent = named.name
    for (const column of head.values) {
      const cell = row[column.index]
      if (cell === undefined || cell.span === null || cell === named.cell || seen.has(cell)) continue
      seen.add(cell)
      figures.push(...figuresIn(page, named, column, cell))
    }
  }
  return figures
}

/** The place that a table's figures are about, asked once for every part. */
export function scopes({text, outline, facts}: Analysis): (span: Span) => string | null {
  const known = new Map<number, string | null>()
  return ({start}) => {
    const index = spanAt(outline.sentences, start)?.part ?? 0
    const part = outline.parts[index]
    const words = part === undefined ? '' : text.value.slice(part.start, part.end)
    const scope = known.get(index) ?? defaultScope(words, part?.place ?? facts.place)
    known.set(index, scope)
    return scope
  }
}

/** A cell of more numbers is running text. */
const MOST = 4
const LONGEST = 60

/** A place among others: 位 alone would be persons. */
const RANKED = '位次'

/** The values of one cell: numbers with units of their own, or a bare one in the unit of its column or row. */
function figuresIn(page: Page, named: Named, column: ValueColumn, cell: GridCell): Figure[] {
  const {head, measures, context} = page
  const span = cell.span!
  if (cell.text.length > LONGEST) return []
  const own: Measure[] = []
  for (let index = firstEndingAfter(measures, span.start); index < measures.length; index++) {
    if (measures[index]!.end > span.end) break
    if (!isHidden(measures[index]!)) own.push(measures[index]!)
  }
  if (own.length > MOST) return []
  if (own.length > 0)
    return own.map((measure) => {
      const figure = figureOf(page, named, column, measure, changeBefore(cell, span, measure))
      return own.length === 1 ? {...figure, ...span} : figure
    })
  const unit = column.relation === 'rank' ? RANKED : (column.unit ?? named.unit ?? head.above)
  const bare = unit === null ? null : amountIn(cell.text, span, unit, context)
  if (bare === null) return []
  const summed = TOTALLED.test(cell.text)
  // 6.5 under 年均 beside a name in 亿元 is a rate that nobody says.
  if (column.basis === '年均' && column.relation === 'level' && !summed && bare.measure.kind !== 'percent') return []
  return [figureOf(page, named, summed ? {...column, basis: '累计'} : column, bare.measure, bare.change)]
}

/** [25] in a plan of five years is what they come to together. */
const TOTALLED = /^\s?[[〔【]/u

function isHidden(measure: Measure): boolean {
  if (measure.kind === 'percent') return false
  return measure.redacted || (measure.kind === 'quantity' && measure.structural)
}

/** 增长6.5%, 下降3%: what the cell's own words say of its number. */
function changeBefore({text}: GridCell, span: Span, {start}: Measure): Change {
  const before = text.slice(0, Math.max(0, start - span.start)).slice(-6)
  if (/(?:增长|提高|上升|增加|增)$/u.test(before)) return 'up'
  return /(?:下降|降低|减少|回落|降)$/u.test(before) ? 'down' : null
}

/** What the number is to its indicator: by the cell's own words, then its column's, then its row's. */
function relationOf(
  {context}: Page,
  {name, change}: Named,
  {relation}: ValueColumn,
  {kind}: Measure,
  said: Change,
): Relation {
  if (kind !== 'percent') return relation === 'up' ? 'level' : relation
  if (said !== null || relation !== 'level') return said ?? relation
  // 一般公共预算收入 in % can only be how much it grows.
  return change ?? (canonicalOf(name, 'level', 'money', context.dictionaries) === null ? 'level' : 'up')
}

function figureOf(page: Page, named: Named, column: ValueColumn, measure: Measure, said: Change): Figure {
  const {kind, period} = column
  const relation = relationOf(page, named, column, measure, said)
  const owner = kind === 'target' ? named.owner : null
  const fields: FieldSpan[] = [
    {field: 'indicator', ...named.cell.span!},
    {field: 'value', start: measure.start, end: measure.end},
  ]
  if (owner) fields.push({field: 'owner', ...owner.lead})
  return {
    kind,
    start: measure.start,
    end: measure.end,
    indicator: indicatorOf(named.name, relation, column, measure),
    canonical: canonical(page, named, column, relation, measure),
    value: measure.value,
    min: measure.min,
    max: measure.max,
    op: measure.op,
    unit: relation === 'rank' ? '位' : unitOf(measure),
    scope: page.scope,
    from: period?.from ?? null,
    to: period?.to ?? null,
    strength: kind === 'target' ? strengthOf(named, column) : null,
    owner: owner?.name ?? null,
    vsTarget: kind === 'result' && relation === 'complete',
    confidence: confidenceOf(column),
    rules: [
      'figure/table-cell',
      `figure/${relation}`,
      column.rule,
      measure.rule,
      ...(owner ? ['owner/table-cell'] : []),
    ],
    section: kind === 'target' ? 'plan' : 'review',
    fields,
  }
}

/** What five years come to is no year's value, a part is not its whole, and an index of 102 no rise by 102 %. */
function canonical(
  {context}: Page,
  {name, joined}: Named,
  {basis}: ValueColumn,
  relation: Relation,
  {kind, value, min}: Measure,
): string | null {
  if (joined || basis === '累计' || (basis === '年均' && relation === 'level')) return null
  const known = canonicalOf(name, relation, kind, context.dictionaries)
  const index = /指数$/u.test(name) && (value ?? min ?? 0) > INDEX
  return index && known?.endsWith('幅') ? null : known
}

/** The year before is 100 to an index. */
const INDEX = 50

/** 地区生产总值增速, 招商引资完成年度目标比例, 粮食产量: what the number is of, to be read alone. */
function indicatorOf(name: string, relation: Relation, {plan, basis}: ValueColumn, measure: Measure): string {
  if (relation === 'complete') return `${name}完成${plan}比例`
  if (relation === 'rank') return `${name}排名`
  if (relation === 'down') return `${name}${basis}降幅`
  if (relation === 'level') return basis === '累计' || basis === '年均' ? `${name}${basis}` : name
  return `${name}${basis}${measure.kind === 'percent' && measure.points ? '提高幅度' : '增速'}`
}

function strengthOf({nature}: Named, {strength}: ValueColumn): Strength {
  if (nature === 'binding') return 'ensure'
  return nature === 'expected' && strength === 'ensure' ? 'plan' : strength
}

/** A column that names its kind and its year leaves little to doubt. */
function confidenceOf({period, rule}: ValueColumn): number {
  if (period === null) return 0.85
  return rule === 'kind/head' ? 0.95 : 0.9
}
