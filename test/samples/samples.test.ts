import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Analyzer, analyze, documentId, given} from '../../src/app/analyze.js'
import type {Reader} from '../../src/app/reader.js'
import type {EntryRecord} from '../../src/model/record.js'
import {openAnalyzer, openReader, samplesFolder} from '../../src/setup.js'

/**
 * What a careful reader finds in a sample: one line a record (see `line`). `missed` are true and not found yet,
 * `surplus` are found and not true: both are known, and a change of either is seen here.
 */
interface Expected {
  readonly sample: string
  readonly entries: readonly string[]
  readonly missed: readonly string[]
  readonly surplus: readonly string[]
}

const expectedFolder = fileURLToPath(new URL('./expected', import.meta.url))
const samples = [
  'speech-projects',
  'report-projects',
  'speech-economy',
  'report-economy',
  'briefing',
  'speech-investment',
]

let analyzer: Analyzer
let reader: Reader
beforeAll(() => {
  analyzer = openAnalyzer()
  reader = openReader()
})
afterAll(() => reader.close())

const words = (...parts: readonly (string | number | null)[]) => parts.map((part) => part ?? '').join(' | ')

/** A record in one line: kind, the source's own words, and what was read from them. */
function line(entry: EntryRecord): string {
  if (entry.kind === 'task') return words('任务', entry.quote, entry.action, entry.owner, entry.to, entry.strength)
  if (entry.kind === 'project') {
    const {quote, name, stage, totalYuan, yearYuan, doneYuan, due, dueWhat} = entry
    return words('项目', quote, name, stage, totalYuan, yearYuan, doneYuan, due, dueWhat)
  }
  const {kind, quote, indicator, op, value, min, max, unit, from, to, strength, owner} = entry
  return words(kind, quote, indicator, `${op}${value ?? `${min}–${max}`}${unit}`, from, to, strength, owner)
}

async function linesOf(sample: string): Promise<string[]> {
  const bytes = readFileSync(join(samplesFolder, sample))
  const reading = await reader.read(bytes, sample)
  const {entries} = analyze(analyzer, {id: documentId(bytes), reading, given: given(sample)})
  for (const {start, end, quote} of entries) expect(reading.text.slice(start, end)).toBe(quote)
  return entries.map(line)
}

describe('the samples give the records that a careful reader finds', () => {
  test.each(samples)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(expectedFolder, `${name}.json`), 'utf8')) as Expected
    const found = await linesOf(expected.sample)
    const missed = new Set(expected.missed)
    expect(expected.missed.filter((one) => !expected.entries.includes(one))).toEqual([])
    const right = expected.entries.filter((one) => !missed.has(one))
    expect([...found].sort()).toEqual([...right, ...expected.surplus].sort())
    expect(missed.size + expected.surplus.length).toBeLessThan(expected.entries.length * 0.25)
  })
})
