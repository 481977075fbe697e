import mammoth from 'mammoth'
import type {Reading} from '../../model/reading.js'
import {assemble, statedTitle} from '../draft.js'
import {damaged, noText, parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {attribute, scan} from '../xml.js'
import {openPackage, type Package} from '../zip/unzip.js'
import {type Element, pieces} from './elements.js'
import {readLists} from './lists.js'
import {numberParagraphs} from './number.js'
import {readStyles, type Styles} from './styles.js'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const MAIN_TYPE = /\/officeDocument$/u
const NUMBERING = 'word/numbering.xml'

/** Word and WPS documents: mammoth reads the content, after the automatic numbers have been written into it. */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const file = openPackage(bytes, 'docx', limits)
  const main = await parsing('docx', () => mainPart(file))
  if (!file.has(main)) throw damaged('docx', '缺少正文 word/document.xml')
  const {document, styles} = await parsing('docx', () => numbered(file, main))
  const root = await parsing('docx', () => convert(file, main, document))
  const found = pieces(root, styles)
  const assembled = assemble(found.pieces)
  if (assembled.text.trim() === '')
    throw noText('docx', found.pictures > 0 ? `正文没有文字，只有 ${found.pictures} 张图片` : '正文没有文字')
  return {
    ...assembled,
    mediaType: DOCX,
    encoding: null,
    title: statedTitle(await parsing('docx', () => coreTitle(file)), assembled.text),
    unread: [...unreadParts(file.names), ...found.unread],
  }
}

function mainPart(file: Package): string {
  let main = 'word/document.xml'
  if (!file.has('_rels/.rels')) return main
  scan(file.text('_rels/.rels'), {
    open(name, attributes) {
      if (name !== 'Relationship' || !MAIN_TYPE.test(attribute(attributes, 'Type') ?? '')) return
      main = (attribute(attributes, 'Target') ?? main).replace(/^\//u, '')
    },
  })
  return main
}

function numbered(file: Package, main: string): {document: string; styles: Styles} {
  const xml = file.text(main)
  const styles: Styles = file.has('word/styles.xml') ? readStyles(file.text('word/styles.xml')) : new Map()
  if (!file.has(NUMBERING)) return {document: numberParagraphs(xml, new Map(), styles), styles}
  return {document: numberParagraphs(xml, readLists(file.text(NUMBERING)), styles), styles}
}

/** Mammoth's own document is what is wanted, so it is taken on its way to HTML and the HTML left empty. */
async function convert(file: Package, main: string, document: string): Promise<Element> {
  const read = async (name: string, encoding?: string) => {
    if (name === main) return document
    return encoding === 'utf-8' ? file.text(name) : file.bytes(name)
  }
  let taken: Element = {type: 'document', children: []}
  const input = {file: {exists: file.has, read}} as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (root: Element) => {
      taken = root
      return {...root, children: []}
    },
  })
  return taken
}

function coreTitle(file: Package): string | null {
  if (!file.has('docProps/core.xml')) return null
  let title = ''
  let inside = false
  scan(file.text('docProps/core.xml'), {
    open: (name) => {
      inside = name === 'title'
    },
    close: () => {
      inside = false
    },
    text: (text) => {
      if (inside) title += text
    },
  })
  return title
}

/** What lies in the package and is no text of the document. */
export function unreadParts(names: readonly string[]): string[] {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length
  const unread: string[] = []
  const embedded = count(/\/embeddings\/[^/]+$/u)
  const charts = count(/\/charts\/chart\d*\.xml$/u)
  const media = count(/\/media\/[^/]+$/u)
  if (embedded > 0) unread.push(`嵌入的附件 ${embedded} 个（未读取）`)
  if (charts > 0) unread.push(`图表 ${charts} 个（未读取）`)
  if (media > 0) unread.push(`图片 ${media} 张（未识别文字）`)
  if (names.some((name) => /vbaProject\.bin$/u.test(name))) unread.push('宏代码（未运行、未读取）')
  return unread
}
