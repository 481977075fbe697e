import {InputError} from '../model/errors.js'
import type {Reading} from '../model/reading.js'
import {checkBytes, encrypted, tooLarge} from './faults.js'
import type {Limits} from './limits.js'
import {isReading, type NeedsScanner, needsScanner, type Scanner} from './scanner.js'
import {type Format, sniff} from './sniff.js'
import {readTxt, unknownBytes} from './text/txt.js'

type Outcome = Reading | NeedsScanner
type Reader = (bytes: Uint8Array, limits: Limits, scanner: Scanner | null) => Outcome | Promise<Outcome>

/** Readers are loaded when first needed: a child that reads pdfs never loads Word. */
const READERS: Partial<Record<Format, () => Promise<Reader>>> = {
  txt: async () => readTxt,
  docx: async () => (await import('./docx/docx.js')).readDocx,
  pdf: async () => (await import('./pdf/pdf.js')).readPdf,
  doc: async () => (await import('./doc/doc.js')).readDoc,
  rtf: async () => (await import('./rtf/rtf.js')).readRtf,
  odt: async () => (await import('./odt/odt.js')).readOdt,
  html: async () => (await import('./html/html.js')).readHtml,
  mht: async () => (await import('./html/mht.js')).readMht,
  pptx: async () => (await import('./pptx/pptx.js')).readPptx,
  xlsx: async () => (await import('./xlsx/xlsx.js')).readXlsx,
  ofd: async () => (await import('./ofd/ofd.js')).readOfd,
  image: async () => (await import('./ocr/image.js')).readImage,
}

/** Bytes to source text, by what the bytes are; runs in a child process (see sandbox). */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  scanner: Scanner | null,
): Promise<Outcome> {
  checkBytes(bytes, limits)
  const format = sniff(bytes)
  const reader = READERS[format]
  if (reader === undefined) throw refusal(format, bytes)
  const outcome = await (await reader())(bytes, limits, scanner)
  if (isReading(outcome)) return finished(outcome, name, format, limits)
  const {instead} = outcome
  return instead instanceof InputError ? outcome : needsScanner(finished(instead, name, format, limits))
}

function finished(reading: Reading, name: string, format: Format, limits: Limits): Reading {
  if (reading.text.length > limits.chars)
    throw tooLarge('text', `文字有 ${reading.text.length} 个字`, `${limits.chars} 个字`)
  const mislabelled = mislabel(name, format)
  return mislabelled === null ? reading : {...reading, unread: [...reading.unread, mislabelled]}
}

function refusal(format: Format, bytes: Uint8Array): InputError {
  if (format === 'ole-encrypted') return encrypted('docx')
  if (format === 'zip') {
    return unsupported('zip', '压缩包', '单个文件', '用批量导入上传，或解压后上传其中的文件')
  }
  if (format === 'old-office')
    return unsupported(
      'old-office',
      '旧版 Excel 或 PowerPoint 文件（xls、ppt）',
      'xlsx 或 pptx',
      '用 Excel、PowerPoint 或 WPS 另存为 xlsx 或 pptx 后再上传',
    )
  if (format === 'ole-other')
    return unsupported(
      'ole',
      '不是 Word 文档的 OLE 文件',
      'Word 或 WPS 文档（doc、wps）',
      '用原软件另存为 docx 后再上传',
    )
  if (format === 'other') return unknownBytes(bytes)
  return unsupported(format, `${format} 文件`, 'docx、pdf 或 txt', '另存为 docx 或 pdf 后再上传')
}

function unsupported(what: string, found: string, expected: string, remedy: string): InputError {
  return new InputError({code: `${what}/unsupported`, found, expected, remedy})
}

const ENDINGS: Partial<Record<Format, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'wps'],
  doc: ['doc', 'dot', 'wps', 'wpt'],
  pdf: ['pdf'],
  rtf: ['rtf', 'doc'],
  odt: ['odt', 'ott', 'fodt'],
  html: ['html', 'htm', 'xhtml', 'shtml'],
  mht: ['mht', 'mhtml', 'eml'],
  pptx: ['pptx', 'pptm', 'ppsx', 'dps'],
  xlsx: ['xlsx', 'xlsm', 'et'],
  ofd: ['ofd'],
  image: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'bmp', 'gif', 'webp'],
}
const KNOWN = new Set(Object.values(ENDINGS).flat())

/** A name whose ending says another format than the bytes; unknown endings say nothing. */
function mislabel(name: string, format: Format): string | null {
  const ending = /\.(?<ending>[a-z]{2,5})$/iu.exec(name)?.groups?.ending?.toLowerCase()
  if (ending === undefined || !KNOWN.has(ending) || ENDINGS[format]?.includes(ending)) return null
  return `文件名以 .${ending} 结尾，内容其实是 ${format}（已按内容读取）`
}
