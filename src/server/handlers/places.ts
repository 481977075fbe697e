import {today} from '../../app/decide.js'
import type {DocumentView} from '../../app/ports/views.js'
import type {AnalysisRecord, EntryRecord} from '../../model/record.js'
import type {Known} from '../context.js'

/** What stays as it is until a document is analysed again: where each field was read, and the outline. */
export interface Places {
  readonly fields: ReadonlyMap<string, EntryRecord['fields']>
  readonly outline: ReturnType<typeof outlineOf>
}

export function placesIn(record: AnalysisRecord): Places {
  return {fields: new Map(record.entries.map(({id, fields}) => [id, fields])), outline: outlineOf(record)}
}

/** Documents whose places are kept: who reads one asks for its records again whenever somebody decides. */
const KEPT = 16
const kept = new WeakMap<object, Map<string, Places>>()

/** The places of a document; `read` brings its analysis where they are not known. */
export async function placesOf(
  {ports}: Known,
  {id, analyzedAt}: DocumentView,
  read: () => Promise<AnalysisRecord>,
): Promise<Places> {
  const known = kept.get(ports) ?? new Map<string, Places>()
  kept.set(ports, known)
  const key = `${id} ${analyzedAt}`
  const places = known.get(key) ?? placesIn(await read())
  known.delete(key)
  known.set(key, places)
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest)
  return places
}

/** The records of a document as they count now, in their places. */
export async function currentRecords({ports}: Known, id: string, {fields, outline}: Places) {
  const {entries, decisions} = ports.store
  const seq = await decisions.lastSeq(id)
  const list = await entries.ofDocument(id, today(ports.clock))
  // Of thousands of records, a spread before other fields is slow.
  const placed = list.map((entry) =>
    Object.assign({}, entry, {fields: Object.assign({}, entry.fields, {fields: fields.get(entry.id) ?? []})}),
  )
  return {entries: placed, outline, seq}
}

/** Sections by level: each one's parent is the last before it that is higher and holds it. */
function outlineOf({document, outline}: AnalysisRecord) {
  const parts = document.parts.map((part) => ({place: document.place, speaker: document.speaker, ...part}))
  const open: {index: number; level: number; end: number}[] = []
  const nested = outline.map((section, index) => {
    while (open.length > 0 && (open.at(-1)!.level >= section.level || open.at(-1)!.end < section.end)) open.pop()
    const parent = open.at(-1)?.index ?? null
    open.push({index, level: section.level, end: section.end})
    const part = Math.max(
      0,
      parts.findIndex(({start, end}) => start <= section.start && section.start < end),
    )
    return {...section, part, parent, place: parts[part]?.place ?? document.place}
  })
  return {parts, sections: nested}
}
