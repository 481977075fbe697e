import type {
  AnalysisRecord,
  CheckRecord,
  EntryRecord,
  FigureRecord,
  ProjectRecord,
  TaskRecord,
} from '../../model/record.js'
import {amountWords, kindWords, periodWords, strengthWords} from '../../model/words.js'
import {deadlineOf, type Followed, statusNames} from './followed.js'
import type {Cell, Column, Sheet} from './sheet.js'

interface Field<E> {
  readonly column: Column
  value(entry: E & Followed, record: AnalysisRecord): Cell
}

const text = (heading: string, width: number, wrap = false): Column => ({heading, type: 'text', width, wrap})
const number = (heading: string, width = 16): Column => ({heading, type: 'number', width})
const day = (heading: string): Column => ({heading, type: 'day', width: 12})

/** What every record ends with: the sentence it stands in, its place, and its stable number. */
function evidence<E extends EntryRecord>(): Field<E>[] {
  return [
    {column: text('原文', 48, true), value: ({quote}) => quote},
    {column: {...text('文件', 24, true), offPaper: true}, value: (_, {document}) => document.name},
    {column: {...number('页', 6), offPaper: true}, value: ({page}) => page ?? null},
    {column: {heading: '把握', type: 'percent', width: 8, offPaper: true}, value: ({confidence}) => confidence},
    {column: {...text('编号', 26), offPaper: true}, value: ({id}) => id},
  ]
}

/** When it is due, on what ground, and how it stands. */
function followed<E extends EntryRecord>(): Field<E>[] {
  return [
    {column: day('期限'), value: (entry, record) => deadlineOf(entry, record).due},
    {column: text('期限依据', 16, true), value: (entry, record) => deadlineOf(entry, record).basis || null},
    {column: text('状态', 8), value: ({status}) => (status ? statusNames[status]! : null)},
  ]
}

const figureFields: readonly Field<FigureRecord>[] = [
  {column: text('类别', 6), value: ({kind}) => kindWords[kind]},
  {column: text('指标', 28, true), value: ({indicator}) => indicator},
  {column: text('数值', 16), value: (figure) => amountWords(figure, figure.unit)},
  {column: number('数', 15), value: ({value, min, max}) => value ?? min ?? max},
  {column: text('单位', 8), value: ({unit}) => unit},
  {column: text('范围', 12), value: ({scope}) => scope},
]

const targetFields: readonly Field<FigureRecord>[] = [
  ...figureFields,
  ...followed<FigureRecord>(),
  {column: text('责任单位', 16, true), value: ({owner}) => owner},
  {column: text('力度', 8), value: ({strength}) => (strength === null ? null : strengthWords[strength])},
  ...evidence<FigureRecord>(),
]

const resultFields: readonly Field<FigureRecord>[] = [
  ...figureFields,
  {column: text('时期', 24), value: ({from, to}) => periodWords(from, to)},
  {column: text('完成率', 8), value: ({vsTarget}) => (vsTarget ? '是' : null)},
  ...evidence<FigureRecord>(),
]

const projectFields: readonly Field<ProjectRecord>[] = [
  {column: text('项目名称', 34, true), value: ({name}) => name},
  {column: text('阶段', 8), value: ({stage}) => stage},
  {column: text('地点', 12), value: ({place}) => place},
  {column: number('总投资(元)'), value: ({totalYuan}) => totalYuan},
  {column: number('年度计划投资(元)', 18), value: ({yearYuan}) => yearYuan},
  {column: number('完成投资(元)'), value: ({doneYuan}) => doneYuan},
  {column: text('建设内容', 24, true), value: ({capacity}) => capacity},
  {column: text('进展', 24, true), value: ({progress}) => progress},
  {column: text('期限事项', 10), value: ({dueWhat}) => dueWhat},
  ...followed<ProjectRecord>(),
  {column: text('责任单位', 16, true), value: ({owner = null}: ProjectRecord & {owner?: string | null}) => owner},
  ...evidence<ProjectRecord>(),
]

