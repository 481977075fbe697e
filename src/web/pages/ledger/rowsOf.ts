import {call} from '../../api/client.js'
import type {Row} from '../review/records.js'
import type {EntryFilter} from './filter.js'

/** More than this is not changed at one go. */
export const MOST = 10_000
const STEP = 1000

/** Every record of a filter. Throws ApiError. */
export async function rowsOf(filter: EntryFilter): Promise<Row[]> {
  const rows: Row[] = []
  for (let offset = 0; offset < MOST; offset += STEP) {
    const {items, total} = await call('listEntries', {query: {...filter, offset, limit: STEP}})
    rows.push(...items)
    if (rows.length >= total || items.length === 0) return rows
  }
  return rows
}
