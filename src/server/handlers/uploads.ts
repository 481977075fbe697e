import {randomUUID} from 'node:crypto'
import {MissingError} from '../../app/access.js'
import {batchReport} from '../../app/batch-report.js'
import type {BatchView} from '../../app/ports/batches.js'
import {acceptFiles, enqueue, plainName} from '../../app/upload.js'
import type {uploadRoutes} from '../api/routes-uploads.js'
import type {Handlers, Known} from '../context.js'
import {type Hub, streamBatch} from '../events.js'
import {ownBatch, receive} from '../receive.js'
import {words} from '../words.js'

async function findBatch({ports, asking}: Known, id: string): Promise<BatchView> {
  const batch = await ports.store.batches.one(id, asking.scope, ports.clock.now())
  if (!batch) throw new MissingError('没有这个批次, 或它不是您的')
  return batch
}

export const uploadHandlers = (hub: Hub): Handlers<keyof typeof uploadRoutes> => ({
  upload: (_, context) => receive(context),
  async createBatch({body}, context) {
    const {ports, asking, audit} = context
    const id = randomUUID()
    const at = ports.clock.now()
    const {
      name = `上传 ${at.toISOString().slice(0, 16).replace('T', ' ')}`,
      lane = 'interactive',
      expected = null,
    } = body
    await ports.store.batches.create({id, name, source: 'upload', lane, byId: asking.user.id, expected, at})
    await audit('batch/create', id, {name, expected})
    return findBatch(context, id)
  },
  async refuseFiles({params, body}, context) {
    const {ports, asking, audit} = context
    const {id} = await ownBatch(context, params.id)
    const refusals = body.items.map(({path, replaces: _, ...rest}) => ({...rest, ...plainName(path)}))
    const replaces = body.items.flatMap((item) => item.replaces ?? [])
    await acceptFiles(
      {...ports, work: ports.store.work},
      {batchId: id, byId: asking.user.id, lane: 'bulk', files: [], refusals, replaces},
    )
    await audit('upload/refused', id, {files: refusals.length})
    return {ok: true}
  },
  listBatches: ({query}, {ports, asking}) =>
    ports.store.batches.list(
      {mine: query.mine ? asking.user.id : undefined, running: query.running},
      query,
      asking.scope,
      ports.clock.now(),
    ),
  getBatch: ({params}, context) => findBatch(context, params.id),
  async watchBatch({params}, context) {
    await findBatch(context, params.id)
    await streamBatch(hub, context, params.id)
  },
  async listBatchUploads({params, query}, context) {
    await findBatch(context, params.id)
    const filter = {states: words(query.state), statuses: words(query.status), q: query.q}
    return context.ports.store.batches.uploads(params.id, filter, query)
  },
  async getBatchReport({params}, context) {
    const batch = await findBatch(context, params.id)
    context.reply.type('text/csv; charset=utf-8').header('content-disposition', attachment(`${batch.name}.csv`))
    return context.reply.send(await batchReport(context.ports.store.batches, batch.id))
  },
  listFailures: ({query}, {ports, asking}) => ports.store.documents.failures(query, query, asking.scope),
  async listFailureReasons(_, {ports, asking}) {
    const items = await ports.store.documents.failureReasons(asking.scope)
    return {items, total: items.length}
  },
  async retryFailures({body}, {ports, asking, audit}) {
    const {documents: ids, code, batch} = body
    const jobs = await ports.store.work.rerun(
      {kind: 'failed', scope: asking.scope, ...(ids ? {ids} : {}), ...(code ? {code} : {}), ...(batch ? {batch} : {})},
      ports.clock.now(),
    )
    enqueue(ports.queue, jobs, ports.log)
    await audit('retry', null, {...body, documents: ids?.length, queued: jobs.length})
    return {queued: jobs.length}
  },
})

/** A file name for a download, in every script. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/gu, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`)}`
}
