import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {analyze, given} from '../../src/app/analyze.js'
import type {Reading} from '../../src/model/reading.js'
import {openReaders, type Readers} from '../../src/readers/sandbox.js'
import {openAnalyzer} from '../../src/setup.js'
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

test('every format gives the same records', () => {
  const analyzer = openAnalyzer()
  const entriesOf = (name: string) => {
    const record = analyze(analyzer, {id: name, reading: readings.get(name)!, given: given('speech')})
    return record.entries.map(({kind, quote}) => `${kind} ${quote.replace(/\s+/gu, '')}`).sort()
  }
  const expected = entriesOf('speech.docx')
  expect(expected.length).toBeGreaterThan(5)
  for (const name of Object.keys(files)) expect({name, entries: entriesOf(name)}).toEqual({name, entries: expected})
})
