import {Select} from 'antd'
import type {EChartsOption} from 'echarts/types/dist/shared'
import {useMemo} from 'react'
import {amountWords} from '../../../model/words.js'
import type {Query} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {chartFrame, plain} from './frame.js'
import {type Ink, useInk} from './ink.js'
import {type Figures, Panel} from './Panel.js'
import type {Scope} from './scope.js'
import {countsOf, height, oneAYear, othersOf, type Point} from './told.js'

type Op = '=' | '~' | '>=' | '<='

const kinds = [
  ['target', '目标'],
  ['result', '成效'],
] as const
const words = ({value, min, max, op, unit}: Point) => amountWords({value, min, max, op: op as Op}, unit)
const hrefOf = (point: Point | undefined) => (point ? `/review/${point.documentId}?record=${point.entryId}` : null)

interface Props {
  readonly scope: Scope
  readonly query: Query
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

/** One indicator over the years: what was promised, what was reported; each point is a sentence in a document. */
export function Indicators({scope, query, onChange}: Props) {
  const ink = useInk()
  const names = useAnswer('indicatorNames', {query: {place: scope.place}})
  const indicator = query.indicator ?? names.data?.items[0]?.indicator
  const answer = useAnswer(
    'indicator',
    {query: {indicator: indicator ?? '', place: scope.place}},
    {enabled: indicator !== undefined},
  )
  const all = answer.data?.items
  const units = useMemo(() => countsOf(all ?? [], ({unit}) => unit), [all])
  const unit = query.unit !== undefined && units.has(query.unit) ? query.unit : first(units)
  const places = useMemo(() => countsOf(all ?? [], ({place}) => place ?? ''), [all])
  const place =
    scope.place === undefined
      ? (query.of ?? [...places.keys()].find((name) => name !== '') ?? first(places))
      : undefined
  const points = useMemo(
    () =>
      all?.filter(
        (point) =>
          point.unit === unit && height(point) !== null && (place === undefined || (point.place ?? '') === place),
      ),
    [all, unit, place],
  )
  const option = useMemo(() => (points ? optionOf(points, unit ?? '', ink) : null), [points, unit, ink])
  const figures: Figures | null = points
    ? {
        columns: [t('年份'), t('类别'), t('数值'), t('地区'), t('原文')],
        rows: points.map((point) => ({
          cells: [
            String(point.year),
            t(point.kind === 'target' ? '目标' : '成效'),
            words(point),
            point.place,
            point.quote,
          ],
          href: hrefOf(point),
        })),
      }
    : null
  const none = names.data?.items.length === 0
  return (
    <Panel
      title={t('指标: 目标与成效')}
      tools={
        <>
          <Select
            showSearch
            size="small"
            className="board-indicator"
            aria-label={t('指标')}
            placeholder={t('选一个指标')}
            value={indicator}
            loading={names.isPending}
            popupMatchSelectWidth={280}
            options={(names.data?.items ?? []).map((one) => ({
              value: one.indicator,
              label: t('{name} · {years} 年 {count} 条', {name: one.indicator, years: one.years, count: one.count}),
            }))}
            labelRender={({value}) => value}
            onChange={(value) => onChange({indicator: value, unit: null, of: null})}
          />
          {scope.place === undefined && places.size > 1 && (
            <Select
              size="small"
              showSearch
              aria-label={t('地区')}
              value={place}
              popupMatchSelectWidth={false}
              options={[...places].map(([value, count]) => ({value, label: `${value || t('未写明')} (${count})`}))}
              onChange={(value) => onChange({of: value})}
            />
          )}
          {units.size > 1 && (
            <Select
              size="small"
              aria-label={t('单位')}
              value={unit}
              popupMatchSelectWidth={false}
              options={[...units].map(([value, count]) => ({value, label: `${value || t('无单位')} (${count})`}))}
              onChange={(value) => onChange({unit: value})}
            />
          )}
        </>
      }
      option={option}
      height={260}
      figures={none ? {columns: [], rows: []} : figures}
      empty={t('还没有可以逐年相比的指标')}
      error={names.error ?? answer.error}
      retry={() => void answer.refetch()}
      hrefOf={({series, index}) => {
        const kind = kinds.find(([, word]) => t(word) === series)?.[0]
        return hrefOf(points?.filter((point) => point.kind === kind)[index])
      }}
    />
  )
}

/** What a document says, in its own words. */
function told(point: Point): string {
  const head = `${point.year} · ${t(point.kind === 'target' ? '目标' : '成效')} <b>${plain(words(point))}</b>`
  return `${head} ${plain(point.place ?? '')}<br>“${plain(point.quote.slice(0, 120))}”`
}

const first = (counts: ReadonlyMap<string, number>): string | undefined => counts.keys().next().value

function optionOf(points: readonly Point[], unit: string, ink: Ink): EChartsOption {
  const frame = chartFrame(ink)
  const years = points.map(({year}) => year)
  const [low, high] = [Math.min(...years), Math.max(...years)]
  const names = Array.from({length: points.length === 0 ? 0 : high - low + 1}, (_, step) => String(low + step))
  const series = kinds.flatMap(([kind, word]) => {
    const own = points.filter((point) => point.kind === kind)
    const color = kind === 'target' ? ink.target : ink.result
    const place = (point: Point) => ({value: [String(point.year), height(point)] as [string, number], point})
    return [
      {
        name: t(word),
        type: 'scatter' as const,
        color,
        symbol: kind === 'target' ? 'diamond' : 'circle',
        // A result that is just what was aimed at stands inside its target.
        symbolSize: kind === 'target' ? 16 : 8,
        itemStyle: kind === 'target' ? {color: ink.paper, borderColor: color, borderWidth: 2} : {color},
        cursor: 'pointer',
        data: own.map(place),
      },
      {
        type: 'line' as const,
        color,
        symbol: 'none',
        silent: true,
        z: 1,
        lineStyle: {type: kind === 'target' ? ('dashed' as const) : ('solid' as const), width: 1.5},
        data: oneAYear(own).map(({year, point}) =>
          point ? place(point) : {value: [String(year), '-'] as [string, string]},
        ),
      },
    ]
  })
  return {
    textStyle: frame.textStyle,
    grid: frame.grid,
    legend: frame.legend,
    tooltip: {
      ...frame.tooltip,
      trigger: 'item',
      formatter: (item: unknown) => {
        const {point} = (item as {data: {point: Point}}).data
        const others = points.filter(({year, kind, place}) => {
          return year === point.year && kind !== point.kind && place === point.place
        })
        const differing = othersOf(points, point)
        const note =
          differing > 0 ? [plain(t('这一年另有 {count} 个不同的数, 连线在此断开或取多数', {count: differing}))] : []
        return [...[point, ...others.slice(0, 2)].map(told), ...note].join('<br>')
      },
    },
    xAxis: {type: 'category', boundaryGap: true, ...frame.category, data: names},
    yAxis: {
      type: 'value',
      scale: true,
      ...frame.value,
      axisLabel: {
        ...frame.value.axisLabel,
        formatter: (value: number) => amountWords({value, min: null, max: null, op: '='}, unit),
      },
    },
    series,
  }
}
