import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {PagePicture} from '../../app/ports/pages.js'
import {openPages} from './pages.js'

let folder: string
let drawn: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  drawn = []
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

const draw = async (path: string, page: number, width: number): Promise<PagePicture> => {
  drawn.push(`${path} ${page} ${width}`)
  return {type: 'image/webp', bytes: new Uint8Array(100).fill(page)}
}

test('a page is drawn once for all who ask at the same time, and for the next process', async () => {
  const pages = openPages(folder, 1000, draw)
  const all = await Promise.all([900, 1000, 1200].map((width) => pages.picture('a', '/a', 1, width)))
  expect(all.every(({bytes}) => bytes[0] === 1)).toBe(true)
  const later = await openPages(folder, 1000, draw).picture('a', '/a', 1, 1200)
  expect(later).toMatchObject({type: 'image/webp'})
  expect([...later.bytes]).toEqual([...all[0]!.bytes])
  expect(drawn).toEqual(['/a 1 1200'])
})

test('the folder stays within its size: what was not asked for longest goes', async () => {
  const pages = openPages(folder, 300, draw)
  for (const page of [1, 2, 3, 1, 4]) await pages.picture('a', '/a', page, 800)
  expect(readdirSync(folder).sort()).toEqual(['a.1.800.webp', 'a.3.800.webp', 'a.4.800.webp'])
})

test('a picture that somebody removed from the folder is drawn again', async () => {
  const pages = openPages(folder, 1000, draw)
  await pages.picture('a', '/a', 1, 800)
  rmSync(join(folder, 'a.1.800.webp'))
  await pages.picture('a', '/a', 1, 800)
  expect(drawn).toHaveLength(2)
})

test('a document that is gone leaves no picture', async () => {
  const pages = openPages(folder, 1000, draw)
  await pages.picture('a', '/a', 1, 800)
  await pages.picture('b', '/b', 1, 800)
  await pages.forget('a')
  expect(readdirSync(folder)).toEqual(['b.1.800.webp'])
})

test('a page that cannot be drawn is asked for anew the next time', async () => {
  let fails = true
  const pages = openPages(folder, 1000, async (path, page, width) => {
    if (fails) throw new Error('busy')
    return draw(path, page, width)
  })
  await expect(pages.picture('a', '/a', 1, 800)).rejects.toThrow('busy')
  fails = false
  expect((await pages.picture('a', '/a', 1, 800)).bytes).toHaveLength(100)
})
