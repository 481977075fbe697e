import {randomUUID} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {PagePicture, Pages} from '../../app/ports/pages.js'

type Draw = (path: string, page: number, width: number) => Promise<PagePicture>

/** Widths that are drawn: what is asked for is rounded up, so that a page is kept in few sizes. */
const WIDTHS = [800, 1200, 1600, 2400, 3000]

/** Pictures in a folder of bounded size; those not asked for longest go first. */
export function openPages(folder: string, mostBytes: number, draw: Draw): Pages {
  const drawing = new Map<string, Promise<PagePicture>>()
  let shelf: Promise<Map<string, number>> | null = null
  const kept = () => {
    shelf ??= shelfOf(folder)
    return shelf
  }

  async function find(key: string): Promise<PagePicture | null> {
    const files = await kept()
    const name = [`${key}.webp`, `${key}.png`].find((one) => files.has(one))
    if (name === undefined) return null
    const bytes = await readIf(join(folder, name))
    const size = files.get(name) ?? 0
    files.delete(name)
    if (bytes === null) return null
    files.set(name, size)
    return {type: name.endsWith('png') ? 'image/png' : 'image/webp', bytes}
  }

  async function keep(key: string, {type, bytes}: PagePicture): Promise<void> {
    const files = await kept()
    const name = `${key}.${type.slice(6)}`
    const draft = join(folder, `${randomUUID()}.draft`)
    await writeFile(draft, bytes)
    await rename(draft, join(folder, name))
    files.set(name, bytes.length)
    let held = [...files.values()].reduce((sum, size) => sum + size, 0)
    for (const [oldest, size] of files) {
      if (held <= mostBytes) break
      await rm(join(folder, oldest), {force: true})
      files.delete(oldest)
      held -= size
    }
  }

  async function drawn(key: string, path: string, page: number, width: number): Promise<PagePicture> {
    const found = await find(key)
    if (found !== null) return found
    const picture = await draw(path, page, width)
    await keep(key, picture)
    return picture
  }

  return {
    picture(document, path, page, width) {
      const wide = WIDTHS.find((step) => step >= width) ?? WIDTHS[WIDTHS.length - 1]!
      const key = `${document}.${page}.${wide}`
      const running = drawing.get(key)
      if (running !== undefined) return running
      const started = drawn(key, path, page, wide).finally(() => drawing.delete(key))
      drawing.set(key, started)
      return started
    },
    async forget(document) {
      const files = await kept()
      for (const name of [...files.keys()].filter((one) => one.startsWith(`${document}.`))) {
        files.delete(name)
        await rm(join(folder, name), {force: true})
      }
    },
  }
}

/** What an earlier process left, the oldest first. */
async function shelfOf(folder: string): Promise<Map<string, number>> {
  await mkdir(folder, {recursive: true})
  const found: {name: string; size: number; at: number}[] = []
  for (const name of await readdir(folder)) {
    if (name.endsWith('.draft')) {
      await rm(join(folder, name), {force: true})
      continue
    }
    const {size, mtimeMs} = await stat(join(folder, name))
    found.push({name, size, at: mtimeMs})
  }
  return new Map(found.sort((a, b) => a.at - b.at).map(({name, size}) => [name, size]))
}

async function readIf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
