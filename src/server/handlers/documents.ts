import {createReadStream} from 'node:fs'
import {MissingError} from '../../app/access.js'
import {today} from '../../app/decide.js'
import {currentRecord} from '../../app/export.js'
import type {DocumentView} from '../../app/ports/views.js'
import {searchQuestion} from '../../app/search.js'
import {enqueue} from '../../app/upload.js'
import type {Reading} from '../../model/reading.js'
import type {AnalysisRecord} from '../../model/record.js'
import type {documentRoutes} from '../api/routes-documents.js'
import type {Handlers, Known} from '../context.js'
import {sendRecords} from '../download.js'
import {HttpError} from '../problem.js'
import {words} from '../words.js'
import {sendPage} from './page-image.js'
import {currentRecords, placesIn, placesOf} from './places.js'
import {attachment} from './uploads.js'

export async function findDocument({ports, asking}: Known, id: string): Promise<DocumentView> {
  const document = await ports.store.documents.one(id, asking.scope)
  if (!document) throw new MissingError('没有这份文件, 或它不是您上传的')
  return document
}

async function readingOf(context: Known, id: string): Promise<Reading> {
  const document = await findDocument(context, id)
  const reading = await context.ports.store.documents.reading(id)
  if (!reading) throw notYet(document)
  return reading
}

export async function recordOf(context: Known, id: string): Promise<{document: DocumentView; record: AnalysisRecord}> {
  const document = await findDocument(context, id)
  return {document, record: await foundIn(context, document)}
}

async function foundIn({ports}: Known, document: DocumentView): Promise<AnalysisRecord> {
  const record = await ports.store.documents.record(document.id)
  if (!record) throw notYet(document)
  return record
}

function notYet({status, failure}: DocumentView): HttpError {
  if (status === 'failed')
    return new HttpError(409, 'document/failed', `这份文件没有读成: ${failure?.reason ?? ''}`, failure?.remedy ?? null)
  return new HttpError(409, 'document/waiting', '这份文件还在处理中', '请稍候, 完成后会自动出现')
}

export const documentHandlers: Handlers<keyof typeof documentRoutes> = {
  async listDocuments({query}, {ports, asking}) {
    const {q, status, genre, mine, ...rest} = query
    const question = q === undefined ? undefined : await searchQuestion(ports.analysts, q)
    const filter = {
      ...rest,
      q,
      words: question,
      statuses: words(status),
      genres: words(genre),
      owner: mine ? asking.user.id : undefined,
    }
    return ports.store.documents.list(filter, query, asking.scope)
  },
  getDocument: ({params}, context) => findDocument(context, params.id),
  async patchDocument({params, body}, context) {
    const {ports, audit} = context
    await findDocument(context, params.id)
    const jobs = await ports.store.documents.giveMore(params.id, body, ports.clock.now())
    enqueue(ports.queue, jobs, ports.log)
    await audit('document/given', params.id, body)
    return findDocument(context, params.id)
  },
  async deleteDocument({params}, context) {
    const {name} = await findDocument(context, params.id)
    await context.ports.store.documents.remove(params.id)
    await context.ports.files.remove(params.id)
    await context.ports.pages.forget(params.id)
    await context.audit('document/delete', params.id, {name})
    return {ok: true}
  },
  async getSource({params}, context) {
    const {text} = await readingOf(context, params.id)
    return {text, chars: text.length}
  },
  async getReading({params}, context) {
    const {mediaType, encoding, blocks, pages, boxes, unread} = await readingOf(context, params.id)
    return {mediaType, encoding, blocks, pages, boxes, unread}
  },
  async getFile({params}, context) {
    const {name} = await findDocument(context, params.id)
    if (!(await context.ports.files.has(params.id))) throw new MissingError('原文件不在存储里; 请检查文件目录')
    // Never by its own type, never in the page: what was uploaded is not ours to show.
    context.reply
      .type('application/octet-stream')
      .header('content-disposition', attachment(name))
      .header('content-security-policy', "sandbox; default-src 'none'")
    return context.reply.send(createReadStream(context.ports.files.path(params.id)))
  },
  async getPageImage({params, query}, context) {
    await findDocument(context, params.id)
    return sendPage(context, params, query.width)
  },
  async getAnalysis({params}, context) {
    const {document, record} = await recordOf(context, params.id)
    const {mentions, checks, notices} = record
    return {document, ...(await currentRecords(context, params.id, placesIn(record))), mentions, checks, notices}
  },
  async getRecords({params}, context) {
    const document = await findDocument(context, params.id)
    const places = await placesOf(context, document, () => foundIn(context, document))
    return {document, ...(await currentRecords(context, params.id, places))}
  },
  async proposeEntries({params, body}, context) {
    const {text} = await readingOf(context, params.id)
    const {date, place, genre, title} = await findDocument(context, params.id)
    if (body.start >= body.end || body.end > text.length || body.end - body.start > 5000) {
      throw new HttpError(
        422,
        'selection/invalid',
        `选中的 ${body.start}–${body.end} 不在原文 (0–${text.length}) 之内, 或超过 5000 字`,
        '请重新选择',
      )
    }
    const {record} = await context.ports.analysts.try({
      text: text.slice(body.start, body.end),
      given: {name: '', date, place, genre, title},
    })
    const {entries, mentions} = JSON.parse(record) as AnalysisRecord
    return {
      entries: entries.map((entry) => shifted(entry, body.start)),
      mentions: mentions.map((mention) => shifted(mention, body.start)),
    }
  },
  async listDocumentUploads({params}, context) {
    await findDocument(context, params.id)
    const all = await context.ports.store.documents.uploadsOf(params.id)
    const items = context.asking.scope === null ? all : all.filter(({by}) => by?.id === context.asking.user.id)
    return {items, total: items.length}
  },
  async listSimilar({params}, context) {
    await findDocument(context, params.id)
    const items = await context.ports.store.documents.similarTo(params.id, context.asking.scope)
    return {items, total: items.length}
  },
  async rerunDocument({params}, context) {
    const {ports, audit} = context
    await findDocument(context, params.id)
    const jobs = await ports.store.work.rerun(
      {kind: 'documents', ids: [params.id], lane: 'interactive'},
      ports.clock.now(),
    )
    enqueue(ports.queue, jobs, ports.log)
    await audit('document/rerun', params.id)
    return findDocument(context, params.id)
  },
  async exportDocument({params, query}, context) {
    const {record} = await recordOf(context, params.id)
    const list = await context.ports.store.entries.ofDocument(params.id, today(context.ports.clock))
    return sendRecords(
      context,
      query.format,
      [currentRecord(record, list)],
      record.document.name.replace(/\.[^.]+$/u, ''),
    )
  },
}

function shifted<T extends {start: number; end: number}>(one: T, by: number): T {
  const fields = (one as {fields?: {start: number; end: number}[]}).fields
  const moved = {...one, start: one.start + by, end: one.end + by}
  return fields
    ? {...moved, fields: fields.map((field) => ({...field, start: field.start + by, end: field.end + by}))}
    : moved
}
