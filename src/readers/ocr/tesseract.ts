import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {OcrEngine, ScanLine} from './engine.js'
import {loadSharp, optional, type Picture} from './picture.js'

type Tesseract = typeof import('tesseract.js')

/** Tesseract: a third of the memory of PP-OCR, a few more errors; chosen by setting. */
export async function openTesseract(): Promise<OcrEngine> {
  const {createWorker} = await optional<Tesseract>('tesseract.js')
  const require = createRequire(import.meta.url)
  const langPath = join(dirname(require.resolve('@tesseract.js-data/chi_sim/package.json')), '4.0.0_best_int')
  const worker = await createWorker('chi_sim', 1, {langPath, gzip: true, cacheMethod: 'none'})
  await worker.setParameters({preserve_interword_spaces: '1'})
  return {
    async read(picture) {
      const {data} = await worker.recognize(await png(picture), {}, {blocks: true, text: false})
      const lines = (data.blocks ?? []).flatMap(({paragraphs}) => paragraphs.flatMap(({lines: found}) => found))
      return {lines: lines.map(scanLine).filter(({text}) => text !== ''), rules: []}
    },
  }
}

async function png({bitmap, withoutRed}: Picture): Promise<Buffer> {
  const sharp = await loadSharp()
  const {data, width, height} = withoutRed ?? bitmap
  return sharp(data, {raw: {width, height, channels: 1}})
    .png({compressionLevel: 1})
    .toBuffer()
}

interface Word {
  readonly text: string
  readonly confidence: number
}

function scanLine({
  words,
  bbox,
}: {
  readonly words: readonly Word[]
  readonly bbox: {x0: number; y0: number; x1: number; y1: number}
}): ScanLine {
  const box = {left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1}
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
