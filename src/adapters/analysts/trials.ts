import {createHash} from 'node:crypto'
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Analysts, Trials, Unsaved} from '../../app/ports/analysts.js'
import type {DictionaryVersion} from '../../app/ports/shelf.js'

export interface TrialSettings {
  /** Where the dictionaries are laid out; it must be there. */
  readonly folder: string
  readonly shipped: string
  saved(): Promise<readonly DictionaryVersion[]>
  open(dictionaries: string): Analysts
  /** Milliseconds that the last trial stays open for the next question. */
  readonly idle: number
}

/** Trials at the same time. */
const MOST = 3

interface Trial {
  readonly key: string
  readonly ready: Promise<{analysts: Analysts; folder: string}>
  users: number
  timer: NodeJS.Timeout | null
}

/**
 * Analysts of their own for an unsaved dictionary: the segmenter keeps one set of words a process, so another set needs
 * another process. The last one stays open for a while, for whoever goes on trying.
 */
export function openTrials({folder: parent, shipped, saved, open, idle}: TrialSettings): Trials {
  let current: Trial | null = null
  let live = 0
  const line: (() => void)[] = []

  async function start(versions: readonly DictionaryVersion[], {name, content}: Unsaved) {
    const folder = await mkdtemp(join(parent, 'trial-'))
    await cp(shipped, folder, {recursive: true})
    for (const one of versions) await writeFile(join(folder, `${one.name}.csv`), one.content)
    await writeFile(join(folder, `${name}.csv`), content)
    return {analysts: open(folder), folder}
  }
  async function end(trial: Trial): Promise<void> {
    if (trial.timer) clearTimeout(trial.timer)
    if (current === trial) current = null
    try {
      const {analysts, folder} = await trial.ready
      await analysts.close()
      await rm(folder, {recursive: true, force: true})
    } finally {
      live--
      line.shift()?.()
    }
  }
  /** Each trial is processes with words of their own: whoever wants one too many waits until another has ended. */
  const isFull = (key: string) => live >= MOST && current?.key !== key
  function room(): Promise<void> {
    return current?.users === 0 ? end(current) : new Promise((resolve) => line.push(resolve))
  }
  /** Whoever is not in use any more, and not the last, goes at once. */
  function leave(trial: Trial): void {
    trial.users--
    if (trial.users > 0) return
    trial.timer = setTimeout(() => void end(trial).catch(() => {}), trial === current && line.length === 0 ? idle : 0)
    trial.timer.unref()
  }

  return {
    async use(dictionary, work) {
      const versions = await saved()
      const key = createHash('sha256')
        .update(JSON.stringify([dictionary, versions.map(({name, version}) => [name, version])]))
        .digest('hex')
      while (isFull(key)) await room()
      const before = current
      const trial = before?.key === key ? before : {key, ready: start(versions, dictionary), users: 0, timer: null}
      if (trial !== before) live++
      current = trial
      if (trial.timer) clearTimeout(trial.timer)
      trial.users++
      try {
        if (before && before !== trial && before.users === 0) await end(before)
        return await work((await trial.ready).analysts)
      } finally {
        leave(trial)
      }
    },
    async close() {
      if (current) await end(current)
    },
  }
}
