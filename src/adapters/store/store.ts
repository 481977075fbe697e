import type {Store} from '../../app/ports/all.js'
import {openBatches} from './batches.js'
import {openDecisions} from './decisions.js'
import {openDigests} from './digests.js'
import {openDocuments} from './documents.js'
import {openEntries} from './entries.js'
import {openEvidence} from './evidence.js'
import type {Db} from './open.js'
import {openAudit, openPeople} from './people.js'
import {openSettings} from './settings.js'
import {openShelf} from './shelf.js'
import {openStats} from './stats.js'
import {openWork} from './work.js'
import {openWorkerBook} from './workers.js'

/** Everything that is kept in the database; `digest` names the rules that count as present. */
export function openStore(db: Db, digest: () => string): Store {
  return {
    work: openWork(db),
    workers: openWorkerBook(db),
    documents: openDocuments(db, digest),
    entries: openEntries(db),
    decisions: openDecisions(db),
    batches: openBatches(db, digest),
    people: openPeople(db),
    audit: openAudit(db),
    shelf: openShelf(db),
    stats: openStats(db, digest),
    settings: openSettings(db),
    digests: openDigests(db),
    evidence: openEvidence(db),
  }
}
