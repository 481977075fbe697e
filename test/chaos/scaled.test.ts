import type {ChildProcess} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {acceptFiles, nothingGiven} from '../../src/app/upload.js'
import {openSystem, readSettings, type System} from '../../src/system.js'
import {speech} from '../server/texts.js'
import {ended, enginesPresent, openPostgresServer, openRedisServer} from './engines.js'
import {says, startProgram} from './program.js'
import {idOf, settled, verifyArchive} from './verify.js'

/** 30 and 6 in a long run; a few where every push runs it. */
const WORKER_KILLS = Number(process.env.TAIZHANG_CHAOS_WORKER_KILLS ?? 4)
const REDIS_KILLS = Number(process.env.TAIZHANG_CHAOS_REDIS_KILLS ?? 2)

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** As the server takes them: staged, committed, acknowledged. */
async function upload(
  system: System,
  batchId: string,
  texts: readonly string[],
  acknowledged: Map<string, string>,
): Promise<void> {
  const files = []
  for (const [index, text] of texts.entries()) {
    const staged = await system.files.stage(once(Buffer.from(text)), 1e8)
    files.push({staged, name: `${index}.txt`, path: null, given: nothingGiven(`${index}.txt`)})
  }
  try {
    await acceptFiles({...system, work: system.store.work}, {batchId, byId: null, lane: 'bulk', files, refusals: []})
    for (const text of texts) acknowledged.set(idOf(text), text)
  } catch (error) {
    // Not acknowledged: PostgreSQL was away.
    expect(error).toBeInstanceOf(Error)
  }
}

test.runIf(enginesPresent())(
  `${WORKER_KILLS} kill -9 of workers, ${REDIS_KILLS} of Redis, Redis emptied, PostgreSQL killed: nothing acknowledged is lost`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-chaos-'))
    const postgres = await openPostgresServer()
    const redis = await openRedisServer()
    await postgres.start()
    await redis.start()
    const env = {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      TAIZHANG_DATA: folder,
      TAIZHANG_CONCURRENCY: '1',
      TAIZHANG_LOG: 'silent',
    }
    const system = await openSystem({...readSettings(env), log: 'silent'})
    system.reconcile()
    const workers: ChildProcess[] = []
    const hire = async () => {
      const worker = startProgram(['work'], env)
      await says(worker, /worker 已启动/u)
      return worker
    }
    try {
      const batchId = randomUUID()
      await system.store.batches.create({
        id: batchId,
        name: '混乱',
        source: 'upload',
        lane: 'bulk',
        byId: null,
        expected: null,
        at: new Date(),
      })
      const done = async () =>
        (await system.database.pool.query(`select count(*)::int as n from documents where status = 'done'`)).rows[0]!
          .n as number
      const acknowledged = new Map<string, string>()
      let number = 0
      const more = (count: number) =>
        upload(
          system,
          batchId,
          Array.from({length: count}, () => speech(++number, 6)),
          acknowledged,
        )
      workers.push(await hire(), await hire())
      for (let round = 0; round < WORKER_KILLS; round++) {
        await more(10)
        // On a laden machine a worker takes long to begin: killed before it does anything, it would show nothing.
        const before = await done()
        await expect.poll(done).toBeGreaterThan(before)
        await wait(100 + ((round * 613) % 1500))
        const at = round % workers.length
        workers[at]!.kill('SIGKILL')
        await ended(workers[at]!)
        if (round < REDIS_KILLS) {
          await redis.kill()
          await more(5)
          await redis.start()
        }
        if (round === Math.floor(WORKER_KILLS / 2)) {
          await redis.wipe()
          await more(5)
        }
        if (round === WORKER_KILLS - 2) {
          await postgres.kill()
          await more(5)
          await postgres.start()
          await expect
            .poll(() =>
              system.store.work.open().then(
                () => true,
                () => false,
              ),
            )
            .toBe(true)
        }
        workers[at] = await hire()
      }
      await settled(() => system.store.work.open())
      await verifyArchive(system.database.pool, acknowledged)
      console.log(
        `${WORKER_KILLS} workers and ${REDIS_KILLS} Redis killed, Redis emptied, PostgreSQL killed: ${acknowledged.size} acknowledged documents, all done`,
      )
    } finally {
      for (const worker of workers) worker.kill('SIGKILL')
      await Promise.all(workers.map(ended))
      await system.close()
      await Promise.all([postgres.remove(), redis.remove()])
      rmSync(folder, {recursive: true, force: true})
    }
  },
  1_800_000,
)
