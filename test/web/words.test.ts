import {readdirSync, readFileSync} from 'node:fs'
import {relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {english} from '../../src/web/i18n/english.js'

const web = fileURLToPath(new URL('../../src/web', import.meta.url))
const files = readdirSync(web, {withFileTypes: true, recursive: true})
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.parentPath.endsWith('i18n'))
  .map((entry) => `${entry.parentPath}/${entry.name}`)

/** Chinese that is no word of the interface: a unit of the data, the name of the other language, what people type. */
const data: Readonly<Record<string, readonly string[]>> = {
  'frame/Frame.tsx': ['中文'],
  'frame/Gate.tsx': ['中文'],
  'parts/MoneyField.tsx': ['3.3亿'],
  'parts/typed.ts': ['初', '一二三四', '上旬', '中旬'],
  '': ['元'],
}

const HAN = /\p{Script=Han}/u

/** The code without comments and patterns, and its strings. */
function partsOf(code: string): {rest: string; strings: string[]} {
  const strings: string[] = []
  const quoted =
    /\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*|'(?<words>(?:[^'\\\n]|\\.)*)'|="(?<attribute>[^"\n]*)"|(?<=[(=,:!&|?{[]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/gu
  const rest = code.replace(quoted, (_all, words: string | undefined, attribute: string | undefined) => {
    const found = words ?? attribute
    if (found !== undefined) strings.push(found)
    return ''
  })
  return {rest, strings}
}

test('every Chinese word of the interface has an English one', () => {
  const silent = files.flatMap((file) => {
    const name = relative(web, file)
    const allowed = new Set([...(data[name] ?? []), ...data['']!])
    return partsOf(readFileSync(file, 'utf8'))
      .strings.filter((words) => HAN.test(words) && !allowed.has(words) && english[words] === undefined)
      .map((words) => `${name}: ${words}`)
  })
  expect(silent).toEqual([])
})

/** The mark on the rail, the scales people type, and names of fields in the code. */
const lines = /^\s*台账\s*$|^const SCALES|^\s*\p{Script=Han}+: ,$/u

test('every dictionary and every head of its columns has an English name', () => {
  const folder = fileURLToPath(new URL('../../dictionaries', import.meta.url))
  const silent = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => {
      const lines = readFileSync(`${folder}/${file}`, 'utf8').replace('\uFEFF', '').split(/\r?\n/u)
      const heads = lines.find((line) => line !== '' && !line.startsWith('#'))!.split(',')
      return [file.slice(0, -4), ...heads].filter((word) => english[word] === undefined)
    })
  expect(silent).toEqual([])
})

test('what to do about a file that cannot be read has its English', () => {
  const readers = fileURLToPath(new URL('../../src/readers', import.meta.url))
  const silent = readdirSync(readers, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(`${readers}/${name}`, 'utf8').matchAll(/remedy: '(?<words>[^']+)'/gu)])
    .map(({groups}) => groups!.words!)
    .filter((words) => HAN.test(words) && english[words] === undefined)
  expect(silent).toEqual([])
})

test('no Chinese stands in a page or a template but through t()', () => {
  const bare = files.flatMap((file) =>
    partsOf(readFileSync(file, 'utf8'))
      .rest.split('\n')
      .filter((line) => HAN.test(line) && !lines.test(line))
      .map((line) => `${relative(web, file)}: ${line.trim()}`),
  )
  expect(bare).toEqual([])
})

test('what the English fills in, the Chinese gives', () => {
  const slots = (words: string) => [...words.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).sort()
  const wrong = Object.entries(english).filter(([chinese, words]) => String(slots(chinese)) !== String(slots(words)))
  expect(wrong).toEqual([])
})
