import {expect, test} from 'vitest'
import {readRows, writeRows} from './lean-rows.js'
import type {Row} from './row.js'

test('rows come back whole, and are written without what is empty', () => {
  const row: Row = {
    ...{
      id: 'a',
      kind: 'task',
      origin: 'machine',
      review: 'none',
      start_at: 0,
      end_at: 4,
      page: null,
      quote: '加快建设',
    },
    ...{
      confidence: 0.9,
      rules: ['task/verb'],
      section: 'plan',
      fields: {action: '加快建设', owner: null},
      machine: null,
    },
    ...{follow: null, label: '加快建设', canonical: null, unit: null, value: 0, yuan: null, done_yuan: null},
    ...{strength: 'ensure', owner: null, place: null, from_day: null, to_day: null, due: null, due_from: null},
    ...{due_rule: null, read_due: null, percent: null, reported: null, status: null, commitment: true, decisions: 0},
    ...{decided_by: null, decided_at: null},
  }
  const written = writeRows([row])
  expect(readRows(written)).toEqual([row])
  expect(Object.keys(JSON.parse(written)[0])).not.toContain('machine')
  // The fields of a record keep what nobody said.
  expect(JSON.parse(written)[0].fields).toEqual({action: '加快建设', owner: null})
})
