import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {afterAll, expect, test} from 'vitest'
import {directory, packedBytes} from '../../src/readers/zip/directory.js'
import {InputError, openReaders} from '../readers/built.js'
import {convertedFormats, ownFormats} from '../readers/formats.js'
import {mutated, random} from './mutate.js'
import {type Raw, rawZip} from './zips.js'

/** FUZZ=2100 npx vitest run test/hostile/fuzz.test.ts looks longer; FUZZ_SEED starts elsewhere. */
const COUNT = Number(process.env.FUZZ ?? 240)
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const TIMEOUT_MS = 20_000

const readers = openReaders({children: 2, memoryMB: 700, timeoutMs: TIMEOUT_MS, ocr: 'off'})
afterAll(() => readers.close())

test(`${COUNT} wounded files all end, in text or with a reason`, {timeout: 1_800_000}, async () => {
  const files = Object.entries({...ownFormats(), ...convertedFormats()})
  const next = random(SEED)
  const ends = new Map<string, number>()
  const bugs: string[] = []
  const jobs = Array.from({length: COUNT}, async (_, index) => {
    const [name, bytes] = files[index % files.length]!
    const wounded = index % 2 === 0 ? inside(bytes, next) : mutated(bytes, next)
    const code = await readers.read(wounded, name).then(
      () => 'read',
      (error: unknown) => {
        if (error instanceof InputError) return error.code
        bugs.push(`${index} ${name}: ${error}`)
        return 'bug'
      },
    )
    ends.set(code, (ends.get(code) ?? 0) + 1)
  })
  await Promise.all(jobs)
  console.info(
    [...ends]
      .sort((a, b) => b[1] - a[1])
      .map(([code, count]) => `${code} ${count}`)
      .join(', '),
  )
  expect(bugs).toEqual([])
  expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(COUNT)
})

/** Wounds a member of a zip behind its packing, where the parsers are; other files as they are. */
function inside(bytes: Uint8Array, next: () => number): Uint8Array {
  const listed = directory(bytes, 1000)
  if (typeof listed === 'string') return mutated(bytes, next)
  const chosen = Math.floor(next() * listed.length)
  const members = listed.map((entry, index): Raw => {
    const packed = packedBytes(bytes, entry)!
    if (index !== chosen) return {...entry, packed, offset: undefined}
    const content = mutated(entry.method === 8 ? inflateRawSync(packed) : packed, next)
    return {name: entry.name, packed: deflateRawSync(content), unpacked: content.length}
  })
  return rawZip(members)
}
