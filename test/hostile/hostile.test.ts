import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {InputError, openReaders} from '../readers/built.js'
import {ARCHIVES, HOSTILE} from './set.js'

const MEMORY_MB = 700
const TIMEOUT_MS = 20_000
/** Between two looks at a child's memory it may still grow. */
const SLACK_MB = 300

const readers = openReaders({
  children: 1,
  memoryMB: MEMORY_MB,
  timeoutMs: TIMEOUT_MS,
  ocrMemoryMB: MEMORY_MB,
  ocrTimeoutMs: TIMEOUT_MS,
  ocrYields: false,
})
const scanless = openReaders({children: 1, memoryMB: MEMORY_MB, timeoutMs: TIMEOUT_MS, ocr: 'off'})
const folder = mkdtempSync(join(tmpdir(), 'taizhang-hostile-'))
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, ...childrenMB())
}, 100)
afterAll(async () => {
  clearInterval(watch)
  await Promise.all([readers.close(), scanless.close()])
  rmSync(folder, {recursive: true, force: true})
})

test('the set has at least sixty files', () => {
  expect(HOSTILE.length + ARCHIVES.length).toBeGreaterThanOrEqual(60)
  expect(new Set(HOSTILE.map(({name}) => name)).size).toBe(HOSTILE.length)
})

test.each(HOSTILE)('$name ends as it must', async ({name, bytes, ends}) => {
  const reading = /\.(?:png|tiff|jpg)$/u.test(name) ? readers : scanless
  const outcome = await reading.read(bytes(), name).then(
    () => 'read',
    (error: unknown) => error,
  )
  if (outcome !== 'read' && !(outcome instanceof InputError)) throw outcome
  const code = outcome instanceof InputError ? outcome.code : outcome
  expect(code).toMatch(ends === 'read' ? /^read$/u : ends)
  if (outcome instanceof InputError)
    for (const part of [outcome.found, outcome.expected, outcome.remedy]) expect(part.length).toBeGreaterThan(2)
})

test.each(ARCHIVES)('$name gives out what can be had', async ({name, bytes, whole, refused}) => {
  const names: string[] = []
  let errors = 0
  const path = join(folder, name)
  writeFileSync(path, bytes())
  for await (const member of scanless.unpack(path)) 'bytes' in member ? names.push(member.name) : errors++
  expect(names).toEqual(whole)
  expect(errors).toBe(refused)
})

test('a good file is read after all of them, in the same process', async () => {
  const {text} = await scanless.read(new TextEncoder().encode('<html><p>一切正常</p></html>'), 'good.html')
  expect(text).toBe('一切正常')
  expect(peak).toBeLessThan(MEMORY_MB + SLACK_MB)
})

/** Resident memory of the child processes, where the system tells. */
function childrenMB(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((pid) => readFileSync(`/proc/${pid}/status`, 'latin1'))
      .filter((status) => status.includes(`PPid:\t${process.pid}\n`))
      .map((status) => Number(/VmRSS:\s+(?<kb>\d+)/u.exec(status)?.groups?.kb ?? 0) / 1000)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return []
    throw error
  }
}
