import type {EntryRecord} from '../model/record.js'
import {changesOf, type LedgerChange} from './ledger/changes.js'
import type {Store} from './ports/all.js'
import type {Analysts, Compared, Trials} from './ports/analysts.js'
import type {Ledgers} from './ports/ledgers.js'
import type {Scope} from './ports/store.js'
import type {DocumentView} from './ports/views.js'
import {searchQuestion} from './search.js'

export interface PreviewPorts {
  readonly store: Pick<Store, 'documents' | 'shelf'>
  readonly ledgers: Ledgers
  readonly analysts: Analysts
  readonly trials: Trials
}

export interface DictionaryChange {
  readonly documentId: string
  readonly documentTitle: string | null
  readonly change: LedgerChange['change']
  readonly before: EntryRecord | null
  readonly after: EntryRecord | null
}

/** What saving a dictionary would do to the ledger. */
export interface DictionaryEffect {
  /** Documents in which the changed words stand. */
  readonly documents: number
  /** Those analysed in the time there was. */
  readonly sampled: number
  readonly complete: boolean
  readonly added: number
  readonly removed: number
  readonly altered: number
  readonly examples: readonly DictionaryChange[]
}

/** Rows that are shown; the counts tell of all. */
const SHOWN = 500
/** Documents analysed side by side. */
const BESIDE = 2

/** Analyses the documents that the changed words stand in with a segmenter of the changed words, until the time is up. */
export async function previewDictionary(
  ports: PreviewPorts,
  {name, content}: {readonly name: string; readonly content: string},
  {scope, milliseconds}: {readonly scope: Scope; readonly milliseconds: number},
): Promise<DictionaryEffect> {
  const until = performance.now() + milliseconds
  const touched = await documentsOf(ports, await changedWords(ports, name, content), scope)
  const changes: DictionaryChange[] = []
  let sampled = 0
  await ports.trials.use({name, content}, async (trial) => {
    const left = [...touched]
    const walk = async () => {
      for (let next = left.shift(); next && performance.now() < until; next = left.shift()) {
        const {id, title, name: file} = next
        for (const {document: _, ...change} of await effectOn(ports, trial, next))
          changes.push({documentId: id, documentTitle: title ?? file, ...change})
        sampled++
      }
    }
    await Promise.all(Array.from({length: BESIDE}, walk))
  })
  const count = (kind: LedgerChange['change']) => changes.filter(({change}) => change === kind).length
  return {
    ...{documents: touched.length, sampled, complete: sampled === touched.length},
    ...{added: count('added'), removed: count('removed'), altered: count('altered')},
    examples: changes.slice(0, SHOWN),
  }
}

/** The record as the archive has it, or as the present rules would make it, against that of the changed words. */
async function effectOn({store, analysts}: PreviewPorts, trial: Analysts, view: DocumentView): Promise<LedgerChange[]> {
  const {documents} = store
  const reading = await documents.reading(view.id)
  const kept = view.outdated ? null : await documents.record(view.id)
  if (!reading) return []
  const document: Compared = {id: view.id, reading, given: {name: view.name, ...view.given}}
  return changesOf(kept ?? (await analysts.record(document)), await trial.record(document))
}

type Rows = readonly Readonly<Record<string, string>>[]

/** The words of the lines that were added, removed or changed. */
async function changedWords({store, ledgers}: PreviewPorts, name: string, content: string): Promise<string[]> {
  const saved = (await store.shelf.dictionaries()).find((one) => one.name === name)?.content
  const lines = (rows: Rows) => new Map(rows.map((row) => [JSON.stringify(row), row]))
  const old = lines(ledgers.check(name, saved ?? (await ledgers.shipped(name))).rows)
  const fresh = lines(ledgers.check(name, content).rows)
  const changed = [...old, ...fresh].filter(([line]) => old.has(line) !== fresh.has(line)).map(([, row]) => row)
  const cells = changed.flatMap((row) => Object.values(row).slice(0, 2))
  return [...new Set(cells.flatMap((cell) => cell.split('|')).filter((word) => word !== ''))]
}

const PAGE = 1000

/** Documents that hold any of the words; where a word cannot be searched for, all of them. */
async function documentsOf(
  {store, analysts}: PreviewPorts,
  words: readonly string[],
  scope: Scope,
): Promise<DocumentView[]> {
  const found = new Map<string, DocumentView>()
  async function all(filter: {readonly q?: string; readonly words?: readonly string[]}): Promise<void> {
    for (let offset = 0; ; offset += PAGE) {
      const {items} = await store.documents.list({...filter, statuses: ['done']}, {offset, limit: PAGE}, scope)
      for (const item of items) found.set(item.id, item)
      if (items.length < PAGE) return
    }
  }
  for (const word of words) {
    // A new word is cut into others by the old words: what is cut to single characters may be cut otherwise in a text.
    const cut = (await searchQuestion(analysts, word)).filter((one) => one.length > 1)
    await all(cut.length === 0 ? {} : {q: word, words: cut})
    if (cut.length === 0) break
  }
  return [...found.values()]
}
