import {Type} from 'typebox'
import {ArchiveCheck, CheckQuery} from './analysis.js'
import {DocumentId, EntryId, page, query} from './common.js'
import {Decision, DecisionAnswer, DecisionQuery, DecisionRequest, UndoRequest} from './decision.js'
import {Entry, EntryGroup, EntryGroupQuery, EntryQuery, EntrySort, entryFilters} from './entry.js'
import {
  Candidate,
  CandidateQuery,
  CompareQuery,
  Comparison,
  Pair,
  PairQuery,
  SearchAnswer,
  SearchQuery,
} from './follow.js'
import type {Route} from './route.js'

const tag = 'ledger'
const format = Type.Union([Type.Literal('xlsx'), Type.Literal('json'), Type.Literal('jsonl'), Type.Literal('csv')])

export const ledgerRoutes = {
  listEntries: {
    method: 'GET',
    path: '/api/entries',
    access: 'clerk',
    tag,
    summary: 'Records of the whole archive',
    query: EntryQuery,
    answer: page(Entry),
  },
  groupEntries: {
    method: 'GET',
    path: '/api/entries/groups',
    access: 'clerk',
    tag,
    summary: 'Records counted by owner, place, deadline …',
    query: EntryGroupQuery,
    answer: page(EntryGroup),
  },
  getEntry: {
    method: 'GET',
    path: '/api/documents/:id/entries/:entry',
    access: 'clerk',
    tag,
    summary: 'One record',
    params: Type.Object({id: DocumentId, entry: EntryId}),
    answer: Entry,
  },
  exportEntries: {
    method: 'GET',
    path: '/api/entries/export',
    access: 'clerk',
    tag,
    summary: 'Filtered records as a file',
    query: query({...entryFilters, sort: Type.Optional(EntrySort), format}),
    sends: 'file',
  },
  decide: {
    method: 'POST',
    path: '/api/decisions',
    access: 'clerk',
    tag,
    summary: 'Accept, reject, correct, create, follow up (verdicts: inspector)',
    body: DecisionRequest,
    answer: DecisionAnswer,
    bodyLimit: 4_000_000,
  },
  undoDecisions: {
    method: 'POST',
    path: '/api/decisions/undo',
    access: 'clerk',
    tag,
    summary: 'Take back decisions',
    body: UndoRequest,
    answer: DecisionAnswer,
  },
  listDecisions: {
    method: 'GET',
    path: '/api/decisions',
    access: 'clerk',
    tag,
    summary: 'History, oldest first after `after`, else newest first',
    query: DecisionQuery,
    answer: page(Decision),
  },
  search: {
    method: 'GET',
    path: '/api/search',
    access: 'clerk',
    tag,
    summary: 'Text, records and documents',
    query: SearchQuery,
    answer: SearchAnswer,
  },
  compare: {
    method: 'GET',
    path: '/api/comparisons',
    access: 'inspector',
    tag,
    summary: 'A plan against a result',
    query: CompareQuery,
    answer: Comparison,
  },
  listCandidates: {
    method: 'GET',
    path: '/api/comparisons/candidates',
    access: 'inspector',
    tag,
    summary: 'Documents that may answer this plan',
    query: CandidateQuery,
    answer: page(Candidate),
  },
  listPairs: {
    method: 'GET',
    path: '/api/comparisons/pairs',
    access: 'inspector',
    tag,
    summary: 'Plans with their likely results, by place and year',
    query: PairQuery,
    answer: page(Pair),
  },
  listChecks: {
    method: 'GET',
    path: '/api/checks',
    access: 'clerk',
    tag,
    summary: 'Arithmetic findings of the archive',
    query: CheckQuery,
    answer: page(ArchiveCheck),
  },
} as const satisfies Record<string, Route>
