import type {Batches} from './batches.js'
import type {DigestBook} from './digests.js'
import type {Documents} from './documents.js'
import type {Entries} from './entries.js'
import type {EvidenceBook} from './evidence.js'
import type {Audit, People} from './people.js'
import type {Settings} from './settings.js'
import type {Shelf} from './shelf.js'
import type {Stats} from './stats.js'
import type {Decisions, Work} from './store.js'
import type {WorkerBook} from './workers.js'

/** Everything that is kept, by what it is about. */
export interface Store {
  readonly work: Work
  readonly workers: WorkerBook
  readonly documents: Documents
  readonly entries: Entries
  readonly decisions: Decisions
  readonly batches: Batches
  readonly people: People
  readonly audit: Audit
  readonly shelf: Shelf
  readonly stats: Stats
  readonly settings: Settings
  readonly digests: DigestBook
  readonly evidence: EvidenceBook
}
