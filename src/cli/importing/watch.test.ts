import {appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import type {BatchView} from '../../app/ports/batches.js'
import {sources} from './sources.js'
import type {Target} from './target.js'
import {watch} from './watch.js'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-watch-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
const inbox = join(folder, 'inbox')
const archives = {isArchive: async () => false, unpack: () => expect.unreachable('it is no archive')}

test('a watched folder: what grows waits, what goes is left, and a folder that is away for a while is waited for', async () => {
  const sent: string[] = []
  const target: Target = {
    arrived: async () => [],
    async send(files, refused) {
      for (const file of files) {
        let text = ''
        for await (const chunk of file.bytes()) text += Buffer.from(chunk).toString()
        sent.push(`${file.path}: ${text}`)
      }
      expect(refused).toEqual([])
    },
    progress: async () => ({waiting: 0, working: 0, rate: 0}) as BatchView,
    report: async () => '',
  }
  const said: string[] = []
  const file = join(folder, 'a.txt')
  // What happens in the folder before each look.
  const steps = [
    () => renameSync(inboxAway, inbox),
    () => writeFileSync(join(inbox, 'a.txt'), '一'),
    () => appendFileSync(join(inbox, 'a.txt'), '二'),
    () => expect(sent).toEqual([]),
    () => expect(sent).toEqual(['a.txt: 一二']),
    () => writeFileSync(join(inbox, 'b.txt'), '去'),
    () => rmSync(join(inbox, 'b.txt')),
    () => renameSync(inbox, inboxAway),
    () => renameSync(inboxAway, inbox),
    () => writeFileSync(join(inbox, 'a.txt'), '三四'),
    () => {},
    () => {},
  ]
  const inboxAway = mkdtempSync(join(folder, 'away-'))
  const io = {
    out: () => {},
    error: (words: string) => said.push(words),
    stdin: (async function* () {})(),
    live: false,
    width: 80,
  }
  await watch(
    {
      ...{io, report: file, now: () => 0},
      wait: async () => steps.shift()?.(),
      stopped: () => steps.length === 0,
    },
    target,
    {folders: [inbox], archives, catalog: new Map()},
  )
  expect(sent).toEqual(['a.txt: 一二', 'a.txt: 三四'])
  expect(said.filter((words) => words.includes('暂时看不到'))).toHaveLength(1)
})

test('a file that is gone when its turn comes is refused, and the next is taken', async () => {
  const kept = join(folder, 'kept.txt')
  writeFileSync(kept, '在')
  const found = []
  const files = [
    {path: join(folder, '没有.txt'), shown: '没有.txt'},
    {path: kept, shown: 'kept.txt'},
  ]
  for await (const one of sources(archives, files, new Map())) found.push([one.path, 'code' in one ? one.code : null])
  expect(found).toEqual([
    ['没有.txt', 'import/unreadable'],
    ['kept.txt', null],
  ])
})
