import type {PDFParse} from 'pdf-parse'
import {parsing, tooLarge} from '../faults.js'
import type {Limits} from '../limits.js'
import {loadSharp, type Picture, pictureOf} from './picture.js'

/** 200 dots an inch read as well as 300, in half the time. */
const SCALE = 200 / 72
const LARGEST_SIDE = 3600
const A4_WIDTH = 595

/** A page of a pdf as a picture. */
export async function pdfPicture(
  parser: PDFParse,
  page: number,
  size: {readonly width: number; readonly height: number},
): Promise<Picture> {
  const scale = Math.min(SCALE, LARGEST_SIDE / Math.max(size.width, size.height))
  const shot = await parser.getScreenshot({partial: [page], scale, imageBuffer: true, imageDataUrl: false})
  const png = shot.pages[0]?.data
  if (png === undefined) throw new Error(`page ${page} gave no picture`)
  return decoded(png, 0, scale)
}

/** The pages of an image file (a tiff may hold many), sized as if each were a sheet of A4. */
export async function imagePictures(
  bytes: Uint8Array,
  limits: Limits,
): Promise<{count: number; page(number: number): Promise<Picture>}> {
  const sharp = await loadSharp()
  const meta = await parsing('image', () => sharp(bytes, {limitInputPixels: false, failOn: 'error'}).metadata())
  const {width = 0, height = 0, pages: count = 1} = meta
  if (width * height > limits.pixels) {
    throw tooLarge('image', `图片有 ${width}×${height} 像素`, `${Math.round(limits.pixels / 1_000_000)} 百万像素`)
  }
  if (count > limits.pages) throw tooLarge('image', `共 ${count} 页`, `${limits.pages} 页`)
  return {count, page: (number) => parsing('image', () => decoded(bytes, number - 1, null, limits.pixels))}
}

async function decoded(bytes: Uint8Array, page: number, scale: number | null, pixels = 100_000_000): Promise<Picture> {
  const sharp = await loadSharp()
  const image = sharp(bytes, {page, limitInputPixels: pixels, failOn: 'error'})
    .rotate()
    .resize({width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true})
    .flatten({background: 'white'})
    .toColourspace('srgb')
    .removeAlpha()
  const {data, info} = await image.raw().toBuffer({resolveWithObject: true})
  return pictureOf(
    threeColors(data, info.channels),
    info.width,
    info.height,
    scale ?? Math.min(info.width, info.height) / A4_WIDTH,
  )
}

function threeColors(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data
  const pixels = data.length / channels
  const colors = new Uint8Array(pixels * 3)
  for (let pixel = 0; pixel < pixels; pixel++) colors.fill(data[pixel * channels]!, pixel * 3, pixel * 3 + 3)
  return colors
}
