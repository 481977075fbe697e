import {randomUUID} from 'node:crypto'
import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Analysts} from '../../app/ports/analysts.js'
import type {DictionaryVersion} from '../../app/ports/shelf.js'
import {RetryError} from '../../model/errors.js'

export interface RulesSettings {
  /** Where saved dictionaries are laid out for the children. */
  readonly folder: string
  readonly shipped: string
  saved(): Promise<readonly DictionaryVersion[]>
  digest(dictionaries: string): string
  open(dictionaries: string, digest: string): Analysts
}

/** Analysts that follow the dictionaries as they are saved, here or in another process. */
export interface Rules extends Analysts {
  /** By the dictionaries as saved now. */
  renew(): Promise<void>
  /** By no older dictionaries than those after so many saves. */
  upTo(saves: number): Promise<void>
}

interface Present {
  readonly analysts: Analysts
  /** How often dictionaries had been saved. */
  readonly saves: number
  /** Its own dictionaries; null for those shipped. */
  readonly folder: string | null
}

/** Analysts by the present dictionaries: those shipped, with those saved in the archive over them. */
export async function openRules(settings: RulesSettings): Promise<Rules> {
  async function layOut(saved: readonly DictionaryVersion[]): Promise<string | null> {
    if (saved.length === 0) return null
    const folder = join(settings.folder, 'rules', `${process.pid}-${randomUUID().slice(0, 8)}`)
    await mkdir(folder, {recursive: true})
    await cp(settings.shipped, folder, {recursive: true})
    for (const {name, content} of saved) await writeFile(join(folder, `${name}.csv`), content)
    return folder
  }
  async function start(saved: readonly DictionaryVersion[]): Promise<Present> {
    const folder = await layOut(saved)
    const dictionaries = folder ?? settings.shipped
    return {analysts: settings.open(dictionaries, settings.digest(dictionaries)), saves: savesOf(saved), folder}
  }
  let present = await start(await settings.saved())
  let turn: Promise<void> = Promise.resolve()

  async function follow(): Promise<void> {
    const saved = await settings.saved()
    if (savesOf(saved) === present.saves) return
    const before = present
    present = await start(saved)
    // What was being analysed by the old rules is taken again by the new ones.
    if (before.analysts !== present.analysts) await before.analysts.close()
    if (before.folder) await rm(before.folder, {recursive: true, force: true})
  }
  function renew(): Promise<void> {
    // One after another: two that hear of the same save must not open two.
    turn = turn.catch(() => {}).then(follow)
    return turn
  }
  return {
    analyze: (task, stage) => present.analysts.analyze(task, stage),
    words: (text) => present.analysts.words(text),
    record: (document) => present.analysts.record(document),
    compare: (plan, result) => present.analysts.compare(plan, result),
    chain: (documents) => present.analysts.chain(documents),
    answers: (plans, result) => present.analysts.answers(plans, result),
    sheets: (workbook) => present.analysts.sheets(workbook),
    try: (trial) => present.analysts.try(trial),
    digest: () => present.analysts.digest(),
    async close() {
      await turn.catch(() => {})
      await present.analysts.close()
      if (present.folder) await rm(present.folder, {recursive: true, force: true})
    },
    renew,
    upTo: async (saves) => {
      if (saves <= present.saves) return
      await renew().catch((error: Error) => {
        throw new RetryError(`新词典未能启用: ${error.message}`, {cause: error})
      })
    },
  }
}

/** Each save of a dictionary raises its version by one. */
function savesOf(saved: readonly DictionaryVersion[]): number {
  return saved.reduce((sum, {version}) => sum + version, 0)
}
