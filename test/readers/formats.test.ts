import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {analyze, given} from '../../src/app/analyze.js'
import type {Reading} from '../../src/model/reading.js'
import type {Readers} from '../../src/readers/sandbox.js'
import {openAnalyzer} from '../../src/setup.js'
import {openReaders} from './built.js'
import {convertedFormats, ownFormats} from './formats.js'
import {SPEECH, speechLines} from './speech.js'

const own = ownFormats()
const converted = convertedFormats()
if (converted === null) {
  if (process.env.CI)
    throw new Error('LibreOffice is not installed: install libreoffice-writer to test doc, wps and odt')
  console.warn('SKIPPED: LibreOffice is not installed, doc, wps, odt and its rtf and pdf are not tested')
}
const files = {...own, ...converted}
const readings = new Map<string, Reading>()
let readers: Readers
const analyzer = openAnalyzer()

beforeAll(async () => {
  readers = openReaders()
  for (const [name, bytes] of Object.entries(files)) readings.set(name, await readers.read(bytes, name))
})
afterAll(() => readers.close())

/** A workbook's sheet has a name, and rows beside the table are as wide as the table. */
function linesOf(name: string): string[] {
  const lines = readings
    .get(name)!
    .text.split('\n')
    .map((line) => line.trimEnd())
  return name.endsWith('.xlsx') ? lines.slice(1) : lines
}

describe.each(Object.keys(files))('%s', (name) => {
  test('gives every line of the speech in order, numbers and table rows included', () => {
    expect(linesOf(name)).toEqual(speechLines())
  })

  test('gives the table as cells that cover their words', () => {
    const {text, blocks} = readings.get(name)!
    const cells = blocks.filter((block) => block.kind === 'cell')
    const table = SPEECH.find((part) => part.kind === 'table')!
    const words = cells.map(({start, end}) => text.slice(start, end)).filter((word) => word !== '')
    if (!name.endsWith('.txt')) expect(words.slice(-20)).toEqual([...table.header, ...table.rows.flat()].slice(-20))
    for (const block of blocks) expect(block.start).toBeLessThanOrEqual(block.end)
  })

  test('gives pages that cover the text without overlap, where the format has them', () => {
    const {text, pages} = readings.get(name)!
    if (!/\.(?:pdf|ofd|pptx|xlsx)$/u.test(name)) return
    expect(pages[0]?.start).toBe(0)
    expect(pages.at(-1)?.end).toBe(text.length)
    for (let index = 1; index < pages.length; index++) expect(pages[index]!.start).toBe(pages[index - 1]!.end)
  })
})

test('headings keep their levels where the format has headings', () => {
  for (const name of ['speech.docx', 'speech.rtf', 'office.doc', 'office.odt'].filter((name) => readings.has(name))) {
    const {text, blocks} = readings.get(name)!
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${text.slice(block.start, block.end)}`] : [],
    )
    expect(headings).toEqual(
      SPEECH.flatMap((part) => (part.kind === 'heading' ? [`${part.level} ${part.label}${part.text}`] : [])),
    )
  }
})

/** What an entry says, without its place. */
function records(reading: Reading, {tables}: {tables: boolean}): string[] {
  const {entries} = analyze(analyzer, {id: 'speech', reading, given: given('speech')})
  const cells = reading.blocks.filter(({kind}) => kind === 'cell')
  const kept = tables
    ? entries
    : entries.filter((entry) => !cells.some((cell) => cell.start < entry.end && entry.start < cell.end))
  return kept.map(({kind, quote}) => `${kind} ${quote.replace(/\s+/gu, '')}`).sort()
}

test('every format gives the same records; plain text has no cells, so none from the rows of its table', () => {
  const docx = readings.get('speech.docx')!
  expect(records(docx, {tables: true})).toEqual(
    expect.arrayContaining(['project 光伏组件产业园', 'project 东环路改造工程', 'project 第二污水处理厂']),
  )
  for (const name of Object.keys(files)) {
    const tables = !name.endsWith('.txt')
    expect({name, records: records(readings.get(name)!, {tables})}).toEqual({name, records: records(docx, {tables})})
  }
})

test('a row of the table is a project with its sums, its day and its quote', () => {
  const reading = readings.get('speech.pdf')!
  const {entries} = analyze(analyzer, {id: 'speech', reading, given: given('speech', {date: '2024-03-06'})})
  const road = entries.find(
    (entry) => entry.kind === 'project' && entry.quote === '东环路改造工程' && entry.totalYuan !== null,
  )
  expect(road).toMatchObject({
    name: '东环路改造工程',
    totalYuan: 186_000_000,
    yearYuan: 120_000_000,
    due: '2024-03-31',
    dueWhat: '开工',
  })
  expect(reading.text.slice(road!.start, road!.end)).toBe(road!.quote)
})
