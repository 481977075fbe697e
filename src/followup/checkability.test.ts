import {expect, test} from 'vitest'
import {questionsOf} from '../model/checkability.js'
import type {EntryRecord, FigureRecord, TaskRecord} from '../model/record.js'
import {checkabilityOf} from './checkability.js'

const base = {id: '', start: 0, end: 1, confidence: 1, rules: [], section: 'plan', fields: []} as const

function task(quote: string, more: Partial<TaskRecord> = {}): TaskRecord {
  return {
    ...base,
    kind: 'task',
    quote,
    action: quote,
    owner: null,
    to: null,
    strength: 'ensure',
    checkability: 0,
    ...more,
  }
}

const target: FigureRecord = {
  ...base,
  kind: 'target',
  quote: '地区生产总值增长6%',
  indicator: '地区生产总值增速',
  canonical: '地区生产总值增速',
  unit: '%',
  value: 6,
  min: null,
  max: null,
  op: '=',
  scope: null,
  from: null,
  to: '2024-12-31',
  strength: 'ensure',
  owner: null,
  vsTarget: false,
}

test.each([
  [task('开展清理行动'), {what: true, howMuch: false, byWhen: false, who: false, howVerified: false}],
  [
    task('每月通报一次进度', {owner: '督查室'}),
    {what: true, howMuch: true, byWhen: true, who: true, howVerified: true},
  ],
  [
    task('出台人才办法', {to: '2024-06-30', rules: ['task/verb/制文']}),
    {what: true, howMuch: false, byWhen: true, who: false, howVerified: true},
  ],
  [target, {what: true, howMuch: true, byWhen: true, who: false, howVerified: true}],
])('$quote', (entry, questions) => {
  expect(questionsOf(entry as Parameters<typeof questionsOf>[0])).toEqual(questions)
})

test('a document is summed over its commitments; results count for nothing', () => {
  const result: EntryRecord = {...target, kind: 'result'}
  const summary = checkabilityOf([target, result, task('开展清理行动')])
  expect(summary).toMatchObject({commitments: 2, checkable: 1, share: 0.5, byScore: [0, 1, 0, 0, 1, 0]})
  expect(summary.answered).toEqual({what: 2, howMuch: 1, byWhen: 1, who: 0, howVerified: 1})
})

test('a document without commitments has no share', () => {
  expect(checkabilityOf([]).share).toBeNull()
})
