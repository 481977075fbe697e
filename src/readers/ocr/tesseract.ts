import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {tableRules} from '../pdf/tables.js'
import type {Bitmap} from './bitmap.js'
import type {OcrEngine, ScanLine} from './engine.js'
import {loadSharp, optional} from './picture.js'
import {bitmapRules, withoutRules} from './rules.js'

type Tesseract = typeof import('tesseract.js')

/** Tesseract: a third of the memory of PP-OCR, a few more errors; chosen by setting. */
export async function openTesseract(): Promise<OcrEngine> {
  const {createWorker} = await optional<Tesseract>('tesseract.js')
  const require = createRequire(import.meta.url)
  const langPath = join(dirname(require.resolve('@tesseract.js-data/chi_sim/package.json')), '4.0.0_best_int')
  const worker = await createWorker('chi_sim', 1, {langPath, gzip: true, cacheMethod: 'none'})
  await worker.setParameters({preserve_interword_spaces: '1'})
  return {
    async read({bitmap, withoutRed, scale}) {
      const page = withoutRed ?? bitmap
      const rules = tableRules(bitmapRules(page, scale))
      const clean = rules.length > 0 ? withoutRules(page, rules) : page
      const {data} = await worker.recognize(await png(clean), {}, {blocks: true, text: false})
      const lines = (data.blocks ?? []).flatMap(({paragraphs}) => paragraphs.flatMap(({lines: found}) => found))
      return {lines: lines.flatMap(({words}) => runs(words).map(scanLine)).filter(({text}) => text !== ''), rules}
    },
  }
}

async function png({data, width, height}: Bitmap): Promise<Buffer> {
  const sharp = await loadSharp()
  return sharp(data, {raw: {width, height, channels: 1}})
    .png({compressionLevel: 1})
    .toBuffer()
}

interface Word {
  readonly text: string
  readonly confidence: number
  readonly bbox: {readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number}
}

/** Words of a line that stand apart are cells of a table. */
function runs(words: readonly Word[]): Word[][] {
  const found: Word[][] = []
  for (const word of words) {
    const last = found[found.length - 1]?.at(-1)
    if (last === undefined || word.bbox.x0 - last.bbox.x1 > last.bbox.y1 - last.bbox.y0) found.push([word])
    else found[found.length - 1]!.push(word)
  }
  return found
}

function scanLine(words: readonly Word[]): ScanLine {
  const side = (pick: (...values: number[]) => number, key: keyof Word['bbox']) =>
    pick(...words.map(({bbox}) => bbox[key]))
  const box = {
    left: side(Math.min, 'x0'),
    top: side(Math.min, 'y0'),
    right: side(Math.max, 'x1'),
    bottom: side(Math.max, 'y1'),
  }
  let text = ''
  const sure: number[] = []
  for (const word of words) {
    const blank = /[A-Za-z0-9]$/u.test(text) && /^[A-Za-z0-9]/u.test(word.text) ? ' ' : ''
    const added = blank + word.text.trim()
    text += added
    for (let unit = 0; unit < added.length; unit++) sure.push(word.confidence / 100)
  }
  return {text, sure, ...box, box}
}
