import type {FieldSpan, Project, Stage} from '../../../model/entry.js'
import type {Money, Time} from '../../../model/mention.js'
import {contains, type Span} from '../../../text/span.js'
import type {Grid, GridCell} from './grid.js'
import type {Column, Header, Role} from './header.js'
import type {Row} from './heading.js'

export interface TableMentions {
  readonly money: readonly Money[]
  readonly times: readonly Time[]
}

const TOTALS = /^(?:合计|小计|总计|共计|总投资|备注|注[:：]|单位[:：]|填报|[一二三四五六七八九十]+、)/u
const NUMBER = /^(?<number>\d{1,3}(?:[,，]\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)$/u
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/投产|投用|投入使用|运营/u, '投产'],
  [/竣工|完工|建成|验收/u, '竣工'],
  [/在建|续建|施工|建设中/u, '在建'],
  [/已开工|开工建设|动工/u, '开工'],
  [/前期|立项|可研|环评/u, '前期'],
]

/** Each row under the heading as a project, its fields grounded to its cells. */
export function projectRows(
  grid: Grid,
  header: Header,
  {from, to}: {from: number; to: number},
  mentions: TableMentions,
): Project[] {
  const name = header.columns.find(({role}) => role === 'name')!
  const seen = new Set<GridCell>()
  return grid.rows.slice(from, to).flatMap((row) => {
    const cell = row[name.index]
    if (cell === undefined || cell.span === null || seen.has(cell) || !isName(cell.text)) return []
    seen.add(cell)
    return [projectOf(cell.text, cell.span, row, header.columns, mentions)]
  })
}

/** Not a sum line, not a number, not the heading of a group of rows. */
function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 80 && !TOTALS.test(text) && !/^[\d.、]+$/u.test(text)
}

function projectOf(name: string, span: Span, row: Row, columns: readonly Column[], mentions: TableMentions): Project {
  const fields: FieldSpan[] = []
  const cellOf = (role: Role) => {
    const column = columns.find((one) => one.role === role)
    const cell = column === undefined ? undefined : row[column.index]
    return column === undefined || cell === undefined || cell.span === null || cell.text === ''
      ? null
      : {column, text: cell.text, span: cell.span}
  }
  const note = <T>(field: string, at: Span, value: T): T => {
    fields.push({field, start: at.start, end: at.end})
    return value
  }
  const sum = (field: 'totalYuan' | 'yearYuan' | 'doneYuan', role: Role) => {
    const cell = cellOf(role)
    const value = cell === null ? null : yuanOf(cell.text, cell.span, cell.column.exponent, mentions.money)
    return cell === null || value === null ? null : note(field, cell.span, value)
  }
  const words = (field: string, role: Role) => {
    const cell = cellOf(role)
    return cell === null ? null : note(field, cell.span, cell.text.replace(/\n/gu, ''))
  }
  const totalYuan = sum('totalYuan', 'total')
  const yearYuan = sum('yearYuan', 'year')
  const doneYuan = sum('doneYuan', 'done')
  const place = words('place', 'place')
  const capacity = words('capacity', 'capacity')
  const progress = words('progress', 'progress')
  const ends = cellOf('ends')
  const begins = cellOf('begins')
  const due = dueIn(ends, '竣工', mentions.times) ?? dueIn(begins, '开工', mentions.times)
  if (due !== null) note('due', due.span, due)
  const said = `${progress ?? ''} ${begins?.text ?? ''}`
  const stage = STAGES.find(([pattern]) => pattern.test(said))?.[1] ?? null
  return {
    kind: 'project',
    ...span,
    name: name.replace(/\s/gu, ''),
    stage,
    place,
    totalYuan,
    yearYuan,
    doneYuan,
    capacity,
    progress,
    due: due?.to ?? null,
    dueWhat: due?.what ?? null,
    confidence: 0.95,
    rules: ['project/table-row'],
    section: null,
    fields,
  }
}

/** A bare number counts in the unit of its column; with a unit of its own it is money like any other. */
function yuanOf(text: string, span: Span, exponent: number | null, money: readonly Money[]): number | null {
  const own = money.find((mention) => contains(span, mention) && mention.currency === 'CNY' && mention.per === null)
  if (own !== undefined) return own.value
  const number = NUMBER.exec(text)?.groups?.number?.replace(/[,，]/gu, '')
  if (number === undefined || exponent === null) return null
  return Number(`${number}e${exponent}`)
}

function dueIn(
  cell: {readonly span: Span} | null,
  what: string,
  times: readonly Time[],
): {to: string; what: string; span: Span} | null {
  if (cell === null) return null
  const time = times.find((mention) => contains(cell.span, mention) && mention.to !== null)
  return time?.to == null ? null : {to: time.to, what, span: cell.span}
}
