import {openLocal} from '../../src/cli/importing/local.js'
import type {System} from '../../src/system.js'
import {speech} from '../server/texts.js'

/** A few documents brought in, as an import does; analysed by whoever works. */
export async function bringIn(system: System, numbers: readonly number[]): Promise<void> {
  const target = await openLocal(system, {name: `导入 ${numbers.join()}`, source: 'import', expected: null})
  const incoming = numbers.map((number) => {
    const bytes = Buffer.from(speech(number, 2))
    return {
      path: `报告/${number}.txt`,
      size: bytes.length,
      changed: 0,
      known: {},
      bytes: async function* () {
        yield bytes
      },
    }
  })
  await target.send(incoming, [])
}

/** What people see of an archive: its documents and records as they count now, who decided what, and the files. */
export async function seen({store, files, database}: System): Promise<object> {
  const page = {offset: 0, limit: 1000}
  const documents = (await store.documents.list({}, page, null)).items
  const entries = (
    await database.pool.query(
      'select document_id, ordinal, id, kind, review, quote, label, value, yuan, due, owner, fields from entries order by document_id, ordinal',
    )
  ).rows
  const decisions = (await store.decisions.list({}, page, null)).items
  const stored = await Promise.all(documents.map(async ({id}) => [id, await files.has(id)]))
  return {
    documents: documents
      .map(({id, name, status, title}) => ({id, name, status, title}))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    entries,
    decisions,
    stored: stored.sort(),
  }
}

/** Somebody rejects the first record there is. */
export async function decideSomething({store, database}: System): Promise<void> {
  const at = new Date()
  await store.people.create({id: 'u', name: 'u', display: '督查员', role: 'inspector', password: null, at})
  const {rows} = await database.pool.query('select document_id, id from entries order by document_id, ordinal limit 1')
  const [{document_id: documentId, id: entryId}] = rows as [{document_id: string; id: string}]
  const decision = {id: 'd1', documentId, entryId, kind: 'reject' as const, payload: {}, undoes: null}
  await store.decisions.record({
    ...{byId: 'u', request: null, at, documents: [documentId], entries: [entryId]},
    plan: () => [decision],
  })
}