const taskFields: readonly Field<TaskRecord>[] = [
  {column: text('任务', 40, true), value: ({action}) => action},
  {column: text('责任单位', 16, true), value: ({owner}) => owner},
  ...followed<TaskRecord>(),
  {column: text('力度', 8), value: ({strength}) => strengthWords[strength]},
  {column: number('可核查度', 10), value: ({checkability}) => checkability},
  ...evidence<TaskRecord>(),
]

type Located<E> = readonly (readonly [E, AnalysisRecord])[]

function sheet<E extends EntryRecord>(name: string, fields: readonly Field<E>[], entries: Located<E>): Sheet {
  return {
    name,
    columns: fields.map(({column}) => column),
    rows: entries.map(([entry, record]) => fields.map((field) => field.value(entry as E & Followed, record))),
  }
}

const checkWords = {sum: '合计', rate: '比率', growth: '增长'} as const

function checkSheet(checks: Located<CheckRecord>): Sheet {
  const quotes = (check: CheckRecord) => {
    if (check.kind === 'sum') return [check.total, ...check.parts]
    if (check.kind === 'growth') return [check.now, check.before, check.rate]
    return [check.result, check.rate, ...('quote' in check.target ? [check.target] : [])]
  }
  const verdict = ({holds}: CheckRecord) => {
    if (holds === null) return '推算'
    return holds ? '相符' : '不符'
  }
  return {
    name: '核数',
    columns: [text('核算', 8), text('结论', 8), text('算式', 48, true), text('原文', 48, true), text('文件', 24, true)],
    rows: checks.map(([check, {document}]) => [
      checkWords[check.kind],
      verdict(check),
      check.computation,
      quotes(check)
        .map(({quote}) => quote)
        .join(' · '),
      document.name,
    ]),
  }
}

function noteSheet(records: readonly AnalysisRecord[]): Sheet {
  const count = (record: AnalysisRecord, kind: string) => record.entries.filter((entry) => entry.kind === kind).length
  const notes = records.flatMap((record) => [
    ...record.document.unread.map((message) => [record.document.name, '未读', message, null] as const),
    ...record.notices.map((notice) => [record.document.name, '提示', notice.message, notice.quote] as const),
  ])
  return {
    name: '说明',
    columns: [text('文件', 28, true), text('事项', 10), text('说明', 60, true), text('原文', 40, true)],
    rows: [
      ...records.map((record) => {
        const {name, title, date, place} = record.document
        const counts = Object.entries(kindWords).map(([kind, word]) => `${word} ${count(record, kind)}`)
        const about = [title, date, place].filter((part) => part !== null).join(' · ')
        return [name, '文件', `${about || '(未读出标题、日期、地名)'}: ${counts.join(', ')}`, null]
      }),
      ...notes,
      ['', '列', '数值中 ≥ 为以上、不低于, ≤ 为以内、不超过, 约 为左右、余、近; 空格表示原文没有说', null],
      ['', '列', '期限依据: 原文、承前文、核定, 或推定 (原文没有写明, 由所列规则推定)', null],
      ['', '列', '编号随文件和原文位置而定, 改动表格后读回时以它为准, 请勿修改', null],
    ],
  }
}

/** The sheets of the ledger of one or more documents, in the order an office reads them. */
export function ledgerSheets(records: readonly AnalysisRecord[]): Sheet[] {
  const of = <E extends EntryRecord>(is: (entry: EntryRecord) => entry is E): Located<E> =>
    records.flatMap((record) => record.entries.filter(is).map((entry) => [entry, record] as const))
  const targets = of((entry): entry is FigureRecord => entry.kind === 'target')
  const results = of((entry): entry is FigureRecord => entry.kind === 'result' || entry.kind === 'size')
  const projects = of((entry): entry is ProjectRecord => entry.kind === 'project')
  const tasks = of((entry): entry is TaskRecord => entry.kind === 'task')
  return [
    sheet('目标任务', targetFields, targets),
    sheet('项目', projectFields, projects),
    sheet('任务', taskFields, tasks),
    sheet('成效', resultFields, results),
    checkSheet(records.flatMap((record) => record.checks.map((check) => [check, record] as const))),
    noteSheet(records),
  ]
}
