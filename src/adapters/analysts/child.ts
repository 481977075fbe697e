import {type ChildProcess, fork} from 'node:child_process'
import {createRequire} from 'node:module'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {CrashError} from '../../app/ports/analysts.js'
import type {Asked, Told} from '../../app/ports/wire.js'
import {RetryError} from '../../model/errors.js'

const require = createRequire(import.meta.url)

export interface ChildSettings {
  readonly memoryMB: number
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds until an answer: from asking, and again from each stage told. */
  readonly patience: {readonly reading: number; readonly analyzing: number}
}

/** The process was gone before it began on the question: nobody's fault, another process may have it. */
export class LostError extends RetryError {
  override name = 'LostError'
}

/** One child process that answers one question at a time. */
export interface Child {
  readonly answered: number
  ask(asked: Asked, stage?: (told: Extract<Told, {kind: 'stage'}>) => void): Promise<Told>
  stop(): void
}

/**
 * A child does the same again and again, beside others: code that was not used for a while is needed again soon, and
 * the other cores have work of their own. What one document needs is dead at its end, if it had room until then. Code
 * is made fast a little later and in smaller pieces: it took half of a new child's time, much of it again and again.
 */
const lasting = [
  '--no-flush-bytecode',
  '--single-threaded-gc',
  '--max-semi-space-size=32',
  '--max-inlined-bytecode-size=200',
  '--max-inlined-bytecode-size-cumulative=400',
  // Node refuses to start with a word its engine does not know: from V8 12 (Node 22) on, calls are counted instead.
  ...(Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=135000'] : []),
]

function start({memoryMB, env}: ChildSettings): ChildProcess {
  const source = import.meta.url.endsWith('.ts')
  const module = fileURLToPath(new URL(source ? '../../analyst.ts' : '../../analyst.js', import.meta.url))
  const loader = source ? ['--import', pathToFileURL(require.resolve('tsx')).href] : []
  return fork(module, [], {
    execArgv: [...loader, ...lasting, `--max-old-space-size=${memoryMB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {...process.env, ...env},
  })
}

/** Starts it; resolves when it can work. Rejects when it cannot even start: then the rules themselves are broken. */
export async function startChild(settings: ChildSettings, died: (child: Child) => void): Promise<Child> {
  const child = start(settings)
  let waiting: {
    readonly id: number
    resolve(told: Told): void
    reject(error: Error): void
    stage?: ((told: never) => void) | undefined
    begun: boolean
  } | null = null
  let timer: NodeJS.Timeout | null = null
  let late = false
  let answered = 0

  function expect(milliseconds: number): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, milliseconds)
  }
  function settle(): typeof waiting {
    if (timer) clearTimeout(timer)
    timer = null
    const one = waiting
    waiting = null
    return one
  }
  function lose(code: number | null, signal: string | null): void {
    const one = settle()
    one?.reject(one.begun ? crash(late, code, signal) : new LostError(`分析进程已退出 (${signal ?? code})`))
  }

  const self: Child = {
    get answered() {
      return answered
    },
    ask(asked, stage) {
      return new Promise((resolve, reject) => {
        waiting = {id: asked.id, resolve, reject, stage: stage as never, begun: false}
        expect(settings.patience.reading)
        child.send(asked, (error) => {
          if (!error) return
          // It died idle, and its exit has not been heard of yet: it must not be asked again.
          died(self)
          lose(null, 'EPIPE')
        })
      })
    },
    stop() {
      child.removeAllListeners('exit')
      child.kill('SIGKILL')
      settle()?.reject(new RetryError('分析进程已停止'))
    },
  }

  await new Promise<void>((resolve, reject) => {
    // One that hangs before it is ready would hold its place, and whoever waits for it, for ever.
    expect(settings.patience.reading)
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') {
        settle()
        late = false
        return resolve()
      }
      if (told.kind === 'stage') {
        // Each page of a scan has its own time.
        expect(settings.patience[told.stage])
        if (waiting) waiting.begun = true
        return waiting?.stage?.(told as never)
      }
      // The answer to a question that was given up is nobody's.
      if (told.id !== waiting?.id) return
      answered++
      settle()?.resolve(told)
    })
    child.on('error', (error) => {
      reject(error)
      settle()?.reject(new RetryError(`分析进程: ${error.message}`, {cause: error}))
    })
    child.on('exit', (code, signal) => {
      if (timer) clearTimeout(timer)
      reject(new Error(`the analysis process ended at its start (${signal ?? code})`))
      died(self)
      lose(code, signal)
    })
  })
  return self
}

function crash(late: boolean, code: number | null, signal: string | null): CrashError {
  if (late) {
    return new CrashError({
      code: 'analyze/timeout',
      found: '分析用时过长, 已中止',
      expected: '在时限内完成',
      remedy: '请检查文件内容是否异常, 拆分后重试',
    })
  }
  return new CrashError({
    code: 'analyze/crashed',
    found: `分析进程意外退出 (${signal ?? code})`,
    expected: '进程正常结束',
    remedy: '请重试; 若再次失败, 请把文件交给管理员',
  })
}
