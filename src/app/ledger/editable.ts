import type {Amount} from '../../model/amount.js'
import type {Strength} from '../../model/entry.js'
import type {EntryRecord, FigureRecord} from '../../model/record.js'
import {strengthWords} from '../../model/words.js'
import {readAmount} from './amount-cell.js'
import {plain, type Read, readDay, readNumber, readWords} from './cell-value.js'
import {statusNames} from './followed.js'
import {type PeriodCell, readPeriod} from './period-cell.js'
import type {Cell} from './sheet.js'

/** A decision that a changed cell asks for; the same shape as POST /api/decisions takes. */
export type Proposal =
  | {kind: 'correct'; documentId: string; entryId: string; values: Readonly<Record<string, unknown>>}
  | {kind: 'owner'; documentId: string; entryId: string; owner: string | null}
  | {kind: 'deadline'; documentId: string; entryId: string; due: string | null}
  | {kind: 'status'; documentId: string; entryId: string; status: string | null}

export type Value = string | number | Amount | PeriodCell | null

/** What a change is about: a record of a document. */
export interface Found {
  readonly entry: EntryRecord
  readonly documentId: string
}

/** A column that may be changed: how its cells are read, and what a change of it asks for. */
export interface Field {
  readonly heading: string
  read(cell: Cell, entry: EntryRecord): Read<Value>
  propose(value: Value, found: Found): Proposal
}

const which = ({entry, documentId}: Found) => ({documentId, entryId: entry.id})
const correct = (values: Readonly<Record<string, unknown>>, found: Found): Proposal => ({
  kind: 'correct',
  ...which(found),
  values,
})

function correcting(heading: string, field: string, read: Field['read']): Field {
  return {heading, read, propose: (value, found) => correct({[field]: value}, found)}
}
const words = (heading: string, field: string) => correcting(heading, field, readWords)
/** What a record cannot be without: an empty cell is a slip. */
const needed = (heading: string, field: string) =>
  correcting(heading, field, (cell) => {
    const read = readWords(cell)
    return 'value' in read && read.value === null ? {fault: `「${heading}」不能是空的`} : read
  })
const yuan = (heading: string, field: string) => correcting(heading, field, (cell) => readNumber(cell, '元'))
const unitOf = (entry: EntryRecord) => ('unit' in entry ? entry.unit : '')

const strengths = new Map(Object.entries(strengthWords).map(([strength, word]) => [word, strength as Strength]))
const statuses = new Map(Object.entries(statusNames).map(([status, word]) => [word, status]))

function oneOf(heading: string, known: ReadonlyMap<string, string>, cell: Cell): Read<string> {
  const word = plain(cell)
  if (word === '') return {value: null}
  const value = known.get(word)
  return value === undefined ? {fault: `「${word}」不是${heading}, 应为 ${[...known.keys()].join('、')} 之一`} : {value}
}

const value: Field = {
  heading: '数',
  read: (cell, entry) => readNumber(cell, unitOf(entry)),
  propose(number, found) {
    const {value: was, min} = found.entry as FigureRecord
    if (was !== null || number === null) return correct({value: number}, found)
    // A range shows its lower end: that is what was changed.
    return correct(min === null ? {max: number} : {min: number}, found)
  },
}
const amount: Field = {
  heading: '数值',
  read: (cell, entry) => readAmount(cell, unitOf(entry)),
  propose: (read, found) => correct({...((read as Amount | null) ?? {value: null, min: null, max: null})}, found),
}
const period: Field = {
  heading: '时期',
  read: (cell) => readPeriod(cell),
  propose: (read, found) => correct({...((read as PeriodCell | null) ?? {from: null, to: null})}, found),
}
const figure: readonly Field[] = [
  needed('指标', 'indicator'),
  amount,
  value,
  needed('单位', 'unit'),
  words('范围', 'scope'),
]
const owner: Field = {
  heading: '责任单位',
  read: readWords,
  propose: (read, found) => ({kind: 'owner', ...which(found), owner: read as string | null}),
}
const due: Field = {
  heading: '期限',
  read: readDay,
  propose: (read, found) => ({kind: 'deadline', ...which(found), due: read as string | null}),
}
const status: Field = {
  heading: '状态',
  read: (cell) => oneOf('状态', statuses, cell),
  propose: (read, found) => ({kind: 'status', ...which(found), status: read as string | null}),
}
const strength = correcting('力度', 'strength', (cell) => oneOf('力度', strengths, cell))
const followed = [owner, strength, due, status]

/** The columns that may be changed, by sheet; all others only show. */
export const editable: Readonly<Record<string, readonly Field[]>> = {
  目标任务: [...figure, ...followed],
  成效: [...figure, period],
  任务: [needed('任务', 'action'), ...followed],
  项目: [
    needed('项目名称', 'name'),
    words('阶段', 'stage'),
    words('地点', 'place'),
    yuan('总投资(元)', 'totalYuan'),
    yuan('年度计划投资(元)', 'yearYuan'),
    yuan('完成投资(元)', 'doneYuan'),
    words('建设内容', 'capacity'),
    words('进展', 'progress'),
    due,
    words('期限事项', 'dueWhat'),
    owner,
    status,
  ],
}
