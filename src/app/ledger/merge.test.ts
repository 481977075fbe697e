import {expect, test} from 'vitest'
import type {Decision} from '../decision.js'
import {merge, mergeAll} from './merge.js'
import {derived, type Row} from './row.js'

const fields = {action: '建好水库', owner: '水利局', to: '2024-06-30', strength: 'ensure'}
const row: Row = {
  ...{
    id: 'a',
    kind: 'task',
    origin: 'machine',
    review: 'none',
    start_at: 0,
    end_at: 4,
    page: null,
    quote: '建好水库',
    confidence: 0.9,
  },
  ...{rules: ['task/x'], section: 'plan', fields, machine: null, follow: null},
  ...derived('task', 'plan', fields, null),
  ...{read_due: null, percent: null, reported: null},
  ...{status: null, decisions: 0, decided_by: null, decided_at: null},
}
let seq = 0
function said(kind: Decision['kind'], payload: Decision['payload'] = {}, undoes: string | null = null): Decision {
  seq++
  return {id: `d${seq}`, seq, kind, documentId: 'x', entryId: 'a', payload, byId: 'u', at: new Date(0), undoes}
}

test('nobody said anything: as the machine found it', () => {
  expect(merge(row, [])).toBe(row)
})

test('a correction keeps what the machine had', () => {
  const merged = merge(row, [said('correct', {values: {owner: '住建局', to: '2024-09-30'}})])
  expect(merged).toMatchObject({
    review: 'corrected',
    owner: '住建局',
    due: '2024-09-30',
    machine: {owner: '水利局', to: '2024-06-30'},
  })
})

test('an undo takes back one decision and leaves the rest', () => {
  const owner = said('owner', {owner: '交通局'})
  const deadline = said('deadline', {due: '2025-01-01'})
  const merged = merge(row, [owner, deadline, said('undo', {}, owner.id)])
  expect(merged).toMatchObject({owner: '水利局', due: '2025-01-01', due_from: 'decided', decisions: 1})
})

test('a decided deadline outlives a later correction', () => {
  expect(
    merge(row, [said('deadline', {due: '2025-01-01'}), said('correct', {values: {to: '2024-12-31'}})]),
  ).toMatchObject({due: '2025-01-01'})
})

test('what newer rules no longer find is kept where a person held on to it, and goes where one rejected it', () => {
  expect(merge(null, [said('accept', {machine: row})])).toMatchObject({
    origin: 'kept',
    review: 'accepted',
    quote: '建好水库',
  })
  expect(merge(null, [said('reject', {machine: row})])).toBeNull()
  expect(merge(null, [])).toBeNull()
})

test('what a person created stays theirs when newer rules find it too', () => {
  const made = {...row, origin: 'human' as const, fields: {...fields, owner: '发改委'}, owner: '发改委'}
  expect(merge(row, [said('create', {row: made})])).toMatchObject({owner: '发改委', machine: {owner: '水利局'}})
})

test('records come in the order of the text', () => {
  const later = {...row, id: 'b', start_at: 9}
  expect(mergeAll([later, row], [said('accept')]).map(({id}) => id)).toEqual(['a', 'b'])
})
