import {InputError} from '../../model/errors.js'
import type {Reading} from '../../model/reading.js'
import {assemble, statedTitle} from '../draft.js'
import {parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {withoutFurniture} from './furniture.js'
import {type OpenPdf, openPdf} from './open.js'
import {type PageLines, pageLines} from './page.js'
import {paragraphs} from './paragraphs.js'
import {textQuality, USABLE} from './quality.js'

/** Text pdfs: lines joined to paragraphs, page for page; pages without usable text are named. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const open = await openPdf(bytes, limits)
  try {
    return await parsing('pdf', () => read(open))
  } finally {
    await open.parser.destroy()
  }
}

async function read({document}: OpenPdf): Promise<Reading> {
  const pages: PageLines[] = []
  const scans: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const lines = await pageLines(page, number)
    page.cleanup()
    const usable = textQuality(wordsOf(lines)) >= USABLE
    if (!usable) scans.push(number)
    pages.push(usable ? lines : {...lines, lines: [], tables: []})
  }
  if (scans.length === document.numPages) throw scanned(document.numPages)
  const body = withoutFurniture(pages)
  const assembled = assemble(paragraphs(body.pages))
  const {info} = await document.getMetadata()
  return {
    ...assembled,
    mediaType: 'application/pdf',
    encoding: null,
    title: statedTitle((info as {Title?: string} | null)?.Title, assembled.text),
    unread: [
      ...(scans.length > 0 ? [`没有可用文字的页：${ranges(scans)}（扫描页或字体缺失）`] : []),
      ...(await attachments(document)),
    ],
  }
}

function wordsOf({lines, tables}: PageLines): string {
  return [...lines.map(({text}) => text), ...tables.flatMap(({rows}) => rows.flat().map(({text}) => text))].join('')
}

async function attachments(document: OpenPdf['document']): Promise<string[]> {
  const found = Object.keys((await document.getAttachments()) ?? {})
  return found.length > 0 ? [`附件 ${found.length} 个：${found.slice(0, 5).join('、')}（未读取）`] : []
}

function scanned(pages: number): InputError {
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
