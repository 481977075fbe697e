import {mkdir, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** The digest as text and as JSON beside it; never half written. */
export async function writeDigest(folder: string, day: string, words: string, json: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  for (const [ending, content] of [
    ['txt', `\uFEFF${words}`],
    ['json', json],
  ] as const) {
    const path = join(folder, `每日提醒-${day}.${ending}`)
    await writeFile(`${path}.new`, content)
    await rename(`${path}.new`, path)
  }
}
