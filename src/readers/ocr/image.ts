import {InputError} from '../../model/errors.js'
import type {Reading} from '../../model/reading.js'
import {assemble} from '../draft.js'
import {noText} from '../faults.js'
import type {Limits} from '../limits.js'
import {withoutFurniture} from '../pdf/furniture.js'
import {paragraphs} from '../pdf/paragraphs.js'
import {type NeedsScanner, needsScanner, type Scanner} from '../scanner.js'
import {imagePictures} from './raster.js'
import {type ScannedPage, scanPage} from './scan-page.js'

/** A scanned or photographed page, or a tiff of many. */
export async function readImage(
  bytes: Uint8Array,
  limits: Limits,
  scanner: Scanner | null,
): Promise<Reading | NeedsScanner> {
  if (scanner === null) return needsScanner(notScanned())
  const {count, page} = await imagePictures(bytes, limits)
  const engine = await scanner.engine()
  const pages: ScannedPage[] = []
  for (let number = 1; number <= count; number++) {
    pages.push(await scanPage(engine, await page(number), number))
    scanner.onPage(number, count)
  }
  const origins = pages.map(({confidence, lines}, index) => ({
    page: index + 1,
    from: 'ocr' as const,
    confidence,
    size: lines.shown,
  }))
  const {pages: kept} = withoutFurniture(pages.map(({lines}) => lines))
  const assembled = assemble(paragraphs(kept), origins)
  if (assembled.text.trim() === '') throw noText('image', '图片上没有认出文字')
  return {...assembled, mediaType: 'image/*', encoding: null, title: null, unread: []}
}

function notScanned(): InputError {
  return new InputError({
    code: 'image/no-ocr',
    found: '图片文件，需要文字识别（OCR）',
    expected: '已启用 OCR',
    remedy: '在设置中启用 OCR 后重试，或上传文字版',
  })
}
