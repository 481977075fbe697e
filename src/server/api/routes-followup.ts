import {Type} from 'typebox'
import {Chain, ChainQuery, EvidencePage, EvidenceQuery, PlaceName} from './chain.js'
import {DocumentId, EntryId} from './common.js'
import {CalendarQuery, ComparisonPaperQuery, PaperKind, PaperQuery, ReportQuery} from './paper.js'
import {Readback, ReadbackApplied, ReadbackApply} from './readback.js'
import type {Route} from './route.js'
import {LightPut, LightSettings} from './settings.js'

const tag = 'follow-up'

/** The ledger's life: out to Excel and Word and back in, and through the years. */
export const followupRoutes = {
  readbackPreview: {
    method: 'POST',
    path: '/api/ledger/readback',
    access: 'clerk',
    tag,
    summary: 'What people changed in a workbook that went out; changes nothing',
    takes: 'multipart',
    answer: Readback,
  },
  readbackApply: {
    method: 'POST',
    path: '/api/ledger/readback/apply',
    access: 'clerk',
    tag,
    summary: 'Take chosen changes over as decisions',
    body: ReadbackApply,
    answer: ReadbackApplied,
    bodyLimit: 8_000_000,
  },
  paper: {
    method: 'GET',
    path: '/api/papers/:kind',
    access: 'clerk',
    tag,
    summary: '任务分解表, 督办单 or 月度通报 of filtered records, as Word',
    params: Type.Object({kind: PaperKind}),
    query: PaperQuery,
    sends: 'file',
  },
  documentReport: {
    method: 'GET',
    path: '/api/documents/:id/report',
    access: 'clerk',
    tag,
    summary: 'One document as a page that needs no server, or as Word',
    params: Type.Object({id: DocumentId}),
    query: ReportQuery,
    sends: 'file',
  },
  comparisonReport: {
    method: 'GET',
    path: '/api/comparisons/report',
    access: 'inspector',
    tag,
    summary: 'A comparison as a page that needs no server, as Word or Excel',
    query: ComparisonPaperQuery,
    sends: 'file',
  },
  calendar: {
    method: 'GET',
    path: '/api/calendar.ics',
    access: 'clerk',
    tag,
    summary: 'Due days of filtered commitments',
    query: CalendarQuery,
    sends: 'file',
  },
  placeChain: {
    method: 'GET',
    path: '/api/places/:place/chain',
    access: 'inspector',
    tag,
    summary: 'The years of a place: commitments, drift, recycled promises, figures that disagree',
    params: PlaceName,
    query: ChainQuery,
    answer: Chain,
  },
  placeChainFile: {
    method: 'GET',
    path: '/api/places/:place/chain.xlsx',
    access: 'inspector',
    tag,
    summary: 'The years of a place as a workbook',
    params: PlaceName,
    query: ChainQuery,
    sends: 'file',
  },
  entryEvidence: {
    method: 'GET',
    path: '/api/documents/:id/entries/:entry/evidence',
    access: 'clerk',
    tag,
    summary: 'What later documents say of one commitment, newest first',
    params: Type.Object({id: DocumentId, entry: EntryId}),
    answer: EvidencePage,
  },
  listEvidence: {
    method: 'GET',
    path: '/api/evidence',
    access: 'inspector',
    tag,
    summary: 'What later documents say of the archive’s commitments',
    query: EvidenceQuery,
    answer: EvidencePage,
  },
  getLights: {
    method: 'GET',
    path: '/api/settings/lights',
    access: 'clerk',
    tag: 'settings',
    summary: 'The light rules of this archive, and the published ones to choose from',
    answer: LightSettings,
  },
  putLights: {
    method: 'PUT',
    path: '/api/settings/lights',
    access: 'admin',
    tag: 'settings',
    summary: 'Choose a published rule by name, or set one’s own',
    body: LightPut,
    answer: LightSettings,
  },
} as const satisfies Record<string, Route>
