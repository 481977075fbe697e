import {type ChildProcess, spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const entry = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** A command of the program as a process of its own, as it is installed: `npm test` has built it. */
export function startProgram(argv: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [entry, ...argv], {
    env: {...process.env, TAIZHANG_LOG: 'error', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its children are its own: killing it leaves them to notice, as a real crash does.
    detached: false,
  })
  child.stderr.pipe(process.stderr, {end: false})
  return child
}

/** Resolves when the process says it. */
export function says(child: ChildProcess, words: RegExp, where: 'stdout' | 'stderr' = 'stdout'): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child[where]?.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      if (words.test(heard)) resolve(heard)
    })
    child.once('exit', (code, signal) =>
      reject(new Error(`ended (${signal ?? code}) before it said ${words}: ${heard}`)),
    )
  })
}
