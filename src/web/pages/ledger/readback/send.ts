import type {Static} from 'typebox'
import type {CellChange, Readback, ReadbackApplied} from '../../../../server/api/readback.js'
import {call, problemOf, send, uploadHeaders} from '../../../api/client.js'

export type Change = Static<typeof CellChange>
export type Taken = Static<typeof ReadbackApplied>
export type Keep = 'workbook' | 'ledger'

/** Changes in one request at most. */
const LETTER = 2000

/** What an edited workbook would change; nothing is changed by asking. Throws ApiError. */
export async function preview(file: File): Promise<Readback> {
  const body = new FormData()
  body.append('file', file, file.name)
  const answer = await send('/api/ledger/readback', {
    method: 'POST',
    body,
    headers: uploadHeaders(),
    credentials: 'same-origin',
  })
  if (!answer.ok) throw await problemOf(answer)
  return (await answer.json()) as Readback
}

/** Take the chosen changes over; `key` makes a repeated press count once. Throws ApiError. */
export async function takeOver(
  chosen: readonly {readonly change: Change; readonly keep: Keep | null}[],
  key: string,
): Promise<Taken> {
  let all: Taken | null = null
  for (let at = 0; at < chosen.length; at += LETTER) {
    const changes = chosen.slice(at, at + LETTER).map(({change, keep}) => {
      const {sheet, column, documentId, entryId, to, now} = change
      return {sheet, column, documentId, entryId, to, now, ...(keep === null ? {} : {keep, conflict: true})}
    })
    const answer = await call('readbackApply', {body: {key: `${key}-${at}`, changes}})
    all = all === null ? answer : joined(all, answer)
  }
  if (all === null) throw new RangeError('nothing was chosen')
  return all
}

function joined(a: Taken, b: Taken): Taken {
  return {
    applied: a.applied + b.applied,
    unchanged: a.unchanged + b.unchanged,
    conflicts: [...a.conflicts, ...b.conflicts],
    decisions: [...a.decisions, ...b.decisions],
    entries: [...a.entries, ...b.entries],
  }
}
