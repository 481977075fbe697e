import {cp, mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Analysts} from '../../app/ports/analysts.js'
import type {DictionaryVersion} from '../../app/ports/shelf.js'

export interface RulesSettings {
  /** Where saved dictionaries are laid out for the children. */
  readonly folder: string
  readonly shipped: string
  saved(): Promise<readonly DictionaryVersion[]>
  digest(dictionaries: string): string
  open(dictionaries: string, digest: string): Analysts
}

/** Analysts by the present dictionaries: those shipped, with those saved in the archive over them. */
export async function openRules(settings: RulesSettings): Promise<Analysts & {renew(): Promise<void>}> {
  let generation = 0
  async function layOut(): Promise<string> {
    const saved = await settings.saved()
    if (saved.length === 0) return settings.shipped
    const folder = join(settings.folder, 'rules', `${process.pid}-${++generation}`)
    await rm(folder, {recursive: true, force: true})
    await mkdir(folder, {recursive: true})
    await cp(settings.shipped, folder, {recursive: true})
    for (const {name, content} of saved) await writeFile(join(folder, `${name}.csv`), content)
    return folder
  }
  async function start(): Promise<Analysts> {
    const dictionaries = await layOut()
    return settings.open(dictionaries, settings.digest(dictionaries))
  }
  let present = await start()
  return {
    analyze: (task, stage) => present.analyze(task, stage),
    words: (text) => present.words(text),
    compare: (plan, result) => present.compare(plan, result),
    chain: (documents) => present.chain(documents),
    answers: (plans, result) => present.answers(plans, result),
    sheets: (workbook) => present.sheets(workbook),
    try: (trial) => present.try(trial),
    digest: () => present.digest(),
    close: () => present.close(),
    async renew() {
      const before = present
      const next = await start()
      if (next.digest() === before.digest()) return next.close()
      present = next
      // What was being analysed by the old rules is taken again by the new ones.
      await before.close()
    },
  }
}
