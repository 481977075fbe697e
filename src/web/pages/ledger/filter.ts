import type {Static} from 'typebox'
import type {EntryQuery} from '../../../server/api/entry.js'
import type {Query} from '../../address.js'
import {dayAfter} from '../../parts/today.js'
import {type FilterName, filterWords} from './words.js'

export type EntryFilter = Omit<Static<typeof EntryQuery>, 'offset' | 'limit' | 'sort'>
export type EntrySort = NonNullable<Static<typeof EntryQuery>['sort']>

/** What the address asks of the archive. Days are counted from `today`, so that a saved view stays true. */
export function filterOf(query: Query, today: string): EntryFilter {
  const {kind, light, status, review, owner, place, indicator, industry, strength, section} = query
  const words = {kind, light, status, review, owner, place, indicator, industry, strength, section}
  return {
    ...words,
    ...{q: query.q, document: query.document, batch: query.batch, unit: query.unit, rule: query.rule},
    ...{from: query.from, to: query.to, missing: query.missing},
    year: query.year === undefined ? undefined : Number(query.year),
    ...dueOf(query, today),
    ...(query.doubtful === '1' ? {maxConfidence: 0.7999, review: 'none'} : {}),
    ...(query.all === '1' ? {} : {commitments: true}),
  }
}

function dueOf({due, dueFrom, dueTo}: Query, today: string): Pick<EntryFilter, 'dueFrom' | 'dueTo' | 'hasDue'> {
  if (due === 'past') return {dueTo: dayAfter(today, -1)}
  if (due === 'none') return {hasDue: false}
  if (due === 'some') return {hasDue: true}
  if (due !== undefined && /^\d{1,3}$/u.test(due)) return {dueFrom: today, dueTo: dayAfter(today, Number(due))}
  return {dueFrom, dueTo}
}

/** The filters that are set, without the page's other state (columns, sort, the open record). */
export function setFilters(query: Query): FilterName[] {
  return (Object.keys(filterWords) as FilterName[]).filter((name) => query[name] !== undefined)
}

/** The address without its filters. */
export function noFilters(query: Query): Record<string, null> {
  return Object.fromEntries(setFilters(query).map((name) => [name, null]))
}

/** What a saved view keeps: all but the open record. */
export function viewOf(query: Query): string {
  return new URLSearchParams(Object.entries(query).filter(([name]) => name !== 'record')).toString()
}
