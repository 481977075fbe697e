import {assumedDeadline} from '../../followup/deadline.js'
import {type Color, daysBetween, type Light, lightOf, type Preset} from '../../followup/lights.js'
import type {AnalysisRecord, EntryRecord, FigureRecord, ProjectRecord, TaskRecord} from '../../model/record.js'
import {amountWords} from '../../model/words.js'
import type {Paper} from './paper.js'

type Commitment = FigureRecord | ProjectRecord | TaskRecord

/** A commitment with the deadline it is followed by. */
export interface Duty {
  readonly entry: Commitment
  readonly words: string
  readonly owner: string | null
  readonly due: string | null
  /** The rule that assumed the deadline; null where the document states it. */
  readonly assumed: string | null
}

function wordsOf(entry: Commitment): string {
  if (entry.kind === 'task') return entry.action
  if (entry.kind === 'project') return `${entry.name}${entry.dueWhat ?? ''}`
  return `${entry.indicator}${amountWords(entry, entry.unit)}`
}

function isCommitment(entry: EntryRecord): entry is Commitment {
  if (entry.kind === 'project') return entry.section === 'plan' && (entry.due !== null || entry.dueWhat !== null)
  return entry.kind === 'target' || entry.kind === 'task'
}

/** What is to be followed up in a document, with the deadlines it states and those that are assumed. */
export function dutiesOf({document, entries, outline}: AnalysisRecord): Duty[] {
  return entries.filter(isCommitment).map((entry) => {
    const stated = entry.kind === 'project' ? entry.due : entry.to
    const section = outline.findLast(({start, end}) => start <= entry.start && entry.end <= end)
    const planYear = section?.mode === 'plan' ? section.year : null
    const assumed = stated === null ? assumedDeadline({words: entry.quote, date: document.date, planYear}) : null
    return {
      entry,
      words: wordsOf(entry),
      owner: entry.kind === 'project' ? null : entry.owner,
      due: stated ?? assumed?.due ?? null,
      assumed: assumed?.reason ?? null,
    }
  })
}

const placeOf = ({page, start}: EntryRecord) => (page === undefined ? `第 ${start + 1} 字` : `第 ${page} 页`)
const dueOf = ({due, assumed}: Duty) => (due === null ? '' : `${due}${assumed === null ? '' : ' (推定)'}`)

/** 任务分解表: one row a commitment; in it the first-named unit leads. */
export function breakdown(record: AnalysisRecord): Paper {
  const {title, name, date} = record.document
  const rows = dutiesOf(record).map((duty, index) => [
    ...[String(index + 1), duty.words, duty.owner ?? '', dueOf(duty)],
    `${duty.entry.quote} (${placeOf(duty.entry)})`,
  ])
  return {
    title: '任务分解表',
    landscape: true,
    blocks: [
      {kind: 'paragraph', words: `依据: ${title ?? name}${date === null ? '' : ` (${date})`}`},
      {kind: 'table', widths: [5, 33, 14, 14, 34], heads: ['序号', '任务', '责任单位', '完成时限', '原文'], rows},
      {kind: 'paragraph', words: '标「推定」的时限原文没有写明, 由规则推定; 责任单位空缺的, 原文没有说。'},
    ],
  }
}

/** 督办单: one matter, with the words that it rests on. */
export function urgeSheet(record: AnalysisRecord, duty: Duty, today: string): Paper {
  const {title, name, date} = record.document
  const rows = [
    ['督办事项', duty.words],
    ['责任单位', duty.owner ?? '(原文没有说)'],
    [
      '完成时限',
      duty.due === null ? '(原文没有说)' : `${dueOf(duty)}${duty.assumed === null ? '' : `: ${duty.assumed}`}`,
    ],
    ['依据', `${title ?? name}${date === null ? '' : ` (${date})`}, ${placeOf(duty.entry)}`],
    ['原文', duty.entry.quote],
    ['办理情况', ''],
    ['佐证材料', ''],
    ['审核意见', ''],
  ]
  return {
    title: '督办单',
    landscape: false,
    blocks: [
      {kind: 'paragraph', words: `编号: ${duty.entry.id}    签发: ${today}`},
      {kind: 'table', widths: [20, 80], heads: null, rows},
    ],
  }
}

const order: readonly Color[] = ['red', 'yellow', 'green', 'grey']
const names: Readonly<Record<Color, string>> = {red: '红灯', yellow: '黄灯', green: '绿灯', grey: '不亮灯'}

/** 月度通报: what is overdue, due soon and on time on a day, each with its reason. Units are not ranked. */
export function bulletin(records: readonly AnalysisRecord[], today: string, preset?: Preset): Paper {
  const lit = records.flatMap((record) =>
    dutiesOf(record).map((duty): [Duty, Light] => {
      const item = {commitment: true, due: duty.due, status: null, assumed: duty.assumed}
      return [duty, lightOf(item, today, preset)]
    }),
  )
  const blocks = order.flatMap((color): Paper['blocks'] => {
    const list = lit.filter(([, {light}]) => light === color)
    const heading = {kind: 'heading', words: `${names[color]} ${list.length} 项`} as const
    if (list.length === 0 || color === 'green' || color === 'grey') return [heading]
    const rows = list.map(([duty, {lightReason}]) => [duty.words, duty.owner ?? '', lightReason, duty.entry.quote])
    return [heading, {kind: 'table', widths: [30, 14, 22, 34], heads: ['事项', '责任单位', '原因', '原文'], rows}]
  })
  const sources = records.map(({document}) => document.title ?? document.name).join('、')
  return {
    title: `${today.slice(0, 4)}年${Number(today.slice(5, 7))}月督查通报`,
    landscape: true,
    blocks: [{kind: 'paragraph', words: `截至 ${today}; 依据: ${sources}`}, ...blocks],
  }
}

/** What a day asks for: due today, due soon, overdue, in the order of their days. */
export function digestOf(duties: readonly Duty[], today: string, ahead = 3): {overdue: Duty[]; due: Duty[]} {
  const dated = duties
    .filter((duty): duty is Duty & {due: string} => duty.due !== null && /^\d{4}/u.test(duty.due))
    .sort((a, b) => a.due.localeCompare(b.due))
  return {
    overdue: dated.filter(({due}) => due < today),
    due: dated.filter(({due}) => due >= today && daysBetween(today, due) <= ahead),
  }
}
