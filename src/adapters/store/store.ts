import type {Work} from '../../app/ports/store.js'
import type {WorkerBook} from '../../app/ports/workers.js'
import type {Db} from './open.js'
import {openWork} from './work.js'
import {openWorkerBook} from './workers.js'

/** Everything that is kept in the database, by what it is about. */
export interface Store {
  readonly db: Db
  readonly work: Work
  readonly workers: WorkerBook
}

export function openStore(db: Db, _digest: string): Store {
  return {db, work: openWork(db), workers: openWorkerBook(db)}
}
