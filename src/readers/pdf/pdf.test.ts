import {expect, test} from 'vitest'
import {sidewaysPdf, speechPdf} from '../../../test/readers/make-pdf.js'
import {SPEECH, type SpeechPart, speechLines} from '../../../test/readers/speech.js'
import type {Reading} from '../../model/reading.js'
import {LIMITS} from '../limits.js'
import {isReading} from '../scanner.js'
import {ranges, readPdf} from './pdf.js'
import {textQuality, USABLE} from './quality.js'
import {withoutRadicals} from './radicals.js'

async function read(bytes: Uint8Array): Promise<Reading> {
  const outcome = await readPdf(bytes, LIMITS, null)
  if (!isReading(outcome)) throw new Error('the pages should have text')
  return outcome
}

test('pages set sideways read like upright ones, tables too', async () => {
  const {text, blocks} = await read(sidewaysPdf())
  expect(text.split('\n')).toEqual(speechLines())
  expect(blocks.filter(({kind}) => kind === 'cell')).toHaveLength(20)
})

test('a paragraph goes on over the page, without the number between; every page knows its part', async () => {
  const long: SpeechPart[] = Array.from({length: 12}, () => ({
    kind: 'paragraph',
    text: '各乡镇要按照年初确定的目标任务，逐项对照，倒排工期，挂图作战。'.repeat(4),
  }))
  const {text, pages} = await read(speechPdf(long))
  expect(text.split('\n')).toEqual(speechLines(long))
  expect(pages.length).toBeGreaterThan(1)
  expect(text.slice(pages[1]!.start - 1, pages[1]!.start)).not.toBe('\n')
})

test('a table that goes on over the page is one table, its heading once', async () => {
  const table = SPEECH.find((part) => part.kind === 'table')!
  const row = (index: number) => [`第${index}水库除险加固`, String(index * 100), '50', '3月', '县水利局']
  const halves = [0, 15].map((from) => ({
    ...table,
    caption: '',
    rows: Array.from({length: 15}, (_, index) => row(from + index)),
  }))
  const {blocks} = await read(speechPdf([...halves]))
  const cells = blocks.flatMap((block) => (block.kind === 'cell' ? [block] : []))
  expect(new Set(cells.map(({table: number}) => number)).size).toBe(1)
  expect(cells).toHaveLength(31 * 5)
})

test('radicals that stand for characters become them', () => {
  expect(withoutRadicals('⼯作⻓效，⻘年⼈⺠')).toBe('工作长效，青年人民')
  expect(withoutRadicals('工作长效')).toBe('工作长效')
})

test.each([
  ['完成投资52.3亿元，同比增长12.5%。', true],
  ['GDP grew by 6%', true],
  ['\u0003\u0001\u0007\u0002\u000b', false],
  ['\ue001\ue002\ue003完成', false],
  ['', false],
])('%j is usable: %s', (text, usable) => {
  expect(textQuality(text) >= USABLE).toBe(usable)
})

test('page numbers are told in ranges', () => {
  expect(ranges([1, 2, 3, 7, 9, 10])).toBe('1–3、7、9–10')
})

test('every character of a page has a box, on a sideways page too', async () => {
  const upright = await read(speechPdf())
  const covered = new Uint8Array(upright.text.length)
  for (const {start, end} of upright.boxes) covered.fill(1, start, end)
  expect([...covered.keys()].filter((at) => covered[at] === 0 && /\S/u.test(upright.text[at]!))).toEqual([])
  expect(upright.boxes[0]).toMatchObject({page: 1, x: 132, y: 67.6, width: 320, confidence: 1})
  expect(upright.pages[0]!.size).toEqual({width: 595, height: 842})

  const sideways = await read(sidewaysPdf())
  const round = (value: number) => Math.round(value)
  expect(sideways.boxes.map(({x, y, width, height}) => [x, y, width, height].map(round))).toEqual(
    upright.boxes.map(({x, y, width, height}) => [y, 842 - x - width, height, width].map(round)),
  )
})
