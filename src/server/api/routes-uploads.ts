import {Type} from 'typebox'
import {Done, Id, page} from './common.js'
import {Failure} from './document.js'
import type {Route} from './route.js'
import {
  Batch,
  BatchQuery,
  BatchUploadQuery,
  FailureQuery,
  FailureReason,
  NewBatch,
  Queued,
  Refusals,
  RetryRequest,
  Upload,
  UploadAnswer,
} from './upload.js'

const tag = 'uploads'
const params = Type.Object({id: Id})

const word = Type.Optional(Type.String())
const UploadForm = Type.Object({
  ...{batch: word, replaces: word, date: word, place: word, title: word, genre: word},
  files: Type.Array(Type.String({format: 'binary'})),
})

export const uploadRoutes = {
  upload: {
    method: 'POST',
    path: '/api/uploads',
    access: 'clerk',
    tag,
    summary: 'Upload files; acknowledged together or not at all',
    takes: 'multipart',
    form: UploadForm,
    answer: UploadAnswer,
  },
  createBatch: {
    method: 'POST',
    path: '/api/batches',
    access: 'clerk',
    tag,
    summary: 'Begin a batch that several uploads belong to',
    body: NewBatch,
    answer: Batch,
  },
  refuseFiles: {
    method: 'POST',
    path: '/api/batches/:id/refusals',
    access: 'clerk',
    tag,
    summary: 'Files of a batch that cannot be sent, with the reason: they stand in its report',
    params,
    body: Refusals,
    answer: Done,
  },
  listBatches: {
    method: 'GET',
    path: '/api/batches',
    access: 'clerk',
    tag,
    summary: 'Batches, newest first',
    query: BatchQuery,
    answer: page(Batch),
  },
  getBatch: {
    method: 'GET',
    path: '/api/batches/:id',
    access: 'clerk',
    tag,
    summary: 'True progress of a batch',
    params,
    answer: Batch,
  },
  watchBatch: {
    method: 'GET',
    path: '/api/batches/:id/events',
    access: 'clerk',
    tag,
    summary: 'Progress as server-sent events: `data:` is a Batch',
    params,
    sends: 'events',
  },
  listBatchUploads: {
    method: 'GET',
    path: '/api/batches/:id/uploads',
    access: 'clerk',
    tag,
    summary: 'Every file of a batch and what became of it',
    params,
    query: BatchUploadQuery,
    answer: page(Upload),
  },
  getBatchReport: {
    method: 'GET',
    path: '/api/batches/:id/report.csv',
    access: 'clerk',
    tag,
    summary: 'The report: done, duplicates, refused with reasons',
    params,
    sends: 'file',
  },
  listFailures: {
    method: 'GET',
    path: '/api/failures',
    access: 'clerk',
    tag,
    summary: 'Documents that failed, newest first',
    query: FailureQuery,
    answer: page(Failure),
  },
  listFailureReasons: {
    method: 'GET',
    path: '/api/failures/reasons',
    access: 'clerk',
    tag,
    summary: 'Failures counted by reason',
    answer: page(FailureReason),
  },
  retryFailures: {
    method: 'POST',
    path: '/api/failures/retry',
    access: 'clerk',
    tag,
    summary: 'Retry one, some or all',
    body: RetryRequest,
    answer: Queued,
    bodyLimit: 1_000_000,
  },
} as const satisfies Record<string, Route>
