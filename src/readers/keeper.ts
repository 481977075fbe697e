import {type ChildProcess, fork} from 'node:child_process'
import {createRequire} from 'node:module'
import {constants, getPriority, setPriority} from 'node:os'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {type Fault, InputError} from '../model/errors.js'
import type {Reading} from '../model/reading.js'
import {type Allowance, allow, spending} from './allowance.js'
import type {PagePicture} from './page-picture.js'
import type {Answer, Job, Last, Next} from './protocol.js'
import {type NeedsScanner, needsScanner} from './scanner.js'

/** Looks after one place for a child process: starts it, watches it, kills it, starts the next. */
export interface Keeper {
  busy(): boolean
  run(job: Asked, hear?: Hear): Promise<Outcome>
  stop(): Promise<void>
}

/** What a job becomes: a reading, the number of members handed out, or a picture. */
export type Outcome = Reading | NeedsScanner | number | PagePicture

type Unnumbered<J> = J extends Job ? Omit<J, 'id'> : never
export type Asked = Unnumbered<Job>

/** What a child tells while it works: pages read, members unpacked. The next member comes when this one is heard out. */
export type Hear = (news: Extract<Answer, {kind: 'progress' | 'member'}>) => void | Promise<void>

export interface KeeperSettings {
  readonly memoryMB: number
  /** Processor time for one file, or one page where pages report: a laden machine is not the file's fault. */
  readonly timeoutMs: number
  /** Other processes go first. */
  readonly yields: boolean
}

interface Running {
  readonly id: number
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
  readonly hear: Hear | undefined
  readonly watch: NodeJS.Timeout
  readonly allowance: Allowance
  /** Why we killed the child, once we have. */
  killed: 'timeout' | 'memory' | null
}

/** A child is replaced after this many files, so that what a library leaks is given back. */
const FILES_A_CHILD = 500
const WATCH_MS = 50

export function keep(settings: KeeperSettings): Keeper {
  const {memoryMB, timeoutMs} = settings
  let child: ChildProcess | null = null
  let running: Running | null = null
  let files = 0
  let stderr = ''
  let next = 0

  const settle = (finish: (job: Running) => void) => {
    const job = running
    if (job === null) return
    clearInterval(job.watch)
    running = null
    child?.unref()
    child?.channel?.unref()
    finish(job)
  }
  const start = () => {
    const started = launch(settings)
    files = 0
    stderr = ''
    started.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-4000)
    })
    started.on('message', (answer: Answer | Last) => {
      if (child !== started || answer.id !== running?.id) return
      if (answer.kind === 'member') return hand(started, running, answer)
      if (answer.kind === 'begun' || answer.kind === 'progress') {
        // The start of the process is not the file's fault, and each page has its own time.
        running.allowance.renew()
        if (answer.kind === 'progress') running.hear?.(answer)
        return
      }
      if (files >= FILES_A_CHILD || ('spent' in answer && answer.spent)) retire()
      settle(({resolve, reject}) => {
        if (answer.kind === 'reading') resolve(answer.reading)
        else if (answer.kind === 'unpacked') resolve(answer.members)
        else if (answer.kind === 'picture') resolve(answer.picture)
        else if (answer.kind === 'needs-scanner') resolve(needsScanner(insteadOf(answer.instead)))
        else reject(errorOf(answer))
      })
    })
    const gone = (code: number | null, signal: NodeJS.Signals | null) => {
      if (child !== started) return
      child = null
      settle(({reject, killed}) =>
        reject(lost(killed ?? (ranOut(code, signal, stderr) ? 'memory' : 'crash'), settings)),
      )
    }
    started.on('exit', gone)
    started.on('error', (error) => {
      stderr += error.message
      gone(null, null)
    })
    return started
  }
  /** While a member is being taken the child waits, and its time does not run. */
  const hand = async (from: ChildProcess, job: Running, member: Extract<Answer, {kind: 'member'}>) => {
    job.allowance.pause()
    try {
      await job.hear?.(member)
    } catch (error) {
      if (running !== job) return
      // Whoever takes the members wants no more of them.
      child = null
      from.kill('SIGKILL')
      settle(({reject}) => reject(error))
      return
    }
    if (running !== job) return
    job.allowance.renew()
    from.send({id: job.id, task: 'next'} satisfies Next, () => {
      // A child that dies while it is spoken to is reported by its exit.
    })
  }
  const retire = () => {
    const old = child
    child = null
    old?.disconnect()
  }
  const kill = (why: 'timeout' | 'memory') => {
    if (running === null || running.killed !== null) return
    running.killed = why
    child?.kill('SIGKILL')
  }

  return {
    busy: () => running !== null,
    run(job, hear) {
      child ??= start()
      const {pid} = child
      files++
      child.ref()
      child.channel?.ref()
      return new Promise((resolve, reject) => {
        const allowance = allow(timeoutMs)
        const watch = setInterval(async () => {
          const spent = pid === undefined ? null : await spending(pid)
          if (running?.allowance !== allowance) return
          if (spent !== null && spent.residentMB > memoryMB) kill('memory')
          else if (allowance.isSpent(spent?.processorMs ?? null)) kill('timeout')
        }, WATCH_MS)
        running = {id: ++next, resolve, reject, hear, watch, allowance, killed: null}
        child?.send({...job, id: running.id} satisfies Job, () => {
          // A child that dies while it is spoken to is reported by its exit.
        })
      })
    },
    async stop() {
      const old = child
      child = null
      settle(({reject}) => reject(lost('stopped', settings)))
      if (old === null || old.exitCode !== null || old.signalCode !== null) return
      const exit = new Promise((resolve) => old.once('exit', resolve))
      // Idle children hold no process open; one that is waited for must.
      old.ref()
      old.kill('SIGKILL')
      await exit
    },
  }
}

