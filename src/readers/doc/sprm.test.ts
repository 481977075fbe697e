import {expect, test} from 'vitest'
import {readProperties} from './sprm.js'

const IN_TABLE = [0x16, 0x24, 1]
const ROW_END = [0x17, 0x24, 1]
/** A pointer to place 7. */
const ELSEWHERE = [0x46, 0x66, 7, 0, 0, 0]

test('what a wide row keeps elsewhere counts as its own', () => {
  const read = readProperties(new Uint8Array([...ELSEWHERE, ...IN_TABLE]), (place) =>
    place === 7 ? new Uint8Array(ROW_END) : new Uint8Array(),
  )
  expect(read).toEqual({inTable: true, rowEnd: true})
})

test('modifiers that point to themselves end', () => {
  expect(readProperties(new Uint8Array(ELSEWHERE), () => new Uint8Array([...ELSEWHERE, ...ROW_END]))).toEqual({
    rowEnd: true,
  })
})

test('a pointer without a data stream says nothing', () => {
  expect(readProperties(new Uint8Array([...ELSEWHERE, ...IN_TABLE]))).toEqual({inTable: true})
})
