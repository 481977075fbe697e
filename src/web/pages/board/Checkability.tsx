import {Segmented} from 'antd'
import type {EChartsOption} from 'echarts/types/dist/shared'
import {useMemo} from 'react'
import type {Query} from '../../address.js'
import type {Output} from '../../api/client.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {chartFrame, plain} from './frame.js'
import {type Ink, useInk} from './ink.js'
import {type Figures, Panel} from './Panel.js'
import type {Scope} from './scope.js'

type Point = Output<'checkability'>['items'][number]

/** Bars that fit; the table has all. */
const MOST = 15
const orders = [
  ['low', '最低'],
  ['high', '最高'],
  ['late', '最近'],
] as const

interface Props {
  readonly scope: Scope
  readonly query: Query
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

/** What share of a speech's commitments could be checked later: who sorts slogans from commitments. */
export function Checkability({scope, query, onChange}: Props) {
  const ink = useInk()
  const order = orders.find(([value]) => value === query.check)?.[0] ?? 'low'
  const answer = useAnswer('checkability', {query: scope.stats})
  const points = useMemo(
    () =>
      answer.data &&
      sorted(
        answer.data.items.filter(({checkability}) => checkability !== null),
        order,
      ),
    [answer.data, order],
  )
  const top = useMemo(() => points?.slice(0, MOST) ?? [], [points])
  const option = useMemo(() => optionOf(top, ink), [top, ink])
  const hrefOf = (point: Point | undefined) => (point ? `/review/${point.documentId}` : null)
  const figures: Figures | null = points
    ? {
        columns: [t('文件'), t('日期'), t('地区'), t('承诺'), t('可核查度 (%)')],
        rows: points.map((point) => ({
          cells: [point.title, point.date, point.place, point.commitments, Math.round(point.checkability! * 100)],
          href: hrefOf(point),
        })),
      }
    : null
  return (
    <Panel
      title={t('可核查度')}
      note={t('写明做什么、多少、何时、谁做的承诺所占的比例')}
      tools={
        <Segmented
          size="small"
          value={order}
          options={orders.map(([value, word]) => ({value, label: t(word)}))}
          onChange={(check) => onChange({check: check === 'low' ? null : check})}
        />
      }
      option={option}
      height={Math.max(120, 40 + top.length * 26)}
      figures={figures}
      empty={t('还没有含承诺的文件')}
      error={answer.error}
      retry={() => void answer.refetch()}
      band="y"
      hrefOf={({index}) => hrefOf(top[index])}
    />
  )
}

function sorted(points: readonly Point[], order: (typeof orders)[number][0]): Point[] {
  if (order === 'late') return [...points].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
  const sign = order === 'low' ? 1 : -1
  return [...points].sort((a, b) => sign * (a.checkability! - b.checkability!) || b.commitments - a.commitments)
}

function optionOf(points: readonly Point[], ink: Ink): EChartsOption {
  const frame = chartFrame(ink)
  return {
    textStyle: frame.textStyle,
    grid: {...frame.grid, top: 4, right: 48},
    tooltip: {
      ...frame.tooltip,
      trigger: 'axis',
      axisPointer: {type: 'shadow'},
      formatter: (items: unknown) => {
        const point = points[(items as {dataIndex: number}[])[0]?.dataIndex ?? 0]!
        const share = `${Math.round(point.checkability! * 100)}%`
        return `${plain(point.title ?? '')}<br>${plain([point.date, point.place].filter(Boolean).join(' · '))}<br>${t('{count} 项承诺, 可核查 {share}', {count: point.commitments, share})}`
      },
    },
    xAxis: {type: 'value', max: 100, ...frame.value, axisLabel: {...frame.value.axisLabel, formatter: '{value}%'}},
    yAxis: {
      type: 'category',
      inverse: true,
      ...frame.category,
      axisLabel: {...frame.category.axisLabel, width: 190, overflow: 'truncate'},
      data: points.map(({title}) => title ?? ''),
    },
    series: [
      {
        type: 'bar',
        color: ink.size,
        barMaxWidth: 14,
        cursor: 'pointer',
        label: {show: true, position: 'right', color: ink.ink, formatter: '{c}%'},
        data: points.map(({checkability}) => Math.round(checkability! * 100)),
      },
    ],
  }
}
