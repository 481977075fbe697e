import {InputError} from '../model/errors.js'
import {checkBytes, parsing} from './faults.js'
import type {Limits} from './limits.js'
import {loadSharp} from './ocr/picture.js'
import {standInFonts} from './pdf/fonts.js'
import {openPdf} from './pdf/open.js'
import {sniff} from './sniff.js'

/** A page of the original as a browser shows it. */
export interface PagePicture {
  readonly type: 'image/png' | 'image/webp'
  readonly bytes: Uint8Array
}

/** A page may be a strip: its long side is cut down to this many pixels. */
const LARGEST_SIDE = 6000
const QUALITY = 82

/** Draws a page of a pdf or of an image file, `width` pixels wide where the page allows; runs in a child process. */
export async function pagePicture(
  bytes: Uint8Array,
  page: number,
  width: number,
  limits: Limits,
): Promise<PagePicture> {
  checkBytes(bytes, limits)
  const format = sniff(bytes)
  if (format === 'pdf') return pdfPage(bytes, page, width, limits)
  if (format === 'image') return imagePage(bytes, page, width, limits)
  throw new InputError({
    code: 'page/no-image',
    found: `${format} 文件里没有固定的页面`,
    expected: 'pdf 或扫描图片',
    remedy: '看原文，或下载原文件用原软件打开',
  })
}

async function pdfPage(bytes: Uint8Array, page: number, width: number, limits: Limits): Promise<PagePicture> {
  standInFonts()
  const {document, parser} = await openPdf(bytes, limits)
  try {
    return await parsing('pdf', async () => {
      if (page > document.numPages) throw noPage(page, document.numPages)
      const size = (await document.getPage(page)).getViewport({scale: 1})
      const scale = Math.min(width / size.width, LARGEST_SIDE / Math.max(size.width, size.height))
      const shot = await parser.getScreenshot({partial: [page], scale, imageBuffer: true, imageDataUrl: false})
      return packed(shot.pages[0]!.data)
    })
  } finally {
    await parser.destroy()
  }
}

/** Pages are kept and sent by the hundred; without the packer, as they were drawn. */
async function packed(png: Uint8Array): Promise<PagePicture> {
  const sharp = await loadSharp().catch((error: unknown) => {
    if (error instanceof InputError) return null
    throw error
  })
  if (sharp === null) return {type: 'image/png', bytes: png}
  return {type: 'image/webp', bytes: await sharp(png).webp({quality: QUALITY}).toBuffer()}
}

async function imagePage(bytes: Uint8Array, page: number, width: number, limits: Limits): Promise<PagePicture> {
  const sharp = await loadSharp()
  return parsing('image', async () => {
    const {pages = 1} = await sharp(bytes, {limitInputPixels: limits.pixels}).metadata()
    if (page > pages) throw noPage(page, pages)
    const drawn = sharp(bytes, {page: page - 1, limitInputPixels: limits.pixels, failOn: 'error'})
      .rotate()
      .resize({width, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true})
      .flatten({background: 'white'})
    return {type: 'image/webp', bytes: await drawn.webp({quality: QUALITY}).toBuffer()}
  })
}

function noPage(page: number, pages: number): InputError {
  return new InputError({
    code: 'page/none',
    found: `没有第 ${page} 页`,
    expected: `1–${pages} 页`,
    remedy: '请选别的页',
  })
}
