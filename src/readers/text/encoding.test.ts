import {describe, expect, test} from 'vitest'
import {gbk} from '../../../test/readers/gbk.js'
import {InputError} from '../../model/errors.js'
import {LIMITS} from '../limits.js'
import {NO_TEXT, SIMPLIFIED, TRADITIONAL} from './encoding.cases.js'
import {encodingOf} from './encoding.js'
import {readTxt} from './txt.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** By turning the decoder round, as for GBK. */
function big5(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0))
    else bytes.push(...big5Code(character))
  }
  return Uint8Array.from(bytes)
}

function big5Code(character: string): readonly number[] {
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (new TextDecoder('big5').decode(Uint8Array.of(lead, trail)) === character) return [lead, trail]
    }
  }
  throw new RangeError(`${character} is not in Big5`)
}

describe('short texts come back from every encoding', () => {
  test.each([...SIMPLIFIED, ...TRADITIONAL])('%s', (text) => {
    for (const [name, bytes] of [
      ['utf-8', utf8(text)],
      ['gb18030', gbk(text)],
      ['utf-16le', utf16le(text)],
      ['utf-16be', utf16be(text)],
    ] as const) {
      expect({name, text: new TextDecoder(encodingOf(bytes)).decode(bytes)}).toEqual({name, text})
    }
  })
  test.each(TRADITIONAL)('Big5 %s', (text) => {
    expect(encodingOf(big5(text))).toBe('big5')
  })
})

test('a byte order mark decides and is not text', () => {
  expect(readTxt(utf8('\ufeff目标任务'), LIMITS)).toMatchObject({text: '目标任务', encoding: 'utf-8'})
  expect(readTxt(utf16be('\ufeff目标任务'), LIMITS)).toMatchObject({text: '目标任务', encoding: 'utf-16be'})
})

test('text stays as it stands: line ends, blanks, NUL and all', () => {
  const text = '  一、目标\r\n\u3000\u3000完成投资3亿元；\n\n\u0000（完）  '
  expect(readTxt(utf8(text), LIMITS).text).toBe(text)
})

test('one broken byte does not make another encoding of UTF-8', () => {
  const bytes = Buffer.concat([utf8('完成投资三亿元，'.repeat(20)), Buffer.from([0xe5, 0x8f])])
  expect(encodingOf(bytes)).toBe('utf-8')
})

test('characters of four bytes are read', () => {
  const bytes = Uint8Array.of(0x82, 0x35, 0x87, 0x38, ...gbk('乡镇项目建设'))
  expect(readTxt(bytes, LIMITS).text).toBe(new TextDecoder('gb18030').decode(bytes))
})

test.each(NO_TEXT)('bytes that are no text are refused', (...bytes) => {
  expect(() => readTxt(Uint8Array.from(bytes), LIMITS)).toThrow(InputError)
})
