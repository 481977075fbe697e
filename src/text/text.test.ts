import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Edit, edit, fromSource, toClean, toSource} from './text.js'

const replace = (start: number, end: number, value: string): Edit => ({start, end, value, reason: 'test'})

describe('an edit', () => {
  test('removes, inserts and replaces, and keeps the way back', () => {
    const text = edit(fromSource('項(xiàng)目 35個'), [replace(0, 1, '项'), replace(1, 8, ''), replace(9, 10, '')])
    expect(text.value).toBe('项目35個')
    expect(toSource(text, {start: 0, end: 2})).toEqual({start: 0, end: 9})
    expect(toSource(text, {start: 2, end: 5})).toEqual({start: 10, end: 13})
  })

  test('on edited text composes', () => {
    const once = edit(fromSource('a--b--c'), [replace(1, 3, '')])
    const twice = edit(once, [replace(2, 4, '')])
    expect(twice.value).toBe('abc')
    expect(toSource(twice, {start: 1, end: 3})).toEqual({start: 3, end: 7})
  })

  test('that overlaps another is refused', () => {
    expect(() => edit(fromSource('abcdef'), [replace(0, 3, ''), replace(2, 4, '')])).toThrow(RangeError)
    expect(() => edit(fromSource('abc'), [replace(2, 9, '')])).toThrow(RangeError)
  })
})

test('what was removed has no clean place', () => {
  const text = edit(fromSource('abXXcd'), [replace(2, 4, '')])
  expect(toClean(text, {start: 2, end: 4})).toBeNull()
  expect(toClean(text, {start: 1, end: 5})).toEqual({start: 1, end: 3})
})

test('the map never decreases, and every kept unit stands for itself', () => {
  const edits = fc.array(fc.tuple(fc.nat(5), fc.nat(4), fc.string({maxLength: 3})), {maxLength: 12})
  fc.assert(
    fc.property(fc.string({minLength: 1, maxLength: 120}), edits, (source, steps) => {
      let at = 0
      const made: Edit[] = []
      for (const [skip, length, value] of steps) {
        const start = at + skip
        if (start + length > source.length) break
        made.push(replace(start, start + length, value))
        at = start + length
      }
      const text = edit(fromSource(source), made)
      for (let unit = 1; unit < text.value.length; unit++) {
        expect(text.starts[unit]!).toBeGreaterThanOrEqual(text.starts[unit - 1]!)
        expect(text.ends[unit]!).toBeGreaterThanOrEqual(text.ends[unit - 1]!)
      }
      for (const span of [{start: 0, end: text.value.length}]) {
        if (span.end === 0) continue
        const place = toSource(text, span)
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeLessThanOrEqual(source.length)
      }
    }),
  )
})
