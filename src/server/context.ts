import type {FastifyReply, FastifyRequest} from 'fastify'
import type {Caller} from '../app/access.js'
import type {Store} from '../app/ports/all.js'
import type {Analysts, Trials} from '../app/ports/analysts.js'
import type {Archives} from '../app/ports/archives.js'
import type {Clock, Log} from '../app/ports/clock.js'
import type {Outlets} from '../app/ports/digests.js'
import type {Files} from '../app/ports/files.js'
import type {Ledgers} from '../app/ports/ledgers.js'
import type {Pages} from '../app/ports/pages.js'
import type {UserView} from '../app/ports/people.js'
import type {Queue} from '../app/ports/queue.js'
import type {Scope} from '../app/ports/store.js'
import type {Call, Route} from './api/route.js'
import type {Operation, Routes} from './api/routes.js'

/** What the server needs of the world; wired outside. */
export interface ServerPorts {
  readonly store: Store
  readonly files: Files
  readonly archives: Archives
  readonly pages: Pages
  readonly queue: Queue
  readonly analysts: Analysts
  readonly trials: Trials
  readonly clock: Clock
  readonly log: Log
  readonly ledgers: Ledgers
  readonly outlets: Outlets
  /** Hears what changed, in this process or another: JSON of a LiveEvent; `back` when it hears again after it did not. */
  listen(heard: (payload: string) => void, back: () => void): Promise<() => Promise<void>>
}

/** Milliseconds that a client may take, so that a slow one holds nothing for ever. */
export interface Patience {
  /** A connection without a byte. */
  readonly silence: number
  /** The head of a request. */
  readonly head: number
  /** A whole request, however its bytes drip. */
  readonly request: number
  /** What a client goes on sending after it was refused is thrown away so long, so that it hears why. */
  readonly linger: number
}

export interface ServerSettings {
  readonly version: string
  readonly fileBytes: number
  readonly filesPerRequest: number
  readonly database: 'pglite' | 'postgresql'
  /** Folder of the built pages; null without a UI. */
  readonly web: string | null
  /** Names the server may be called by; a page that has another name for this machine gets nothing. Null: any. */
  readonly hosts: readonly string[] | null
  /** Behind a proxy that ends TLS: trust its headers. */
  readonly proxy: boolean
  /** Requests a minute and caller. */
  readonly rate: number
  readonly patience: Patience
}

/** Who asks, how, and what of the archive is theirs. */
export interface Asking {
  readonly caller: Caller
  readonly user: UserView
  readonly scope: Scope
  readonly via: 'session' | 'token'
  readonly sessionHash: string | null
  readonly csrf: string | null
}

export interface Context {
  readonly ports: ServerPorts
  readonly settings: ServerSettings
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Null only on public routes. */
  readonly asking: Asking | null
  /** Writes into the audit trail. */
  audit(action: string, target: string | null, detail?: Readonly<Record<string, unknown>>): Promise<void>
}
export interface Known extends Context {
  readonly asking: Asking
}

export type Handler<R extends Route> = (
  call: Call<R>,
  context: R['access'] extends 'public' ? Context : Known,
) => Promise<unknown>
/** The handlers of some routes, one each. */
export type Handlers<K extends Operation> = {readonly [O in K]: Handler<Routes[O]>}
