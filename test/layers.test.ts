import {readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

/**
 * Who may import whom: folder of src/ → the folders and packages it may name. `*` stands for any package. The files
 * directly in src/ (setup, system, serve) wire everything together and may name anything.
 */
const may: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text'],
  stages: ['text', 'model'],
  followup: ['text', 'model'],
  pipeline: ['text', 'model', 'stages', 'yaml', 'zod'],
  dictionaries: ['model', 'node:'],
  readers: ['text', 'model', 'node:', '*'],
  app: ['text', 'model', 'stages', 'followup', 'pipeline', 'dictionaries', 'node:'],
  adapters: ['text', 'model', 'app', 'dictionaries', 'node:', '*'],
  server: ['text', 'model', 'app', 'dictionaries', 'node:', '*'],
  worker: ['text', 'model', 'app', 'node:'],
  cli: [
    'text',
    'model',
    'app',
    'pipeline',
    'dictionaries',
    'adapters',
    'setup',
    'system',
    'serve',
    'server',
    'worker',
    'followup',
    'node:',
  ],
  web: ['model', 'server', '*'],
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    // The build's own settings are no part of the pages.
    return /\.tsx?$/u.test(entry.name) && !/\.test\.tsx?$|vite\.config\.ts$/u.test(entry.name) ? [path] : []
  })
}

function importsOf(file: string): {target: string; typeOnly: boolean}[] {
  const code = readFileSync(file, 'utf8')
  const found = code.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?[^'"`;]*?from\s+'(?<from>[^']+)'|\bimport\(\s*'(?<lazy>[^']+)'\s*\)|(?:^|\n)import\s+'(?<bare>[^']+)'/gu,
  )
  return [...found].map(({groups}) => ({
    target: groups?.from ?? groups?.lazy ?? groups?.bare ?? '',
    typeOnly: groups?.type !== undefined,
  }))
}

function reachOf(file: string, target: string): string {
  if (target.startsWith('.')) {
    const path = relative(src, resolve(file, '..', target)).replaceAll('\\', '/')
    return path.includes('/') ? path.split('/')[0]! : path.replace(/\.js$/u, '')
  }
  return target.startsWith('node:') || builtinModules.includes(target) ? 'node:' : target
}

const folderOf = (file: string) => relative(src, file).split('/')[0]!

function faultsOf(file: string): string[] {
  const folder = folderOf(file)
  const allowed = may[folder]
  if (allowed === undefined) return []
  return importsOf(file).flatMap(({target, typeOnly}) => {
    const reach = reachOf(file, target)
    if (reach === folder || allowed.includes(reach)) {
      return folder === 'web' && reach === 'server' && !typeOnly
        ? [`${file} imports ${target}, expected only its types`]
        : []
    }
    const isPackage = !target.startsWith('.') && reach !== 'node:'
    return isPackage && allowed.includes('*')
      ? []
      : [`${relative(src, file)} imports ${target}; ${folder} may name only ${allowed.join(', ') || 'nothing'}`]
  })
}

test('imports point one way', () => {
  const files = filesBelow(src)
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap(faultsOf)).toEqual([])
})

test('every folder of src has a rule, so that a new one is thought about', () => {
  const folders = readdirSync(src, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  expect(folders.filter((folder) => may[folder] === undefined)).toEqual([])
})

test('the pure layers know no clock and no chance', () => {
  const pure = filesBelow(src).filter((file) =>
    ['text', 'model', 'stages', 'followup', 'pipeline'].includes(folderOf(file)),
  )
  const impure = pure.filter((file) =>
    /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env/u.test(readFileSync(file, 'utf8')),
  )
  expect(impure.map((file) => relative(src, file))).toEqual([])
})
