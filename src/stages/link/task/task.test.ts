import {expect, test} from 'vitest'
import {loadDictionaries} from '../../../dictionaries/load.js'
import type {Analysis, Context} from '../../../model/analysis.js'
import type {Mention} from '../../../model/mention.js'
import {fromSource} from '../../../text/text.js'
import {stage as clause} from '../../clause/index.js'
import {linkTasks} from './index.js'
import {cases, type TaskCase} from './task.cases.js'

const words = new Intl.Segmenter('zh', {granularity: 'word'})

/** Words by the platform; single characters where the text is not language. */
function starts(text: string): number[] {
  return text.length > 1000 ? [...text].map((_, index) => index) : [...words.segment(text)].map(({index}) => index)
}
const context = {
  dictionaries: loadDictionaries(new URL('../../../../dictionaries', import.meta.url).pathname),
} as unknown as Context

function named(text: string, name: string): Mention {
  const start = text.indexOf(name)
  return {kind: 'project', start, end: start + name.length, name} as Mention
}

/** One sentence, spoken in January 2024 of that year. */
function analysisOf({text, genre = 'speech', mode = 'plan', projects = []}: Omit<TaskCase, 'finds'>): Analysis {
  const span = {start: 0, end: text.length}
  const facts = {title: null, genre, date: '2024-01-10', dateFrom: 'given', place: null, speaker: null} as const
  const analysis: Analysis = {
    text: fromSource(text),
    gaps: [],
    facts,
    outline: {
      parts: [{...span, title: null, date: '2024-01-10', dateFrom: 'given', place: null, speaker: null}],
      sections: [{...span, part: 0, level: 0, heading: null, parent: null, mode, year: 2024, place: null}],
      sentences: [{...span, part: 0, section: 0, paragraph: 0, mode, year: 2024, heading: false}],
    },
    tokens: starts(text).map((start, index, all) => ({start, end: all[index + 1] ?? text.length, word: '', tag: null})),
    mentions: projects.map((name) => named(text, name)),
    clauses: [],
    entries: [],
    checks: [],
    notices: [],
  }
  return {...analysis, ...clause.run(analysis, context, {})}
}

test.each(cases)('$text', ({finds, ...given}) => {
  const tasks = linkTasks(analysisOf(given), context)
  expect(tasks.map(({start, end}) => given.text.slice(start, end))).toEqual(finds.map(([quote]) => quote))
  for (const [index, [, value]] of finds.entries()) expect(tasks[index]).toMatchObject(value)
})

test('an action is an imperative of at most 30 characters', () => {
  const text = `建设${Array.from({length: 12}, (_, index) => `东${index}路`).join('、')}等道路工程。`
  const [task] = linkTasks(analysisOf({text}), context)
  expect(task!.action).toBe('建设东0路等道路工程')
})

test('50,000 characters without a stop are read in passing', () => {
  for (const piece of ['请各县要', '确保建设', '对项目进行', '实施“', '由各局牵头', '的建设', '一批', '，', '、']) {
    const text = piece.repeat(Math.ceil(50_000 / piece.length))
    linkTasks(analysisOf({text}), context)
  }
})
