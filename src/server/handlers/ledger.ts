import {MissingError} from '../../app/access.js'
import {decide, today, undo, type Wish} from '../../app/decide.js'
import {ruleWords} from '../../app/explain-words.js'
import type {DocumentView} from '../../app/ports/views.js'
import {searchQuestion, snippets} from '../../app/search.js'
import type {ledgerRoutes} from '../api/routes-ledger.js'
import type {Handlers, Known} from '../context.js'
import {sendRecords} from '../download.js'
import {words} from '../words.js'
import {compareDocuments} from './compare.js'
import {findDocument} from './documents.js'
import {filteredRecords, ledgerFilter} from './records.js'

/** More rows than this are exported by narrower filters. */
const EXPORTED = 50_000

export const ledgerHandlers: Handlers<keyof typeof ledgerRoutes> = {
  async listEntries({query}, context) {
    const {ports, asking} = context
    return ports.store.entries.list(await ledgerFilter(context, query), query, asking.scope, today(ports.clock))
  },
  async groupEntries({query: {by, ...query}}, context) {
    const {ports, asking} = context
    return ports.store.entries.groups(by, await ledgerFilter(context, query), query, asking.scope, today(ports.clock))
  },
  async getEntry({params}, context) {
    await findDocument(context, params.id)
    const filter = {documents: [params.id], ids: [params.entry], rejected: true}
    const {items} = await context.ports.store.entries.list(
      filter,
      {offset: 0, limit: 1},
      null,
      today(context.ports.clock),
    )
    if (!items[0]) throw new MissingError('没有这条记录')
    return items[0]
  },
  async exportEntries({query: {format, ...query}}, context) {
    const records = await filteredRecords(context, await ledgerFilter(context, query), EXPORTED, 'export/too-many')
    return sendRecords(context, format, records, `台账 ${today(context.ports.clock)}`)
  },
  explainRules: async ({query}) => ({
    items: (words(query.rules) ?? []).map((rule) => ({rule, words: ruleWords(rule)})),
  }),
  async decide({body}, {ports, asking, audit}) {
    const decided = await decide(ports, asking.caller, body.decisions as Wish[], body.key ?? null)
    await audit('decide', null, {
      count: decided.decisions.length,
      kinds: [...new Set(decided.decisions.map(({kind}) => kind))],
    })
    return decided
  },
  async undoDecisions({body}, {ports, asking, audit}) {
    const decided = await undo(ports, asking.caller, body)
    await audit('undo', null, {count: decided.decisions.length})
    return decided
  },
  listDecisions: ({query}, {ports, asking}) => ports.store.decisions.list(query, query, asking.scope),
  async search({query}, {ports, asking}) {
    const {q, in: where = 'all', place, from, to} = query
    const empty = {items: [], total: 0}
    const question = await searchQuestion(ports.analysts, q)
    const {documents, entries} = ports.store
    const paging = {offset: query.offset, limit: Math.min(query.limit, 50)}
    const found =
      where === 'entries'
        ? empty
        : await documents.list({q, words: question, place, from, to, sort: '-date'}, paging, asking.scope)
    const items = []
    for (const document of found.items) {
      const reading = await documents.reading(document.id)
      items.push({document, snippets: reading ? snippets(reading.text, q, question) : []})
    }
    const filter = {q, ...(place ? {places: [place]} : {}), from, to, sort: '-date'}
    const records = where === 'documents' ? empty : await entries.list(filter, paging, asking.scope, today(ports.clock))
    return {documents: {items, total: found.total}, entries: records}
  },
  compare: ({query}, context) => compareDocuments(context, query),
  async listCandidates({query}, context) {
    const document = await findDocument(context, query.document)
    const items = await candidates(context, document, query.as ?? 'result')
    return {items, total: items.length}
  },
  async listPairs({query}, context) {
    const {items: documents} = await context.ports.store.documents.list(
      {statuses: ['done'], place: query.place, sort: '-date'},
      {offset: 0, limit: 500},
      context.asking.scope,
    )
    const pairs = documents.flatMap((plan) => {
      const result = best(plan, documents, 'result')[0]
      return result ? [{plan, result: result.document, reason: result.reason}] : []
    })
    return {items: pairs.slice(query.offset, query.offset + query.limit), total: pairs.length}
  },
  listChecks: ({query: {kind, ...query}}, {ports, asking}) =>
    ports.store.entries.checks({...query, kinds: words(kind)}, query, asking.scope),
}

async function candidates({ports, asking}: Known, document: DocumentView, as: 'plan' | 'result') {
  const place = document.place ?? undefined
  const {items} = await ports.store.documents.list(
    {statuses: ['done'], place, sort: '-date'},
    {offset: 0, limit: 1000},
    asking.scope,
  )
  return best(document, items, as)
}

/** Documents of the same place, a year or so later (earlier): the nearest first. */
function best(document: DocumentView, others: readonly DocumentView[], as: 'plan' | 'result') {
  const year = yearOf(document)
  if (year === null || document.place === null) return []
  const sign = as === 'result' ? 1 : -1
  return others
    .flatMap((other) => {
      const theirs = yearOf(other)
      const ahead = theirs === null ? 0 : (theirs - year) * sign
      if (other.id === document.id || other.place !== document.place || ahead < 0 || ahead > 5) return []
      if (ahead === 0 && (other.date ?? '') <= (document.date ?? '') === (as === 'result')) return []
      const words = ahead === 0 ? '同一年' : `${as === 'result' ? '后' : '前'} ${ahead} 年`
      return [{document: other, reason: `${document.place}, ${words}`, score: 1 / (1 + Math.abs(ahead - 1))}]
    })
    .sort((a, b) => b.score - a.score)
}

function yearOf({date}: DocumentView): number | null {
  const year = Number(date?.slice(0, 4))
  return Number.isInteger(year) && year > 0 ? year : null
}
