import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type acceptFiles, nothingGiven} from '../../src/app/upload.js'
import type {System} from '../../src/system.js'
import {speech} from '../server/texts.js'

const LENGTH = 8000

/** Documents of about 8,000 characters: each another stretch of the texts, with a first line of its own. */
export function texts(folder: string | undefined): (number: number) => string {
  if (folder === undefined) return (number) => speech(number, 60)
  const sources = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.length > LENGTH / 2)
  return (number) => {
    const source = sources[number % sources.length]!
    const from = Math.floor(number / sources.length) * 137
    const start = from % Math.max(1, source.length - LENGTH)
    return `第${number}号文件\n${source.slice(start, start + LENGTH)}`
  }
}

async function* once(text: string) {
  yield Buffer.from(text)
}

/** Puts texts into the archive as uploads do; answers their ids. */
export function sender(system: System, accept: typeof acceptFiles) {
  return async (batchId: string, lane: 'bulk' | 'interactive', list: readonly string[]): Promise<string[]> => {
    const files = []
    for (const text of list) {
      const staged = await system.files.stage(once(text), 1e8)
      files.push({staged, name: 'a.txt', path: null, given: nothingGiven('a.txt')})
    }
    const input = {batchId, byId: null, lane, files, refusals: []}
    const uploads = await accept({...system, work: system.store.work}, input)
    return uploads.map(({documentId}) => documentId!)
  }
}
