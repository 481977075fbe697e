import {searchQuestion} from '../../app/search.js'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import type {Known} from '../context.js'

/** So many documents are analysed to show what a change would do; more would keep whoever asks waiting. */
const SAMPLE = 40
const EXAMPLES = 50

interface Change {
  readonly documentId: string
  readonly documentTitle: string | null
  readonly change: 'added' | 'removed' | 'altered'
  readonly before: EntryRecord | null
  readonly after: EntryRecord | null
}

/** Analyses the documents that the changed words stand in, as it is and as it would be, and tells the difference. */
export async function previewDictionary({ports, asking}: Known, name: string, content: string) {
  const {documents} = ports.store
  const before = ports.ledgers.check(
    name,
    (await ports.store.shelf.dictionaries()).find((one) => one.name === name)?.content ??
      (await ports.ledgers.shipped(name)),
  ).rows
  const after = ports.ledgers.check(name, content).rows
  const touched = new Map<string, {id: string; title: string | null}>()
  let total = 0
  for (const word of changedWords(before, after)) {
    const words = await searchQuestion(ports.analysts, word)
    if (words.length === 0) continue
    const found = await documents.list({q: word, words, statuses: ['done']}, {offset: 0, limit: SAMPLE}, asking.scope)
    total += found.total
    for (const {id, title} of found.items) if (touched.size < SAMPLE) touched.set(id, {id, title})
  }
  const changes: Change[] = []
  for (const {id, title} of touched.values()) {
    const [text, view] = [(await documents.reading(id))?.text, await documents.one(id, asking.scope)]
    if (text === undefined || view === null) continue
    const given = {name: view.name, date: view.date, place: view.place, title: view.title, genre: view.genre}
    const now = JSON.parse((await ports.analysts.try({text, given})).record) as AnalysisRecord
    const then = JSON.parse(
      (await ports.analysts.try({text, given, dictionary: {name, content}})).record,
    ) as AnalysisRecord
    for (const change of differences(now.entries, then.entries))
      changes.push({documentId: id, documentTitle: title, ...change})
  }
  const count = (kind: Change['change']) => changes.filter(({change}) => change === kind).length
  return {
    documents: Math.max(total, touched.size),
    sampled: touched.size,
    added: count('added'),
    removed: count('removed'),
    altered: count('altered'),
    examples: changes.slice(0, EXAMPLES),
  }
}

type Rows = readonly Readonly<Record<string, string>>[]

function changedWords(before: Rows, after: Rows): string[] {
  const lines = (rows: Rows) => new Map(rows.map((row) => [JSON.stringify(row), row]))
  const [old, fresh] = [lines(before), lines(after)]
  const changed = [...old, ...fresh].filter(([line]) => old.has(line) !== fresh.has(line)).map(([, row]) => row)
  const words = changed.flatMap((row) =>
    Object.values(row)
      .slice(0, 2)
      .flatMap((cell) => cell.split('|')),
  )
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 200)
}

type Difference = Pick<Change, 'change' | 'before' | 'after'>

function differences(before: readonly EntryRecord[], after: readonly EntryRecord[]): Difference[] {
  const [old, fresh] = [
    new Map(before.map((entry) => [entry.id, entry])),
    new Map(after.map((entry) => [entry.id, entry])),
  ]
  const removed = before
    .filter(({id}) => !fresh.has(id))
    .map((entry) => ({change: 'removed' as const, before: entry, after: null}))
  const rest = after.flatMap((entry): Difference[] => {
    const was = old.get(entry.id)
    if (!was) return [{change: 'added' as const, before: null, after: entry}]
    return JSON.stringify(was) === JSON.stringify(entry)
      ? []
      : [{change: 'altered' as const, before: was, after: entry}]
  })
  return [...removed, ...rest]
}
