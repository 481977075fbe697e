import type {EChartsOption} from 'echarts/types/dist/shared'
import {useMemo} from 'react'
import {Link} from 'wouter'
import type {Output} from '../../api/client.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {instantWords} from '../../parts/today.js'
import {chartFrame} from './frame.js'
import {type Ink, useInk} from './ink.js'
import {type Figures, Panel} from './Panel.js'
import {documentsHref, type Scope} from './scope.js'

type Batch = Output<'listBatches'>['items'][number]

const states = [
  ['done', '完成'],
  ['working', '处理中'],
  ['waiting', '排队'],
  ['failed', '失败'],
  ['refused', '未收'],
  ['duplicates', '重复'],
] as const

/** The state of the archive, and what became of the latest imports. */
export function Archive({scope}: {readonly scope: Scope}) {
  const ink = useInk()
  const overview = useAnswer('overview', {query: scope.stats}, {every: 30_000})
  const answer = useAnswer('listBatches', {query: {offset: 0, limit: 12}}, {every: 30_000})
  const batches = answer.data?.items
  const option = useMemo(() => optionOf(batches ?? [], ink), [batches, ink])
  const hrefOf = (batch: Batch | undefined) => (batch ? `/ledger?batch=${batch.id}&all=1` : null)
  const figures: Figures | null = batches
    ? {
        columns: [t('批次'), t('时间'), ...states.map(([, word]) => t(word)), t('记录')],
        rows: batches.map((batch) => ({
          cells: [batch.name, instantWords(batch.createdAt), ...states.map(([state]) => batch[state]), batch.entries],
          href: hrefOf(batch),
        })),
      }
    : null
  const documents = overview.data?.documents
  return (
    <Panel
      title={t('档案入库')}
      note={
        documents && (
          <>
            {t('共 {count} 份文件', {count: documents.total})}:{' '}
            {(['done', 'working', 'waiting', 'failed'] as const).map((state) => (
              <Link key={state} href={documentsHref({status: state})} className="board-state">
                {t(states.find(([name]) => name === state)![1])} {documents[state]}
              </Link>
            ))}
          </>
        )
      }
      option={option}
      height={Math.max(120, 50 + (batches?.length ?? 0) * 26)}
      figures={figures}
      empty={<Link href="/upload">{t('还没有上传过文件')}</Link>}
      error={answer.error}
      retry={() => void answer.refetch()}
      band="y"
      hrefOf={({index}) => hrefOf(batches?.[index])}
    />
  )
}

function optionOf(batches: readonly Batch[], ink: Ink): EChartsOption {
  const frame = chartFrame(ink)
  const colors = {
    done: ink.green,
    working: ink.target,
    waiting: ink.line,
    failed: ink.red,
    refused: ink.yellow,
    duplicates: ink.size,
  }
  return {
    textStyle: frame.textStyle,
    grid: frame.grid,
    legend: {...frame.legend, type: 'plain'},
    tooltip: {...frame.tooltip, trigger: 'axis', axisPointer: {type: 'shadow'}},
    xAxis: {type: 'value', minInterval: 1, ...frame.value},
    yAxis: {
      type: 'category',
      inverse: true,
      ...frame.category,
      axisLabel: {...frame.category.axisLabel, width: 150, overflow: 'truncate'},
      data: batches.map(({name}) => name),
    },
    series: states.map(([state, word]) => ({
      name: t(word),
      type: 'bar' as const,
      stack: 'all',
      color: colors[state],
      barMaxWidth: 14,
      cursor: 'pointer',
      data: batches.map((batch) => batch[state] || null),
    })),
  }
}
