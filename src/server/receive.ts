import {randomUUID} from 'node:crypto'
import '@fastify/multipart'
import {Value} from 'typebox/value'
import {MissingError} from '../app/access.js'
import type {BatchView} from '../app/ports/batches.js'
import type {Lane} from '../app/ports/queue.js'
import type {UploadView} from '../app/ports/store.js'
import {type Unfolded, unfold} from '../app/unfold.js'
import {acceptFiles, nothingGiven, plainName, type StagedFile} from '../app/upload.js'
import type {Given} from '../model/document.js'
import {Id} from './api/common.js'
import {Given as GivenSchema} from './api/document.js'
import type {Known} from './context.js'
import {HttpError} from './problem.js'

type Facts = Partial<Pick<Given, 'date' | 'place' | 'title' | 'genre'>>
const facts = new Set(['date', 'place', 'title', 'genre'])

interface Received {
  batchId: string | null
  /** Refused uploads of the batch in whose place these stand. */
  readonly replaces: string[]
  facts: Facts
  readonly files: StagedFile[]
}

/** Files of a form, streamed to disk as they come; the request is acknowledged as a whole or leaves nothing. */
export async function receive(context: Known): Promise<unknown> {
  const {ports, asking, audit, settings} = context
  const received: Received = {batchId: null, replaces: [], facts: {}, files: []}
  let accepted = false
  let unfolded: Unfolded | null = null
  try {
    await readParts(context, received)
    if (received.files.length === 0) throw new HttpError(400, 'upload/empty', '请求里没有文件', '请选择文件后再上传')
    unfolded = await unfold({...ports, limit: settings.fileBytes}, received.files)
    const {id, lane} = await batchOf(context, received, unfolded.files.length)
    const uploads = await acceptFiles(
      {...ports, work: ports.store.work},
      {batchId: id, byId: asking.user.id, lane, ...unfolded, replaces: received.replaces},
    )
    accepted = true
    const duplicates = uploads.filter(({state}) => state === 'duplicate').length
    await audit('upload', id, {
      files: uploads.length,
      duplicates,
      bytes: uploads.reduce((sum, {size}) => sum + size, 0),
      limit: settings.fileBytes,
    })
    return {batchId: id, uploads: sentFirst(received.files, uploads)}
  } finally {
    if (!accepted) for (const {staged} of [...received.files, ...(unfolded?.files ?? [])]) await staged.discard()
  }
}

async function readParts({ports, request, settings}: Known, received: Received): Promise<void> {
  const limits = {
    files: settings.filesPerRequest,
    fileSize: settings.fileBytes + 1,
    fields: 20,
    fieldSize: 10_000,
    parts: settings.filesPerRequest + 20,
  }
  for await (const part of request.parts({limits, preservePath: true, defParamCharset: 'utf8'} as never)) {
    if (part.type === 'field') {
      field(received, part.fieldname, String(part.value ?? ''))
      continue
    }
    const {name, path} = plainName(part.filename ?? '')
    const staged = await ports.files.stage(part.file, settings.fileBytes)
    received.files.push({staged, name, path, given: nothingGiven(name, received.facts)})
  }
}

function field(received: Received, name: string, value: string): void {
  if (name === 'batch') received.batchId = value
  else if (name === 'replaces' && Value.Check(Id, value)) received.replaces.push(value)
  else if (facts.has(name)) {
    const next = {...received.facts, [name]: value === '' ? null : value}
    const whole = {date: null, place: null, title: null, genre: null, ...next}
    if (!Value.Check(GivenSchema, whole)) {
      throw new HttpError(
        400,
        'upload/field',
        `字段 ${name} 的值「${value.slice(0, 50)}」不对`,
        '日期写作 YYYY-MM-DD; 文种为 speech、report、briefing、plan、other 之一',
        name,
      )
    }
    received.facts = next as Facts
  } else
    throw new HttpError(
      400,
      'upload/field',
      `不认识字段 ${name.slice(0, 50)}`,
      '可用的字段: batch、replaces、date、place、title、genre',
      name.slice(0, 50),
    )
}

/** A line for each file sent, in their order, before those of the files in archives. */
function sentFirst(sent: readonly StagedFile[], uploads: readonly UploadView[]): UploadView[] {
  const rest = new Set(uploads)
  const lines = new Map<string, UploadView[]>()
  const key = (name: string, path: string | null, size: number) => JSON.stringify([name, path, size])
  for (const upload of uploads) {
    const {name, path, size} = upload
    lines.set(key(name, path, size), [...(lines.get(key(name, path, size)) ?? []), upload])
  }
  const first = sent.flatMap(({name, path, staged: {size}}) => lines.get(key(name, path, size))?.shift() ?? [])
  for (const line of first) rest.delete(line)
  return [...first, ...rest]
}

/** A batch that the caller may add to. */
export async function ownBatch({ports, asking}: Known, id: string): Promise<BatchView> {
  const owner = asking.caller.role === 'admin' ? null : asking.user.id
  const batch = await ports.store.batches.one(id, owner, ports.clock.now())
  if (!batch) throw new MissingError('没有这个批次, 或它不是您的')
  return batch
}

async function batchOf(
  context: Known,
  {batchId, files}: Received,
  documents: number,
): Promise<{id: string; lane: Lane}> {
  const {ports, asking} = context
  const {batches} = ports.store
  if (batchId !== null) return ownBatch(context, batchId)
  const at = ports.clock.now()
  const id = randomUUID()
  const name = files.length === 1 ? files[0]!.name : `${files[0]!.name} 等 ${files.length} 个文件`
  // A handful is waited for; hundreds are not.
  const lane = documents <= 20 ? 'interactive' : 'bulk'
  await batches.create({id, name, source: 'upload', lane, byId: asking.user.id, expected: null, at})
  return {id, lane}
}
