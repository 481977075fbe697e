import type {ReactNode} from 'react'
import {Link} from 'wouter'
import {amountWords, statusWords, strengthWords} from '../../../model/words.js'
import {t} from '../../i18n/words.js'
import {Light} from '../../parts/Light.js'
import {amount, headline, isDoubtful, kindMarks, type Row} from '../review/records.js'
import type {EntrySort} from './filter.js'
import {Progress} from './Progress.js'
import {reviewWords} from './words.js'

export interface Column {
  readonly key: string
  readonly title: string
  /** A track of the grid. */
  readonly width: string
  readonly sort?: EntrySort
  readonly number?: boolean
  /** Shown until somebody chooses otherwise. */
  readonly usual: boolean
  readonly cell: (row: Row, today: string) => ReactNode
}

const yuan = (value: number) => amountWords({value, min: null, max: null, op: '='}, '元')

/** What has been reached, as far as anybody said: paid-out money of a project, else the last progress note. */
export function actual({fields, followUp}: Row): string {
  if (followUp.progress !== null) return followUp.progress
  if (fields.doneYuan === null || fields.doneYuan === undefined) return fields.progress ?? ''
  const share = fields.totalYuan ? ` (${Math.round((fields.doneYuan / fields.totalYuan) * 100)}%)` : ''
  return `${yuan(fields.doneYuan)}${share}`
}

/** What is asked for. */
function asked(row: Row): string {
  if (row.kind !== 'project') return amount(row)
  return row.fields.totalYuan == null ? '' : yuan(row.fields.totalYuan)
}

export const columns: readonly Column[] = [
  {
    key: 'light',
    title: '灯',
    width: 'var(--sign)',
    usual: true,
    cell: (row) => <Light light={row.light} reason={row.lightReason} />,
  },
  {
    key: 'kind',
    title: '类',
    width: 'var(--sign)',
    sort: 'kind',
    usual: true,
    cell: ({kind}) => <span className={`chip chip-${kind}`}>{t(kindMarks[kind])}</span>,
  },
  {
    key: 'what',
    title: '指标、项目、任务',
    width: 'minmax(220px, 3fr)',
    sort: 'indicator',
    usual: true,
    cell: (row) => (
      <span title={row.fields.quote}>
        {isDoubtful(row) && (
          <span className="record-doubt" title={t('存疑')}>
            ?{' '}
          </span>
        )}
        {headline(row)}
      </span>
    ),
  },
  {key: 'value', title: '目标', width: '130px', sort: 'value', number: true, usual: true, cell: asked},
  {key: 'actual', title: '至今实际', width: 'minmax(110px, 1fr)', usual: true, cell: actual},
  {
    key: 'progress',
    title: '时间进度',
    width: 'calc(var(--sign) + 58px)',
    usual: true,
    cell: (row, today) => <Progress row={row} today={today} />,
  },
  {
    key: 'owner',
    title: '责任单位',
    width: 'minmax(110px, 1.2fr)',
    sort: 'owner',
    usual: true,
    cell: ({owner}) => owner,
  },
  {
    key: 'place',
    title: '地区',
    width: '92px',
    sort: 'place',
    usual: true,
    cell: ({documentPlace, fields}) => fields.place ?? documentPlace,
  },
  {
    key: 'due',
    title: '期限',
    width: '118px',
    sort: 'due',
    usual: true,
    cell: ({due, dueFrom}) =>
      due && (
        <span
          className={dueFrom === 'assumed' ? 'quiet' : ''}
          title={dueFrom === 'assumed' ? t('推定的期限') : undefined}
        >
          {due}
          {dueFrom === 'assumed' ? ' ?' : ''}
          {dueFrom === 'decided' ? ' ✓' : ''}
        </span>
      ),
  },
  {
    key: 'status',
    title: '状态',
    width: '76px',
    usual: true,
    cell: ({followUp}) => followUp.status && t(statusWords[followUp.status]),
  },
  {
    key: 'source',
    title: '来源',
    width: 'minmax(120px, 1.4fr)',
    sort: 'document',
    usual: true,
    cell: ({documentId, id, documentTitle, documentDate}) => (
      <Link
        href={`/review/${documentId}?record=${id}`}
        tabIndex={-1}
        title={[documentTitle, documentDate].filter(Boolean).join(' · ')}
        onClick={(event) => event.stopPropagation()}
      >
        {[documentDate?.slice(0, 4), documentTitle].filter(Boolean).join(' · ')}
      </Link>
    ),
  },
  {key: 'date', title: '文件日期', width: '100px', sort: 'date', usual: false, cell: ({documentDate}) => documentDate},
  {
    key: 'strength',
    title: '力度',
    width: '60px',
    usual: false,
    cell: ({fields}) => fields.strength && t(strengthWords[fields.strength]),
  },
  {
    key: 'review',
    title: '核对',
    width: '76px',
    usual: false,
    cell: ({review}) => (review === 'none' ? '' : `✓ ${t(reviewWords[review])}`),
  },
  {
    key: 'confidence',
    title: '把握',
    width: '60px',
    sort: 'confidence',
    number: true,
    usual: false,
    cell: ({fields}) => `${Math.round(fields.confidence * 100)}%`,
  },
  {
    key: 'quote',
    title: '原文',
    width: 'minmax(240px, 3fr)',
    usual: false,
    cell: ({fields}) => <span title={fields.quote}>{fields.quote}</span>,
  },
]

const usual = columns.filter((column) => column.usual)

/** The columns an address names, in the house's order; without a name the usual ones. */
export function chosenColumns(keys: string | undefined): readonly Column[] {
  if (keys === undefined) return usual
  const named = keys.split('.')
  const chosen = columns.filter(({key}) => named.includes(key))
  return chosen.length === 0 ? usual : chosen
}
