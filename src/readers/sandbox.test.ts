import {execFileSync} from 'node:child_process'
import {afterEach, expect, test} from 'vitest'
import {speechDocx} from '../../test/readers/make-docx.js'
import {speechLines} from '../../test/readers/speech.js'
import {openReaders, type Readers} from './sandbox.js'

let readers: Readers | null = null
afterEach(() => readers?.close())

const slow = () => new TextEncoder().encode(`<html>${'<p>亿'.repeat(1_500_000)}`)

test('a file that takes too long is given up with a reason, the next one is read', async () => {
  readers = openReaders({children: 1, timeoutMs: 3000, memoryMB: 4000})
  await expect(readers.read(slow(), 'slow.html')).rejects.toMatchObject({code: 'read/timeout'})
  expect((await readers.read(speechDocx(), 'speech.docx')).text.split('\n')).toEqual(speechLines())
})

test('a file that needs too much memory is given up with a reason', async () => {
  readers = openReaders({children: 1, memoryMB: 90})
  await expect(readers.read(slow(), 'large.html')).rejects.toMatchObject({code: 'read/memory'})
})

test('many files share few children and each gets its own text', async () => {
  readers = openReaders({children: 2})
  const texts = Array.from({length: 300}, (_, index) => `<html><p>第${index}份文件</p></html>`)
  const read = await Promise.all(
    texts.map((html, index) => readers!.read(new TextEncoder().encode(html), `${index}.html`)),
  )
  expect(read.map(({text}) => text)).toEqual(texts.map((_, index) => `第${index}份文件`))
})

test('a signal to the whole group ends no reading', async () => {
  readers = openReaders({children: 1})
  await readers.read(speechDocx(), 'speech.docx')
  const under = () => execFileSync('pgrep', ['-P', String(process.pid), '-f', 'readers/child'], {encoding: 'utf8'})
  const before = under()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.kill(Number(before), signal)
  expect((await readers.read(speechDocx(), 'speech.docx')).text.split('\n')).toEqual(speechLines())
  expect(under()).toBe(before)
})

test('closing ends what is under way', async () => {
  readers = openReaders({children: 1})
  const outcome = readers.read(slow(), 'slow.html').catch((error: unknown) => error)
  await readers.close()
  expect(await outcome).toMatchObject({code: 'read/stopped'})
})

test('a name with another ending than its content is read and said to be so', async () => {
  readers = openReaders({children: 1})
  const {text, unread} = await readers.read(speechDocx(), 'speech.pdf')
  expect(text.split('\n')).toEqual(speechLines())
  expect(unread).toContainEqual(expect.stringContaining('.pdf'))
})
