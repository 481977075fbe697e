import type {Generated} from 'kysely'

/** The tables as Kysely sees them; made by migrations/. Times are Dates, days are text. */
export interface Tables {
  users: Users
  sessions: Sessions
  links: Links
  tokens: Tokens
  batches: Batches
  documents: Documents
  analyses: Analyses
  uploads: Uploads
  entries: Entries
  checks: Checks
  alike: AlikePairs
  failures: Failures
  decisions: Decisions
  audit: Audit
  views: Views
  dictionary_versions: DictionaryVersions
  settings: Settings
  workers: Workers
  evidence: Evidence
  digests: Digests
  deliveries: Deliveries
}

export interface Users {
  id: string
  name: string
  display: string
  role: string
  password: string | null
  disabled: boolean
  created_at: Date
  seen_at: Date | null
}
interface Sessions {
  hash: string
  user_id: string
  csrf: string
  created_at: Date
  seen_at: Date
  expires_at: Date
  address: string | null
}
interface Links {
  hash: string
  user_id: string
  expires_at: Date
  used_at: Date | null
}
interface Tokens {
  id: string
  hash: string
  user_id: string
  name: string
  role: string
  created_at: Date
  expires_at: Date | null
  used_at: Date | null
  revoked_at: Date | null
}
interface Batches {
  id: string
  name: string
  source: string
  lane: string
  by_id: string | null
  expected: number | null
  created_at: Date
}
export interface Documents {
  id: string
  name: string
  size: number
  media_type: string | null
  lane: string
  status: string
  stage: string | null
  /** Grows with every change anybody can see. */
  revision: Generated<number>
  /** Which analysis is wanted; a worker with an older one has nothing to do. */
  job: Generated<number>
  starts: Generated<number>
  crashes: Generated<number>
  queued_at: Date
  started_at: Date | null
  worker: string | null
  given: unknown
  title: string | null
  genre: string | null
  date: string | null
  date_from: string | null
  place: string | null
  speaker: string | null
  chars: number | null
  pages: number | null
  counts: unknown
  entry_count: Generated<number>
  doubtful_count: Generated<number>
  checkability: number | null
  digest: string | null
  milliseconds: number | null
  owner_id: string | null
  batch_id: string | null
  created_at: Date
  analyzed_at: Date | null
  /** The analysis whose records have been held against the other documents of its place. */
  matched: number | null
  /** Until when a worker is at that. */
  matching: Date | null
}
interface Analyses {
  document_id: string
  reading: Uint8Array
  record: Uint8Array
  /** What the text is found by: see app/search-words.ts. */
  words: number[] | null
  /** What it is likened by: see app/likeness.ts. */
  bands: number[] | null
  signature: Uint8Array | null
}
interface Uploads {
  id: string
  batch_id: string
  document_id: string | null
  name: string
  path: string | null
  size: number
  state: string
  code: string | null
  reason: string | null
  remedy: string | null
  by_id: string | null
  at: Date
}
export interface Entries {
  document_id: string
  ordinal: number
  id: string
  kind: string
  origin: string
  review: string
  start_at: number
  end_at: number
  page: number | null
  quote: string
  confidence: number
  rules: string[]
  section: string | null
  fields: unknown
  machine: unknown
  follow: unknown
  label: string
  canonical: string | null
  unit: string | null
  value: number | null
  yuan: number | null
  done_yuan: number | null
  strength: string | null
  owner: string | null
  place: string | null
  from_day: string | null
  to_day: string | null
  due: string | null
  due_from: string | null
  due_rule: string | null
  read_due: unknown
  percent: number | null
  reported: string | null
  status: string | null
  commitment: boolean
  decisions: number
  decided_by: string | null
  decided_at: Date | null
}
interface Checks {
  document_id: string
  ordinal: number
  kind: string
  holds: boolean | null
  data: unknown
  quote: string
}
interface AlikePairs {
  a: string
  b: string
  score: number
}
interface Failures {
  document_id: string
  stage: string
  code: string
  reason: string
  remedy: string
  attempts: number
  at: Date
}
interface Decisions {
  seq: Generated<number>
  id: string
  document_id: string
  entry_id: string
  kind: string
  payload: unknown
  by_id: string | null
  at: Date
  undoes: string | null
  request: string | null
}
interface Audit {
  seq: Generated<number>
  at: Date
  by_id: string | null
  via: string
  action: string
  target: string | null
  detail: unknown
  address: string | null
}
interface Views {
  id: string
  user_id: string
  page: string
  name: string
  query: string
  shared: boolean
}
interface DictionaryVersions {
  name: string
  version: number
  content: string
  by_id: string | null
  at: Date
}
interface Settings {
  key: string
  value: unknown
}
interface Workers {
  id: string
  host: string
  pid: number
  started_at: Date
  seen_at: Date
  concurrency: number
  busy: number
  done: number
  failed: number
  memory: number
  digest: string
}
interface Evidence {
  document_id: string
  entry_id: string
  result_id: string
  result_entry: string | null
  start_at: number | null
  end_at: number | null
  quote: string | null
  verdict: string
  reason: string
  confidence: number
  at: Date
}
interface Digests {
  day: string
  content: unknown
  at: Date
}
interface Deliveries {
  day: string
  channel: string
  state: string
  attempts: Generated<number>
  reason: string | null
  at: Date
}
