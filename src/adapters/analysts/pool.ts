import {type Analysts, type Analyzed, ScanError} from '../../app/ports/analysts.js'
import type {Asked, Told} from '../../app/ports/wire.js'
import {InputError, RetryError} from '../../model/errors.js'
import {type Child, type ChildSettings, LostError, startChild} from './child.js'

export interface PoolSettings extends ChildSettings {
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

/** Children that analyse, started when first needed. Questions of people go before documents of the queue. */
export function openPool(settings: PoolSettings): Analysts {
  const waiting: {people: Waiting[]; documents: Waiting[]} = {people: [], documents: []}
  const idle: Child[] = []
  let alive = 0
  let starting = 0
  let last = 0
  let closed = false
  const all = new Set<Child>()

  const asked = () => waiting.people.length + waiting.documents.length

  function forget(child: Child): void {
    if (!all.delete(child)) return
    alive--
    const at = idle.indexOf(child)
    if (at >= 0) idle.splice(at, 1)
    pump()
  }

  function pump(): void {
    while (!closed && asked() > 0) {
      const child = idle.pop()
      if (child === undefined) {
        if (alive < settings.size && starting < asked()) grow()
        return
      }
      const line = waiting.people.length > 0 ? waiting.people : waiting.documents
      const next = line.shift()!
      child
        .ask({...next.question, id: ++last} as Asked, next.stage)
        .then(next.resolve, (error: unknown) => {
          if (error instanceof LostError && !closed && next.losses++ < LOSSES) line.unshift(next)
          else next.reject(error)
        })
        .finally(() => {
          back(child)
          pump()
        })
    }
  }

  function back(child: Child): void {
    if (!all.has(child)) return
    if (child.answered >= settings.answers) {
      child.stop()
      forget(child)
    } else {
      idle.push(child)
      pump()
    }
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
        const failure = new RetryError(`分析进程无法启动: ${error.message}`, {cause: error})
        for (const one of [...waiting.people.splice(0), ...waiting.documents.splice(0)]) one.reject(failure)
      },
    )
  }

  async function ask(line: Waiting[], question: Question, stage?: Waiting['stage']): Promise<Told> {
    if (closed) throw new RetryError('分析进程已停止')
    const told = await new Promise<Told>((resolve, reject) => {
      line.push({question, losses: 0, stage, resolve, reject})
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
      const told = await ask(waiting.documents, {kind: 'analyze', task}, (message) => stage(message.stage))
      return {...(told as Extract<Told, {kind: 'analyzed'}>).analyzed, digest: settings.digest} satisfies Analyzed
    },
    async words(text) {
      return ((await ask(waiting.people, {kind: 'words', text})) as Extract<Told, {kind: 'words'}>).words
    },
    async compare(plan, result) {
      return ((await ask(waiting.people, {kind: 'compare', plan, result})) as Extract<Told, {kind: 'compared'}>).record
    },
    async record(document) {
      return ((await ask(waiting.people, {kind: 'record', document})) as Extract<Told, {kind: 'recorded'}>).record
    },
    async chain(documents) {
      return ((await ask(waiting.people, {kind: 'chain', documents})) as Extract<Told, {kind: 'compared'}>).record
    },
    async answers(plans, result) {
      const question = {kind: 'answers', plans, result} as const
      return ((await ask(waiting.documents, question)) as Extract<Told, {kind: 'compared'}>).record
    },
    async sheets(workbook) {
      return ((await ask(waiting.people, {kind: 'sheets', workbook})) as Extract<Told, {kind: 'sheets'}>).sheets
    },
    async try(trial) {
      const {record, words} = (await ask(waiting.people, {kind: 'try', trial})) as Extract<Told, {kind: 'tried'}>
      return {record, words}
    },
    digest: () => settings.digest,
    async close() {
      closed = true
      const failure = new RetryError('分析进程已停止')
      for (const one of [...waiting.people.splice(0), ...waiting.documents.splice(0)]) one.reject(failure)
      for (const child of [...all]) child.stop()
      all.clear()
    },
  }
}
