import type {Kind, Row} from '../../review/records.js'

/** A record as the analysis gives it, flat: what the trial of a sentence and the preview answer with. */
export type Tried = Row['fields'] & {readonly kind: Kind; readonly id?: string}

/** The same as a row of the ledger nobody has touched. */
export function triedRow(entry: Tried): Row {
  return {
    kind: entry.kind,
    fields: entry,
    review: 'none',
    owner: entry.owner ?? null,
    due: entry.due ?? entry.to ?? null,
  } as Row
}
