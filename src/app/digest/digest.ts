import type {EntryRecord} from '../../model/record.js'
import {wordsOf} from '../ledger/papers/duties.js'
import type {Store} from '../ports/all.js'
import type {EntryFilter} from '../ports/entries.js'
import type {Scope} from '../ports/store.js'
import type {EntryView} from '../ports/views.js'
import type {DigestSettings} from './settings.js'

export interface DigestItem {
  readonly documentId: string
  readonly entryId: string
  readonly words: string
  readonly owner: string | null
  readonly due: string | null
  /** Why the deadline is only assumed. */
  readonly assumed: string | null
  readonly light: EntryView['light']
  readonly lightReason: string
  readonly document: string
  readonly quote: string
}

/** What a day asks for: due, overdue, and overdue without any evidence. */
export interface Digest {
  readonly day: string
  readonly counts: {readonly due: number; readonly overdue: number; readonly withoutEvidence: number}
  readonly due: readonly DigestItem[]
  readonly overdue: readonly DigestItem[]
  readonly withoutEvidence: readonly DigestItem[]
  readonly ranking: readonly {readonly owner: string; readonly overdue: number; readonly due: number}[] | null
}

/** More than this nobody reads in a mail; the counts tell the rest. */
const SHOWN = 200
const OPEN = ['not-started', 'under-way', 'overdue', 'to-verify']

export async function digestOn(
  {entries}: Pick<Store, 'entries'>,
  {ahead, ranking}: Pick<DigestSettings, 'ahead' | 'ranking'>,
  day: string,
  scope: Scope,
): Promise<Digest> {
  const page = {offset: 0, limit: SHOWN}
  const open: EntryFilter = {commitments: true, statuses: OPEN, sort: 'due'}
  const find = (filter: EntryFilter) => entries.list({...open, ...filter}, page, scope, day)
  const due = await find({dueFrom: day, dueTo: plus(day, ahead)})
  const late = {dueTo: plus(day, -1), sort: '-due'}
  const overdue = await find(late)
  const bare = await find({...late, evidenced: false})
  return {
    day,
    counts: {due: due.total, overdue: overdue.total, withoutEvidence: bare.total},
    due: due.items.map(itemOf),
    overdue: overdue.items.map(itemOf),
    withoutEvidence: bare.items.map(itemOf),
    ranking: ranking ? await ranked() : null,
  }

  async function ranked() {
    const {items} = await entries.groups('owner', {...open, dueTo: plus(day, ahead)}, page, scope, day)
    return items
      .flatMap(({key: owner, count, overdue: late}) =>
        owner === null ? [] : [{owner, overdue: late, due: count - late}],
      )
      .sort((a, b) => b.overdue - a.overdue || b.due - a.due)
  }
}

function itemOf({
  id,
  documentId,
  documentTitle,
  fields,
  owner,
  due,
  dueFrom,
  dueReason,
  light,
  lightReason,
}: EntryView): DigestItem {
  return {
    ...{documentId, entryId: id, owner, due, light, lightReason},
    words: wordsOf(fields as unknown as EntryRecord),
    assumed: dueFrom === 'assumed' ? dueReason : null,
    document: documentTitle ?? '',
    quote: fields.quote,
  }
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
