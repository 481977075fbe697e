import type {Decision} from '../decision.js'
import {standing} from '../decision.js'
import {localDay} from './day.js'
import {derived, type Follow, type Row} from './row.js'

const nothing: Follow = {
  ...{status: null, owner: null, coOwners: [], due: null, note: null},
  ...{progress: null, percent: null, reported: null},
}

/** Fields of a row that a correction may set and that are columns of their own. */
const positions = {start: 'start_at', end: 'end_at', quote: 'quote', section: 'section'} as const

/**
 * A record as it counts: what the machine found, with every standing decision laid over it in order.
 * Null: the machine does not find it and no person holds on to it.
 */
export function merge(found: Row | null, decisions: readonly Decision[]): Row | null {
  const list = standing(decisions)
  const base = found ?? kept(list)
  if (base === null) return null
  if (list.length === 0) return base
  const last = list.at(-1)!
  let row: Row = {...base, decisions: list.length, decided_by: last.byId, decided_at: last.at.toISOString()}
  for (const decision of list) row = lay(row, base, decision)
  return row
}

/** The record a decision was about, as it stood then, when newer rules no longer find it. */
function kept(list: readonly Decision[]): Row | null {
  const create = list.find(({kind}) => kind === 'create')
  if (create) return create.payload.row as Row
  const holds = list.some(({kind}) => kind !== 'reject')
  const seen = list.findLast(({payload}) => payload.machine != null)?.payload.machine as Row | undefined
  return holds && seen ? {...seen, origin: 'kept'} : null
}

function lay(row: Row, base: Row, {kind, payload, at}: Decision): Row {
  const follow = row.follow ?? nothing
  switch (kind) {
    case 'accept':
      return {...row, review: row.review === 'corrected' || row.review === 'created' ? row.review : 'accepted'}
    case 'reject':
      return {...row, review: 'rejected'}
    case 'correct':
      return correct(row, base, payload.values as Record<string, unknown>)
    case 'create': {
      // Newer rules may find what a person had to create: the person's words stay, the machine's lie beneath.
      const made = payload.row as Row
      if (row.origin === 'human') return row
      return {
        ...made,
        machine: row.fields,
        decisions: row.decisions,
        decided_by: row.decided_by,
        decided_at: row.decided_at,
      }
    }
    case 'status':
      return {
        ...row,
        status: payload.status as string | null,
        follow: {...follow, status: payload.status as string | null, note: note(payload, follow)},
      }
    case 'owner': {
      const owner = payload.owner as string | null
      const coOwners = (payload.coOwners as string[] | undefined) ?? follow.coOwners
      return {
        ...row,
        owner: owner ?? (row.fields.owner as string | null | undefined) ?? null,
        follow: {...follow, owner, coOwners},
      }
    }
    case 'deadline': {
      const due = payload.due as string | null
      const read = derived(row.kind, row.section, row.fields, row.read_due)
      return {
        ...row,
        due: due ?? read.due,
        due_from: due === null ? read.due_from : 'decided',
        due_rule: due === null ? read.due_rule : null,
        follow: {...follow, due, note: note(payload, follow)},
      }
    }
    case 'progress':
      return reported(row, follow, payload, localDay(at))
    default:
      return row
  }
}

/** What has been done so far; a report without a number leaves the last number. */
function reported(row: Row, follow: Follow, payload: Readonly<Record<string, unknown>>, day: string): Row {
  const percent = (payload.percent as number | undefined) ?? row.percent
  return {...row, percent, reported: day, follow: {...follow, progress: payload.note as string, percent, reported: day}}
}

function note(payload: Readonly<Record<string, unknown>>, follow: Follow): string | null {
  return (payload.note as string | undefined) ?? follow.note
}

function correct(row: Row, base: Row, values: Readonly<Record<string, unknown>>): Row {
  const fields: Record<string, unknown> = {...row.fields}
  const moved: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(values)) {
    if (key in positions) moved[positions[key as keyof typeof positions]] = value
    else fields[key] = value
  }
  const next = {
    ...row,
    ...moved,
    fields,
    review: row.review === 'created' ? ('created' as const) : ('corrected' as const),
  }
  const machine =
    row.origin === 'human'
      ? null
      : (row.machine ?? {...base.fields, start: base.start_at, end: base.end_at, quote: base.quote})
  const decided = row.follow
  return {
    ...next,
    machine,
    ...derived(next.kind, next.section, fields, row.read_due),
    ...(decided?.owner ? {owner: decided.owner} : {}),
    ...(decided?.due ? {due: decided.due, due_from: 'decided' as const, due_rule: null} : {}),
  }
}

/** All records of a document as they count, in the order of the text. */
export function mergeAll(found: readonly Row[], decisions: readonly Decision[]): Row[] {
  if (decisions.length === 0) return [...found]
  const byEntry = grouped(decisions)
  const ids = new Set(found.map(({id}) => id))
  const more = [...byEntry.keys()].filter((id) => !ids.has(id)).map((id) => merge(null, byEntry.get(id)!))
  return [...found.map((row) => merge(row, byEntry.get(row.id) ?? [])), ...more]
    .filter((row) => row !== null)
    .sort((a, b) => a.start_at - b.start_at || a.end_at - b.end_at)
}

function grouped(decisions: readonly Decision[]): Map<string, Decision[]> {
  const groups = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const group = groups.get(decision.entryId)
    if (group) group.push(decision)
    else groups.set(decision.entryId, [decision])
  }
  return groups
}
