import {InputError} from '../../model/errors.js'
import {plainReading, type Reading} from '../../model/reading.js'
import {noText, tooLarge} from '../faults.js'
import type {Limits} from '../limits.js'
import {brokenShare, encodingOf} from './encoding.js'

/** Plain text, exactly as it stands; only a byte order mark is taken off. */
export function readTxt(bytes: Uint8Array, limits: Limits): Reading {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.length > limits.chars) {
    throw tooLarge('text', `文字有 ${text.length} 个字`, `${limits.chars} 个字`)
  }
  if (text.trim() === '') throw noText('txt', '文件里只有空白')
  if (brokenShare(text.slice(0, 65_536), encoding) > 0.1) throw unknownBytes(bytes)
  return plainReading(text, encoding)
}

export function unknownBytes(bytes: Uint8Array): InputError {
  const head = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  return new InputError({
    code: 'format/unknown',
    found: `认不出的文件内容（开头字节 ${head}）`,
    expected: 'docx、doc、wps、rtf、odt、pdf、ofd、pptx、xlsx、html、mht、txt、zip 或扫描图片（png、jpg、tiff）',
    remedy: '用能打开它的软件另存为 docx 或 pdf 后再上传',
  })
}
