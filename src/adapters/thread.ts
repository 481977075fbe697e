import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'
import {Worker} from 'node:worker_threads'

const require = createRequire(import.meta.url)

/** Start a thread on a module of ours, given without its ending: built it is .js; from the sources .ts, which wants a loader. */
export function startThread(module: URL, workerData: unknown): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL(`${module.href}.js`), {workerData})
  const loader = JSON.stringify(pathToFileURL(require.resolve('tsx/esm/api').replace(/\.cjs$/u, '.mjs')).href)
  const code = `import(${loader}).then(({register}) => (register(), import(${JSON.stringify(`${module.href}.ts`)})))`
  return new Worker(code, {eval: true, workerData, execArgv: []})
}
