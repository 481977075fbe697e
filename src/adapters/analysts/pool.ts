import {type Analysts, type Analyzed, ScanError} from '../../app/ports/analysts.js'
import type {Lane} from '../../app/ports/queue.js'
import type {Asked, Told} from '../../app/ports/wire.js'
import {InputError, RetryError} from '../../model/errors.js'
import {type Child, type ChildSettings, LostError, startChild} from './child.js'

export interface PoolSettings extends ChildSettings {
  /** Children for documents of imports; there may be one more, for people and scans. */
  readonly size: number
  readonly digest: string
  /** A child is replaced after so many answers: what a library leaks goes with it. */
  readonly answers: number
}

/** Processes that may be gone before they begin on a question; then it is said to whoever asked. */
const LOSSES = 3

type Question = Asked extends infer A ? (A extends Asked ? Omit<A, 'id'> : never) : never
interface Waiting {
  readonly question: Question
  /** How often it was given to a process that was gone. */
  losses: number
  readonly stage: ((told: Extract<Told, {kind: 'stage'}>) => void) | undefined
  resolve(told: Told): void
  reject(error: unknown): void
}

/** In the order in which they are served. */
const lines = ['people', 'documents', 'scans'] as const
type Line = (typeof lines)[number]
const lineOf: Readonly<Record<Lane, Line>> = {interactive: 'people', bulk: 'documents', scan: 'scans'}

/** Children that analyse, started when first needed. What people wait for goes before the imports of the queue. */
export function openPool(settings: PoolSettings): Analysts {
  const waiting: Record<Line, Waiting[]> = {people: [], documents: [], scans: []}
  const busy: Record<Line, number> = {people: 0, documents: 0, scans: 0}
  const idle: Child[] = []
  let alive = 0
  let starting = 0
  let last = 0
  let closed = false
  const all = new Set<Child>()

  const most = (): Record<Line, number> => {
    const free = settings.size + 1 - busy.people - busy.documents - busy.scans
    return {
      people: free,
      documents: Math.min(free, settings.size - busy.documents),
      scans: Math.min(free, 1 - busy.scans),
    }
  }
  /** Who has the next turn: one place more than for imports is there for people, and for one scan at a time. */
  function turn(): Line | null {
    const places = most()
    return lines.find((line) => places[line] > 0 && waiting[line].length > 0) ?? null
  }
  /** Children that those who wait could have now. */
  function wanted(): number {
    const places = most()
    const each = lines.map((line) => Math.min(places[line], waiting[line].length))
    return Math.min(
      places.people,
      each.reduce((sum, one) => sum + one, 0),
    )
  }

  function forget(child: Child): void {
    if (!all.delete(child)) return
    alive--
    const at = idle.indexOf(child)
    if (at >= 0) idle.splice(at, 1)
    pump()
  }

  function pump(): void {
    for (let line = turn(); !closed && line !== null; line = turn()) {
      const child = idle.pop()
      if (child === undefined) {
        if (alive <= settings.size && starting < wanted()) grow()
        return
      }
      put(child, line, waiting[line].shift()!)
    }
  }

  function put(child: Child, line: Line, next: Waiting): void {
    busy[line]++
    child
      .ask({...next.question, id: ++last} as Asked, next.stage)
      .then(next.resolve, (error: unknown) => {
        if (error instanceof LostError && !closed && next.losses++ < LOSSES) waiting[line].unshift(next)
        else next.reject(error)
      })
      .finally(() => {
        busy[line]--
        back(child)
        pump()
      })
  }

  function back(child: Child): void {
    if (!all.has(child)) return
    if (child.answered >= settings.answers) {
      child.stop()
      forget(child)
    } else idle.push(child)
  }

  function dismiss(failure: Error): void {
    for (const line of Object.values(waiting)) for (const one of line.splice(0)) one.reject(failure)
  }

  function grow(): void {
    alive++
    starting++
    startChild(settings, forget).then(
      (child) => {
        starting--
        if (closed) return child.stop()
        all.add(child)
        idle.push(child)
        pump()
      },
      (error: Error) => {
        starting--
        alive--
        dismiss(new RetryError(`分析进程无法启动: ${error.message}`, {cause: error}))
      },
    )
  }

  async function ask(line: Line, question: Question, stage?: Waiting['stage']): Promise<Told> {
    if (closed) throw new RetryError('分析进程已停止')
    const told = await new Promise<Told>((resolve, reject) => {
      waiting[line].push({question, losses: 0, stage, resolve, reject})
      pump()
    })
    if (told.kind === 'refused') throw new InputError(told.fault)
    if (told.kind === 'scan') throw new ScanError('扫描件, 转入慢车道')
    if (told.kind === 'later') throw new RetryError(told.message)
    if (told.kind === 'broken') throw Object.assign(new Error(told.message), {stack: told.stack})
    return told
  }

  return {
    async analyze(task, stage) {
      const told = await ask(lineOf[task.lane], {kind: 'analyze', task}, (message) => stage(message.stage))
      return {...(told as Extract<Told, {kind: 'analyzed'}>).analyzed, digest: settings.digest} satisfies Analyzed
    },
    async words(text) {
      return ((await ask('people', {kind: 'words', text})) as Extract<Told, {kind: 'words'}>).words
    },
    async compare(plan, result) {
      return ((await ask('people', {kind: 'compare', plan, result})) as Extract<Told, {kind: 'compared'}>).record
    },
    async record(document) {
      return ((await ask('people', {kind: 'record', document})) as Extract<Told, {kind: 'recorded'}>).record
    },
    async chain(documents) {
      return ((await ask('people', {kind: 'chain', documents})) as Extract<Told, {kind: 'compared'}>).record
    },
    async answers(plans, result) {
      const question = {kind: 'answers', plans, result} as const
      return ((await ask('documents', question)) as Extract<Told, {kind: 'compared'}>).record
    },
    async sheets(workbook) {
      return ((await ask('people', {kind: 'sheets', workbook})) as Extract<Told, {kind: 'sheets'}>).sheets
    },
    async try(trial) {
      const {record, words} = (await ask('people', {kind: 'try', trial})) as Extract<Told, {kind: 'tried'}>
      return {record, words}
    },
    digest: () => settings.digest,
    async close() {
      closed = true
      dismiss(new RetryError('分析进程已停止'))
      for (const child of [...all]) child.stop()
      all.clear()
    },
  }
}
