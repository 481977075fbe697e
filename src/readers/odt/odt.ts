import {InputError} from '../../model/errors.js'
import type {Reading} from '../../model/reading.js'
import {assemble, statedTitle} from '../draft.js'
import {damaged, encrypted, noText, parsing} from '../faults.js'
import type {Limits} from '../limits.js'
import {descendants, first, textOf, xmlTree} from '../tree.js'
import {openPackage, type Package} from '../zip/unzip.js'
import {odtPieces} from './pieces.js'
import {readOdtStyles} from './styles.js'

/** OpenDocument text (LibreOffice, older 红旗 and 中标 offices). */
export async function readOdt(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const file = openPackage(bytes, 'odt', limits)
  if (file.has('META-INF/manifest.xml') && file.text('META-INF/manifest.xml').includes('encryption-data'))
    throw encrypted('odt')
  const reading = await parsing('odt', () => read(file))
  if (reading.text.trim() === '') throw noText('odt', '正文没有文字')
  return reading
}

function read(file: Package): Reading {
  const content = xmlTree(file.text('content.xml'))
  const body = first(content, 'document-content', 'body')
  const text = first(body, 'text')
  if (body === undefined) throw damaged('odt', '缺少正文')
  if (text === undefined) throw notText()
  const styles = file.has('styles.xml') ? [xmlTree(file.text('styles.xml'))] : []
  const assembled = assemble(odtPieces(text, readOdtStyles(...styles, content)))
  const meta = file.has('meta.xml')
    ? descendants(xmlTree(file.text('meta.xml')), 'title')
        .map(textOf)
        .join('')
    : null
  return {
    ...assembled,
    mediaType: 'application/vnd.oasis.opendocument.text',
    encoding: null,
    title: statedTitle(meta, assembled.text),
    unread: unread(file.names),
  }
}

function unread(names: readonly string[]): string[] {
  const pictures = names.filter((name) => /^Pictures\/[^/]+$/u.test(name)).length
  const objects = names.filter((name) => /^Object[^/]{0,20}\/content\.xml$/u.test(name)).length
  const found: string[] = []
  if (objects > 0) found.push(`嵌入的对象 ${objects} 个（未读取）`)
  if (pictures > 0) found.push(`图片 ${pictures} 张（未识别文字）`)
  if (names.some((name) => name.startsWith('Basic/'))) found.push('宏代码（未运行、未读取）')
  return found
}

function notText(): InputError {
  return new InputError({
    code: 'odt/unsupported',
    found: 'OpenDocument 表格或演示文稿（ods、odp）',
    expected: '文字文档（odt）、xlsx 或 pptx',
    remedy: '另存为 xlsx 或 pptx 后再上传',
  })
}
