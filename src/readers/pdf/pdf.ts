import {InputError} from '../../model/errors.js'
import type {Reading} from '../../model/reading.js'
import {assemble, type PageOrigin, statedTitle} from '../draft.js'
import {noText, parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {pdfPicture} from '../ocr/raster.js'
import {scanPage} from '../ocr/scan-page.js'
import {type NeedsScanner, needsScanner, type Scanner} from '../scanner.js'
import {withoutFurniture} from './furniture.js'
import {type OpenPdf, openPdf} from './open.js'
import {type PageLines, pageLines} from './page.js'
import {paragraphs} from './paragraphs.js'
import {textQuality, USABLE} from './quality.js'

/** Lines joined to paragraphs, page for page; pages without usable text are read by the scanner. */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits,
  scanner: Scanner | null,
): Promise<Reading | NeedsScanner> {
  const open = await openPdf(bytes, limits)
  try {
    return await parsing('pdf', () => read(open, scanner))
  } finally {
    await open.parser.destroy()
  }
}

async function read(open: OpenPdf, scanner: Scanner | null): Promise<Reading | NeedsScanner> {
  const {document} = open
  if (document.numPages === 0) throw noText('pdf', '文件没有一页')
  const texts: PageLines[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    texts.push(await pageLines(page, number))
    page.cleanup()
  }
  const scans = texts.filter((page) => textQuality(wordsOf(page)) < USABLE).map(({page}) => page)
  if (scans.length === 0) return readingOf(open, texts, texts.map(textOrigin), [])
  if (scanner !== null) return scanned(open, texts, scans, scanner)
  if (scans.length === document.numPages) return needsScanner(withoutText(document.numPages))
  const kept = texts.map((page) => (scans.includes(page.page) ? {...page, lines: [], tables: []} : page))
  return needsScanner(
    await readingOf(open, kept, texts.map(textOrigin), [`没有可用文字的页：${ranges(scans)}（扫描页或字体缺失）`]),
  )
}

/** One page at a time, so that memory stays what one page needs. */
async function scanned(
  open: OpenPdf,
  texts: readonly PageLines[],
  scans: readonly number[],
  scanner: Scanner,
): Promise<Reading> {
  const engine = await scanner.engine()
  const pages: PageLines[] = []
  const origins: PageOrigin[] = []
  let done = 0
  for (const text of texts) {
    if (!scans.includes(text.page)) {
      pages.push(text)
      origins.push(textOrigin(text))
      continue
    }
    const {lines, confidence} = await scanPage(engine, await pdfPicture(open.parser, text.page, text), text.page)
    pages.push(lines)
    origins.push({page: text.page, from: 'ocr', confidence, size: text.shown})
    scanner.onPage(++done, scans.length)
  }
  const reading = await readingOf(open, pages, origins, [])
  if (reading.text.trim() === '') throw noText('pdf', `${texts.length} 页上都没有认出文字`)
  return reading
}

function textOrigin({page, shown}: PageLines): PageOrigin {
  return {page, from: 'text', confidence: null, size: shown}
}

async function readingOf(
  {document}: OpenPdf,
  pages: readonly PageLines[],
  origins: readonly PageOrigin[],
  unread: readonly string[],
): Promise<Reading> {
  const assembled = assemble(paragraphs(withoutFurniture(pages).pages), origins)
  const {info} = await document.getMetadata()
  return {
    ...assembled,
    mediaType: 'application/pdf',
    encoding: null,
    title: statedTitle((info as {Title?: string} | null)?.Title, assembled.text),
    unread: [...unread, ...(await attachments(document))],
  }
}

function wordsOf({lines, tables}: PageLines): string {
  return [...lines.map(({text}) => text), ...tables.flatMap(({rows}) => rows.flat().map(({text}) => text))].join('')
}

async function attachments(document: OpenPdf['document']): Promise<string[]> {
  const found = Object.keys((await document.getAttachments()) ?? {})
  return found.length > 0 ? [`附件 ${found.length} 个：${found.slice(0, 5).join('、')}（未读取）`] : []
}

function withoutText(pages: number): InputError {
  return new InputError({
    code: 'pdf/no-text',
    found: `${pages} 页都没有可用的文字（扫描件，或字体缺少对照表）`,
    expected: '带文字的 pdf，或已启用文字识别（OCR）',
    remedy: '启用 OCR 后重试，或上传 Word 原件',
  })
}

/** 1, 2, 3, 7 as 1–3、7. */
export function ranges(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let index = 0; index < numbers.length; ) {
    let last = index
    while (numbers[last + 1] === numbers[last]! + 1) last++
    parts.push(last > index ? `${numbers[index]}–${numbers[last]}` : String(numbers[index]))
    index = last + 1
  }
  return parts.join('、')
}
