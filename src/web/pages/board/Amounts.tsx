import type {EChartsOption} from 'echarts/types/dist/shared'
import {useMemo} from 'react'
import {amountWords} from '../../../model/words.js'
import type {Output} from '../../api/client.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {chartFrame, plain} from './frame.js'
import {type Ink, useInk} from './ink.js'
import {type Figures, Panel} from './Panel.js'
import {ledgerHref, type Scope} from './scope.js'

type Group = Output<'amountsByPlace'>['items'][number]

/** Bars that fit; the table has all. */
const MOST = 15
const yuan = (value: number | null) => (value === null ? '' : amountWords({value, min: null, max: null, op: '='}, '元'))

interface By {
  readonly title: string
  readonly column: string
  /** What a group without a name is called. */
  readonly unnamed: string
  readonly operation: 'amountsByPlace' | 'amountsByIndustry'
  /** The ledger's filter for a group. */
  readonly filter: (key: string | null) => Readonly<Record<string, string | undefined>>
}

const byPlace: By = {
  title: '各地项目投资',
  column: '地区',
  unnamed: '未写明',
  operation: 'amountsByPlace',
  filter: (key) => (key === null ? {missing: 'place'} : {place: key}),
}
const byIndustry: By = {
  title: '各行业项目投资',
  column: '行业',
  unnamed: '未归类',
  operation: 'amountsByIndustry',
  filter: (key) => ({industry: key ?? '-'}),
}

export const AmountsByPlace = ({scope}: {readonly scope: Scope}) => <Amounts scope={scope} by={byPlace} />
export const AmountsByIndustry = ({scope}: {readonly scope: Scope}) => <Amounts scope={scope} by={byIndustry} />

/** Project money by place or industry: in all, and paid out as far as documents say. */
function Amounts({scope, by}: {readonly scope: Scope; readonly by: By}) {
  const ink = useInk()
  const answer = useAnswer(by.operation, {query: scope.stats})
  const groups = useMemo(
    () => answer.data?.items.filter(({totalYuan, doneYuan}) => totalYuan !== null || doneYuan !== null),
    [answer.data],
  )
  const top = useMemo(
    () => [...(groups ?? [])].sort((a, b) => (b.totalYuan ?? 0) - (a.totalYuan ?? 0)).slice(0, MOST),
    [groups],
  )
  const option = useMemo(() => optionOf(top, t(by.unnamed), ink), [top, by, ink])
  const hrefOf = (group: Group | undefined) =>
    group
      ? ledgerHref(scope, {
          kind: 'project',
          all: '1',
          ...by.filter(group.key),
          sort: '-value',
        })
      : null
  const figures: Figures | null = groups
    ? {
        columns: [t(by.column), t('项目数'), t('总投资 (元)'), t('完成投资 (元)')],
        rows: groups.map((group) => ({
          cells: [group.key ?? t(by.unnamed), group.projects, group.totalYuan, group.doneYuan],
          href: hrefOf(group),
        })),
      }
    : null
  return (
    <Panel
      title={t(by.title)}
      note={t('文件中写明的金额相加; 同一项目在几份文件中出现会重复计入')}
      option={option}
      height={Math.max(120, 60 + top.length * 26)}
      figures={figures}
      empty={t('还没有写明投资额的项目')}
      error={answer.error}
      retry={() => void answer.refetch()}
      band="y"
      hrefOf={({index}) => hrefOf(top[index])}
    />
  )
}

function optionOf(groups: readonly Group[], unnamed: string, ink: Ink): EChartsOption {
  const frame = chartFrame(ink)
  const series = (name: string, color: string, values: (number | null)[]) => ({
    name,
    type: 'bar' as const,
    color,
    barMaxWidth: 9,
    barGap: '0%',
    cursor: 'pointer',
    data: values,
  })
  return {
    textStyle: frame.textStyle,
    grid: {...frame.grid, right: 40},
    legend: frame.legend,
    tooltip: {
      ...frame.tooltip,
      trigger: 'axis',
      axisPointer: {type: 'shadow'},
      formatter: (items: unknown) => {
        const group = groups[(items as {dataIndex: number}[])[0]?.dataIndex ?? 0]!
        const lines = [`${plain(group.key ?? unnamed)} · ${t('{count} 个项目', {count: group.projects})}`]
        if (group.totalYuan !== null) lines.push(`${t('总投资')} ${yuan(group.totalYuan)}`)
        if (group.doneYuan !== null) lines.push(`${t('完成投资')} ${yuan(group.doneYuan)}`)
        return lines.join('<br>')
      },
    },
    xAxis: {
      type: 'value',
      ...frame.value,
      axisLabel: {
        ...frame.value.axisLabel,
        hideOverlap: true,
        formatter: (value: number) => (value === 0 ? '0' : yuan(value)),
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      ...frame.category,
      axisLabel: {...frame.category.axisLabel, width: 110, overflow: 'truncate'},
      data: groups.map(({key}) => key ?? unnamed),
    },
    series: [
      series(
        t('总投资'),
        ink.project,
        groups.map(({totalYuan}) => totalYuan),
      ),
      series(
        t('完成投资'),
        ink.green,
        groups.map(({doneYuan}) => doneYuan),
      ),
    ],
  }
}
