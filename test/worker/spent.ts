import {readdirSync, readFileSync} from 'node:fs'

/** Processor milliseconds so far, by part. */
export interface Spent {
  /** The event loop of this process: queue, store, files. */
  readonly main: number
  /** The busiest other thread of it: the embedded database, where there is one. */
  readonly thread: number
  /** Its other threads: collectors, compilers, files. */
  readonly rest: number
  readonly children: number
}

const parts = ['main', 'thread', 'rest', 'children'] as const

const TICK = 10
const PAGE = 4096

/** The fields of a stat file from the third on: what comes before may hold spaces. */
function fieldsOf(stat: string): string[] {
  const text = readFileSync(stat, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
const own = (fields: readonly string[]) => (Number(fields[11]) + Number(fields[12])) * TICK
/** What children used that have ended. */
const ended = (fields: readonly string[]) => (Number(fields[13]) + Number(fields[14])) * TICK

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

/** What this process and its children have used: true also where others use the machine. Linux only. */
export function spentSoFar(): Spent {
  const threads = readdirSync('/proc/self/task')
  const others = threads
    .filter((thread) => Number(thread) !== process.pid)
    .map((thread) => own(fieldsOf(`/proc/self/task/${thread}/stat`)))
  const thread = Math.max(0, ...others)
  const children = childrenOf(process.pid).map((pid) => fieldsOf(`/proc/${pid}/stat`))
  const whole = fieldsOf('/proc/self/stat')
  return {
    main: own(fieldsOf(`/proc/self/task/${process.pid}/stat`)),
    thread,
    rest: others.reduce((sum, one) => sum + one, 0) - thread,
    children: children.reduce((sum, fields) => sum + own(fields) + ended(fields), ended(whole)),
  }
}

/** `41 ms (main 5, thread 16, rest 2, children 18)`: a document's share of what was used between two looks. */
export function perDocument(before: Spent, after: Spent, documents: number): string {
  const each = parts.map((part) => (after[part] - before[part]) / Math.max(1, documents))
  const all = each.reduce((sum, one) => sum + one, 0)
  return `${all.toFixed(0)} ms (${parts.map((part, index) => `${part} ${each[index]!.toFixed(0)}`).join(', ')})`
}

/** Resident memory in MB, of a process (this one) and of each of its children. */
export function memory(pid = process.pid): string {
  const all = [pid, ...childrenOf(pid)].map((one) => {
    const pages = Number(readFileSync(`/proc/${one}/statm`, 'utf8').split(' ')[1])
    return Math.round((pages * PAGE) / 1e6)
  })
  return `${all.reduce((sum, one) => sum + one, 0)} MB (${all.join(' + ')})`
}
