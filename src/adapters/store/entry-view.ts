import {type RawBuilder, sql} from 'kysely'
import {lightOf, type Preset} from '../../app/ledger/light.js'
import type {EntryFieldsView, EntryView} from '../../app/ports/views.js'
import {began} from './light.js'

/** Where a line is read from. */
export const lines = sql`entries e join documents d on d.id = e.document_id left join users u on u.id = e.decided_by`

/**
 * A record as one list of its values: names that every record repeats cost as much time as what they name. Not all of
 * a row: what is there only to be found costs time to be read.
 */
export const line: RawBuilder<Line> = sql`json_build_array(
  e.document_id, d.title, d.name, coalesce(d.date, d.given->>'date'), d.place,
  e.id, e.kind, e.start_at, e.end_at, e.page, e.quote, e.confidence, e.rules, e.section, e.fields, e.machine,
  e.origin, e.review, e.follow, e.owner, e.due, e.due_from, e.due_rule,
  ${began}, e.status, e.commitment, e.percent, e.reported,
  e.decisions, e.decided_by, u.display, e.decided_at)`

export type Line = readonly [
  documentId: string,
  title: string | null,
  name: string | null,
  date: string | null,
  place: string | null,
  id: string,
  kind: EntryView['kind'],
  start: number,
  end: number,
  page: number | null,
  quote: string,
  confidence: number,
  rules: string[],
  section: EntryFieldsView['section'],
  own: Readonly<Record<string, unknown>>,
  machine: Readonly<Record<string, unknown>> | null,
  origin: EntryView['origin'],
  review: EntryView['review'],
  follow: Partial<EntryView['followUp']> | null,
  owner: string | null,
  due: string | null,
  dueFrom: EntryView['dueFrom'],
  dueReason: string | null,
  from: string | null,
  status: string | null,
  commitment: boolean | null,
  percent: number | null,
  reported: string | null,
  decisions: number,
  by: string | null,
  byName: string | null,
  at: string | null,
]

const noFollow: EntryView['followUp'] = {
  ...{status: null, owner: null, coOwners: [], due: null, note: null},
  ...{progress: null, percent: null, reported: null},
}

/** The record of a line, as it counts on this day. Thousands are made at once: a spread before other fields is slow. */
export function toView(line: Line, today: string, preset: Preset): EntryView {
  const [documentId, title, name, documentDate, documentPlace, id, kind, start, end, page, quote, ...rest] = line
  const [confidence, rules, section, own, machine, origin, review, follow, owner, due, dueFrom, dueReason, ...more] =
    rest
  const [from, status, commitment, progress, reported, decisions, by, byName, at] = more
  const read = {kind, start, end, quote, confidence: Math.round(confidence * 1e4) / 1e4, rules, section}
  const fields: EntryFieldsView = Object.assign({}, own, read)
  const assumed = dueFrom === 'assumed' ? dueReason : null
  const tracked = {commitment: commitment === true, due, status, from, progress, reported, assumed}
  const {light, lightReason} = lightOf(tracked, today, preset)
  return {
    id,
    kind,
    page,
    fields,
    origin,
    review,
    owner,
    due,
    decisions,
    documentId,
    documentTitle: title ?? name,
    documentDate,
    documentPlace,
    machine: machine === null || origin === 'human' ? null : {...fields, ...machine},
    followUp: follow === null ? noFollow : {...noFollow, ...follow},
    dueFrom,
    dueReason,
    light,
    lightReason,
    decidedBy: by === null ? null : {id: by, name: byName ?? ''},
    decidedAt: at === null ? null : new Date(at).toISOString(),
  } as EntryView
}
