import '@fastify/multipart'
import {decide, today} from '../../app/decide.js'
import {type CellChange, idsIn, type Returned, readBack} from '../../app/ledger/readback.js'
import {takeOver} from '../../app/ledger/take-over.js'
import {CrashError} from '../../app/ports/analysts.js'
import type {EntryView} from '../../app/ports/views.js'
import type {Handlers, Known} from '../context.js'
import {HttpError} from '../problem.js'
import {filteredRecords} from './records.js'

/** A ledger of 50,000 rows has about ten. */
const FILE = 60_000_000
const ROWS = 50_000

/** The one file of the form. */
async function workbookOf({request}: Known): Promise<{name: string; bytes: Uint8Array}> {
  const file = await request.file({limits: {files: 1, fields: 5, parts: 6, fileSize: FILE}})
  if (!file) throw new HttpError(400, 'upload/empty', '请求里没有文件', '请选择改过的台账再上传')
  return {name: file.filename, bytes: await file.toBuffer()}
}

async function sheetsOf({ports}: Known, bytes: Uint8Array): Promise<Returned[]> {
  try {
    return await ports.analysts.sheets(bytes)
  } catch (error) {
    // A workbook that unpacks to gigabytes ends the process that reads it, not this one.
    if (!(error instanceof CrashError)) throw error
    throw new HttpError(422, 'readback/too-large', '工作簿太大或已损坏, 读取中断', '请删去无关的工作表和图片后再上传')
  }
}

/** Who changed a record last, for changes that stand against it. */
async function deciders({ports, asking}: Known, changes: readonly CellChange[]): Promise<Map<string, EntryView>> {
  const ids = [...new Set(changes.filter(({conflict}) => conflict).map(({entryId}) => entryId))]
  if (ids.length === 0) return new Map()
  const page = {offset: 0, limit: ids.length}
  const {items} = await ports.store.entries.list({ids}, page, asking.scope, today(ports.clock))
  return new Map(items.map((entry) => [entry.id, entry]))
}

async function changeViews(context: Known, changes: readonly CellChange[], titles: ReadonlyMap<string, string>) {
  const byId = await deciders(context, changes)
  return changes.map(({proposal: _, conflict, ...change}) => {
    const decided = byId.get(change.entryId)
    return {
      ...change,
      documentTitle: titles.get(change.documentId) ?? null,
      conflict: conflict ? {by: decided?.decidedBy ?? null, at: decided?.decidedAt ?? null} : null,
    }
  })
}

const recordsOf = (context: Known, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : filteredRecords(context, {ids}, ROWS, 'readback/too-many')

export const readbackHandlers: Handlers<'readbackPreview' | 'readbackApply'> = {
  async readbackPreview(_, context) {
    const {name, bytes} = await workbookOf(context)
    const sheets = await sheetsOf(context, bytes)
    const records = await recordsOf(context, idsIn(sheets))
    const {changes, faults, ...back} = readBack(sheets, records)
    const titles = new Map(records.map(({document: {id, title, name: file}}) => [id, title ?? file]))
    return {file: name, ...back, changes: await changeViews(context, changes, titles), unreadable: faults}
  },
  async readbackApply({body: {changes, key}}, context) {
    const {ports, asking, audit} = context
    const records = await recordsOf(context, [...new Set(changes.map(({entryId}) => entryId))])
    const {wishes, unchanged, conflicts, faults} = takeOver(changes, records)
    if (faults[0] !== undefined)
      throw new HttpError(
        422,
        'readback/invalid',
        faults[0],
        `共 ${faults.length} 处; 什么都没有改, 请重新上传后再选`,
        'changes',
      )
    // Sent again, the key alone finds what was decided the first time.
    const decided = await decide(ports, asking.caller, wishes, key)
    await audit('readback', key, {applied: decided.decisions.length, unchanged, conflicts: conflicts.length})
    const titles = new Map(records.map(({document: {id, title, name}}) => [id, title ?? name]))
    return {
      applied: decided.decisions.length,
      unchanged,
      conflicts: await changeViews(context, conflicts, titles),
      ...decided,
    }
  },
}
