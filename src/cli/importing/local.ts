import {randomUUID} from 'node:crypto'
import {batchReport} from '../../app/batch-report.js'
import {acceptFiles, nothingGiven, plainName, type StagedFile} from '../../app/upload.js'
import {InputError} from '../../model/errors.js'
import type {System} from '../../system.js'
import {type Incoming, type Refused, refused, type Target} from './target.js'

interface BatchName {
  readonly name: string
  readonly source: 'import' | 'watch'
  readonly expected: number | null
}

/** Straight into the data folder (or the database and files that servers share). */
export async function openLocal(system: System, {name, source, expected}: BatchName): Promise<Target> {
  const {store, files, queue, clock, log, settings} = system
  const earlier = await store.batches.latest(name)
  const batchId = earlier ?? randomUUID()
  if (earlier === null)
    await store.batches.create({id: batchId, name, source, lane: 'bulk', byId: null, expected, at: clock.now()})

  async function stage({known, bytes, ...file}: Incoming): Promise<StagedFile | Refused> {
    const plain = plainName(file.path)
    try {
      return {staged: await files.stage(bytes(), settings.fileBytes), ...plain, given: nothingGiven(plain.name, known)}
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return refused(file, error)
    }
  }

  return {
    arrived: () => store.batches.arrived(batchId),
    async send(incoming, already) {
      const staged: StagedFile[] = []
      const refusals = [...already]
      for (const file of incoming) {
        const one = await stage(file)
        if ('staged' in one) staged.push(one)
        else refusals.push(one)
      }
      await acceptFiles(
        {work: store.work, queue, clock, log},
        {
          batchId,
          byId: null,
          lane: 'bulk',
          files: staged,
          refusals: refusals.map((one) => ({...one, ...plainName(one.path)})),
          replaces: [...incoming, ...already].flatMap(({again}) => again?.id ?? []),
        },
      )
    },
    async progress() {
      const batch = await store.batches.one(batchId, null, clock.now())
      if (!batch) throw new Error(`the batch ${batchId} is gone`)
      return batch
    },
    report: () => batchReport(store.batches, batchId),
  }
}
