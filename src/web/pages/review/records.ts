import type {Static} from 'typebox'
import {amountWords, type kindWords, periodWords, strengthWords} from '../../../model/words.js'
import type {Entry} from '../../../server/api/entry.js'
import {t} from '../../i18n/words.js'

export type Row = Static<typeof Entry>
export type Kind = keyof typeof kindWords

export const kindMarks: Readonly<Record<Kind, string>> = {
  target: '目',
  result: '成',
  size: '规',
  project: '项',
  task: '任',
}

/** Below this the machine doubts. */
export const DOUBT = 0.8

export const isDoubtful = ({review, fields}: Row) => review === 'none' && fields.confidence < DOUBT

/** What a record is about, in one line. */
export function headline({kind, fields}: Row): string {
  if (kind === 'project') return fields.name ?? ''
  if (kind === 'task') return fields.action ?? ''
  return fields.indicator ?? ''
}

/** The value of a record, as people read it; '' for a task. */
export function amount({kind, fields}: Row): string {
  if (kind === 'task') return ''
  if (kind === 'project') {
    const yuan = (value: number | null | undefined) =>
      amountWords({value: value ?? null, min: null, max: null, op: '='}, '元')
    return [
      fields.totalYuan != null && `${t('总投资')} ${yuan(fields.totalYuan)}`,
      fields.doneYuan != null && `${t('完成')} ${yuan(fields.doneYuan)}`,
      fields.stage && t(fields.stage),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const {value = null, min = null, max = null, op = '=', unit = ''} = fields
  return amountWords({value, min, max, op}, unit)
}

/** The fields shown under a record, as [name, words]. */
export function details(row: Row): [string, string][] {
  const {fields, kind} = row
  const strength = fields.strength ? t(strengthWords[fields.strength]) : ''
  const pairs: [string, string | null | undefined][] =
    kind === 'project'
      ? [
          ['地点', fields.place],
          ['建设内容', fields.capacity],
          ['进展', fields.progress],
          ['期限', [row.due, fields.dueWhat].filter(Boolean).join(' ')],
        ]
      : [
          ['责任', row.owner],
          ['力度', strength],
          ['范围', fields.scope],
          [
            kind === 'result' || kind === 'size' ? '时期' : '期限',
            kind === 'result' || kind === 'size' ? periodWords(fields.from ?? null, fields.to ?? null) : row.due,
          ],
        ]
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== undefined && pair[1] !== '')
}

/** Records in the order of the text. */
export function inOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.fields.start - b.fields.start || a.fields.end - b.fields.end)
}
