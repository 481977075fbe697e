import type {EntryRecord} from '../../model/record.js'
import {amountWords, kindWords, verdictWords} from '../../model/words.js'
import type {ComparisonRecord, LinkRecord} from '../compare.js'
import type {Column, Sheet} from './sheet.js'

const text = (heading: string, width: number, wrap = false): Column => ({heading, type: 'text', width, wrap})

const columns: readonly Column[] = [
  text('类别', 6),
  text('承诺', 28, true),
  text('数值', 14),
  {heading: '期限', type: 'day', width: 12},
  text('结论', 8),
  text('理由', 36, true),
  text('计划原文', 44, true),
  text('结果原文', 44, true),
  {...text('编号', 26), offPaper: true},
]

function nameOf(entry: EntryRecord): string {
  if (entry.kind === 'task') return entry.action
  return entry.kind === 'project' ? entry.name : entry.indicator
}

function row({commitment, result, verdict, reason}: LinkRecord) {
  const amount = commitment.kind === 'target' ? amountWords(commitment, commitment.unit) : null
  const due = commitment.kind === 'project' ? commitment.due : commitment.to
  return [
    kindWords[commitment.kind],
    nameOf(commitment),
    amount,
    due,
    verdictWords[verdict],
    reason,
    commitment.quote,
    result?.quote ?? null,
    commitment.id,
  ]
}

/** A comparison as an office reads it: the sum first, then every commitment. */
export function comparisonSheets({plan, result, links}: ComparisonRecord): Sheet[] {
  const count = (verdict: string) => links.filter((link) => link.verdict === verdict).length
  const sum = Object.entries(verdictWords).map(([verdict, words]) => [words, count(verdict)])
  return [
    {
      name: '汇总',
      columns: [text('项', 24), {heading: '数', type: 'number', width: 10}],
      rows: [[`${plan.title ?? plan.name} → ${result.title ?? result.name}`, null], ['承诺', links.length], ...sum],
    },
    {name: '对照', columns, rows: links.map(row)},
  ]
}