/** From sources the child runs through tsx, from dist as it is; it gets nothing of our environment. */
function launch({memoryMB, yields}: KeeperSettings): ChildProcess {
  const here = fileURLToPath(import.meta.url)
  const fromSource = here.endsWith('.ts')
  const loader = fromSource ? ['--import', pathToFileURL(createRequire(here).resolve('tsx')).href] : []
  const entry = fileURLToPath(new URL(fromSource ? './child.ts' : './child.js', import.meta.url))
  const started = fork(entry, [String(memoryMB)], {
    execArgv: [...loader, `--max-old-space-size=${Math.round(memoryMB * 0.75)}`, '--stack-size=900'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {},
  })
  // Only root may put a process before its parent.
  if (yields && started.pid !== undefined)
    setPriority(started.pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL))
  return started
}

function insteadOf(instead: Reading | {readonly fault: Fault}): Reading | InputError {
  return 'fault' in instead ? new InputError(instead.fault) : instead
}

function errorOf(answer: Extract<Answer, {kind: 'fault' | 'bug'}>): Error {
  if (answer.kind === 'fault') return new InputError(answer.fault)
  return new Error(`reader failed: ${answer.stack}`)
}

function ranOut(code: number | null, signal: NodeJS.Signals | null, stderr: string): boolean {
  return (
    stderr.includes('heap out of memory') ||
    stderr.includes('Allocation failed') ||
    (signal === 'SIGABRT' && code === null && stderr.includes('memory'))
  )
}

function lost(why: 'timeout' | 'memory' | 'crash' | 'stopped', {memoryMB, timeoutMs}: KeeperSettings): InputError {
  const found = {
    timeout: `读取超过 ${timeoutMs / 1000} 秒仍未完成`,
    memory: `读取时内存超过 ${memoryMB} MB`,
    crash: '读取程序在这个文件上崩溃',
    stopped: '程序正在退出，文件尚未读完',
  }[why]
  const remedy =
    why === 'stopped' ? '重新启动后再试' : '文件可能已损坏或过于庞大：用原软件另存为新文件，或拆成几份后再上传'
  return new InputError({code: `read/${why}`, found, expected: '能在限额内读完的文件', remedy})
}
