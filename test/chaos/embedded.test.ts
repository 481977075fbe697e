import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, expect, test} from 'vitest'
import {openSystem, readSettings} from '../../src/system.js'
import {speech} from '../server/texts.js'
import {ended} from './engines.js'
import {says, startProgram} from './program.js'
import {idOf, settled, verifyArchive} from './verify.js'

/** 20 in a long run; a few where every push runs it. */
const KILLS = Number(process.env.TAIZHANG_CHAOS_KILLS ?? 4)
const folder = mkdtempSync(join(tmpdir(), 'taizhang-chaos-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Uploads one after another until the server dies; what is acknowledged is noted. */
async function uploadUntilDeath(next: () => number, acknowledged: Map<string, string>): Promise<void> {
  const {url, token} = JSON.parse(readFileSync(join(folder, 'local.json'), 'utf8')) as {url: string; token: string}
  for (;;) {
    const texts = Array.from({length: 4}, () => speech(next(), 6))
    const form = new FormData()
    for (const [index, text] of texts.entries()) form.append('file', new Blob([text]), `${index}.txt`)
    try {
      const response = await fetch(`${url}/api/uploads`, {
        method: 'POST',
        headers: {authorization: `Bearer ${token}`},
        body: form,
      })
      if (!response.ok) return
      await response.json()
      for (const text of texts) acknowledged.set(idOf(text), text)
    } catch (error) {
      // The connection broke with the process: nobody promised anything.
      expect(error).toBeInstanceOf(TypeError)
      return
    }
  }
}

test(`${KILLS} kill -9 of the one process while it uploads and works: nothing acknowledged is lost, torn or doubled`, async () => {
  const acknowledged = new Map<string, string>()
  let number = 0
  for (let round = 0; round < KILLS; round++) {
    const server = startProgram(['serve', '--port', '0'], {TAIZHANG_DATA: folder})
    await says(server, /台账已启动/u)
    const before = acknowledged.size
    const uploading = uploadUntilDeath(() => ++number, acknowledged)
    // On a laden machine it takes long to take anything: killed before, it would show nothing.
    await expect.poll(() => acknowledged.size).toBeGreaterThan(before)
    await wait(200 + ((round * 937) % 4000))
    server.kill('SIGKILL')
    await ended(server)
    await uploading
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS)
  const system = await openSystem({...readSettings({TAIZHANG_DATA: folder}), log: 'error'})
  try {
    system.reconcile()
    await system.work()
    await settled(() => system.store.work.open())
    await verifyArchive(system.database.pool, acknowledged)
    expect(readdirSync(join(folder, 'files', 'arriving'))).toEqual([])
    console.log(`${KILLS} kills, ${acknowledged.size} acknowledged documents, all done`)
  } finally {
    await system.close()
  }
}, 1_800_000)
