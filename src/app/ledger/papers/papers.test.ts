import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {writeCalendar} from '../../../adapters/calendar.js'
import {writeDocx} from '../../../adapters/docx.js'
import type {AnalysisRecord, TaskRecord} from '../../../model/record.js'
import {breakdown} from './breakdown.js'
import {bulletin} from './bulletin.js'
import {comparisonHtml} from './comparison-html.js'
import {dailyOf} from './daily.js'
import {documentHtml} from './document-html.js'
import {dutiesOf, placeOf, type Source} from './duties.js'
import {urgeSheet} from './urge-sheet.js'

function task(index: number, action: string, to: string | null): TaskRecord {
  const own = {action, to, owner: '住建局', strength: 'ensure', checkability: 3} as const
  const fields = to === null ? [] : [{field: 'to', start: index * 20, end: index * 20 + 2}]
  const base = {confidence: 0.9, rules: [], fields, section: 'plan'} as const
  return {
    kind: 'task',
    id: `id${index}`,
    start: index * 20,
    end: index * 20 + 10,
    quote: `${action}。`,
    ...own,
    ...base,
  }
}

const facts = {
  mediaType: 'text/plain',
  title: '东山县工作报告',
  genre: 'report',
  date: '2024-02-01',
  dateFrom: 'given',
} as const
const record: AnalysisRecord = {
  ...{schema: 'taizhang.analysis/1', mentions: [], checks: [], notices: []},
  document: {id: 'd', name: 'a.txt', ...facts, place: null, speaker: null, chars: 99, pages: 0, parts: [], unread: []},
  entries: [
    task(0, '修建<东山>桥 & 连接线', '2024-06-30'),
    task(1, '尽快编制供水方案', null),
    task(2, '改造旧街', null),
  ],
  outline: [{start: 0, end: 99, level: 1, heading: '2024年工作', mode: 'plan', year: 2024}],
}
const source: Source = {record, text: null}
const duties = dutiesOf(source)

test('a deadline that is not stated is assumed, and says so', () => {
  expect(duties.map(({due, assumed}) => [due, assumed !== null])).toEqual([
    ['2024-06-30', false],
    ['2024-03-01', true],
    ['2024-12-31', true],
  ])
})

test('the papers are Word documents that hold each task with its quote', async () => {
  const papers = [breakdown([source]), urgeSheet(duties[0]!, '2024-03-05'), bulletin([source], '2024-03-05')]
  const files = unzipSync(await writeDocx(papers))
  const words = strFromU8(files['word/document.xml']!)
  for (const one of [
    '任务分解表',
    '督 办 单',
    '2024年3月督查通报',
    '修建&lt;东山&gt;桥 &amp; 连接线。',
    '（推定）',
    '已逾期 4 天',
  ])
    expect(words).toContain(one)
})

test('a control character in a quote does not break the document', async () => {
  const odd = {...record, entries: [task(0, '修\u0001桥\ud800', '2024-06-30')]}
  const words = strFromU8(unzipSync(await writeDocx([breakdown([{record: odd, text: null}])]))['word/document.xml']!)
  expect(words).not.toMatch(/\u0001|\p{Cs}/u)
})

test('the calendar has a day for each deadline', () => {
  const feed = writeCalendar(duties, '台账')
  expect(feed.match(/BEGIN:VEVENT/gu)).toHaveLength(3)
  expect(feed).toContain('DTSTART;VALUE=DATE:20240630')
})

test('the digest tells what is overdue and what is due within three days', () => {
  const {overdue, due} = dailyOf(duties, '2024-06-28')
  expect(overdue.map(({words}) => words)).toEqual(['尽快编制供水方案'])
  expect(due.map(({words}) => words)).toEqual(['修建<东山>桥 & 连接线'])
})

test('the report of a comparison shows source text as text, never as markup', () => {
  const [commitment] = record.entries
  const link = {
    commitment: commitment!,
    part: null,
    result: null,
    verdict: 'none',
    reason: '没有说到',
    confidence: 0.5,
  } as const
  const html = comparisonHtml({
    ...{schema: 'taizhang.comparison/1', plan: record.document, result: record.document},
    links: [link],
  })
  expect(html).toContain('修建&lt;东山&gt;桥 &amp; 连接线')
  expect(html).not.toMatch(/<script|https?:|<东山/u)
})

test('a reference names the page, else the paragraph, empty lines not counted', () => {
  const text = '标题\n\n第一段话。\n  第二段话。后一句。'
  const at = (words: string, page?: number) => ({
    ...task(0, words, null),
    start: text.indexOf(words),
    ...(page ? {page} : {}),
  })
  expect(placeOf(at('第一段'), {text})).toBe('第 2 段')
  expect(placeOf(at('后一句'), {text})).toBe('第 3 段')
  expect(placeOf(at('标题'), {text})).toBe('第 1 段')
  expect(placeOf(at('后一句', 7), {text})).toBe('第 7 页')
})

test('the report of a document marks its records in its text, asks for nothing from outside, and shows text as text', () => {
  const text = `开头<b>。${record.entries[0]!.quote}结尾。`
  const start = text.indexOf(record.entries[0]!.quote)
  const first = {...record.entries[0]!, start, end: start + record.entries[0]!.quote.length}
  const html = documentHtml({record: {...record, entries: [first]}, text})
  expect(html).toContain('<mark class="task" id="rid0">修建&lt;东山&gt;桥 &amp; 连接线。</mark>结尾')
  expect(html).toContain('href="#rid0"')
  expect(html).not.toMatch(/<script|https?:|<东山|<b>/u)
})
