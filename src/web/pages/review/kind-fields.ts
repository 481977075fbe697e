import type {Kind, Row} from './records.js'

const FIGURE = ['indicator', 'value', 'min', 'max', 'op', 'unit', 'scope', 'from', 'to']

/** The fields a person may fill, by kind. */
const FORM: Readonly<Record<Kind, readonly string[]>> = {
  target: [...FIGURE, 'owner', 'strength'],
  result: FIGURE,
  size: FIGURE,
  project: ['name', 'stage', 'place', 'totalYuan', 'yearYuan', 'doneYuan', 'capacity', 'progress', 'due', 'dueWhat'],
  task: ['action', 'owner', 'to', 'strength'],
}

/** What a record of this kind begins with where no recognizer found one. */
export function defaults(kind: Kind, quote: string): Partial<Row['fields']> {
  if (kind === 'task') return {action: quote.slice(0, 30), strength: 'ensure'}
  if (kind === 'project') return {name: quote.slice(0, 30)}
  return kind === 'target' ? {op: '=', strength: 'ensure'} : {op: '='}
}

/** Of some fields those that a record of this kind has. */
export function fieldsOf(kind: Kind, fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => FORM[kind].includes(name)))
}
