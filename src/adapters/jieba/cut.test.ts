import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {openCut} from './cut.js'
import {readHidden} from './hidden.js'
import {openWords, readWords} from './words.js'

const require = createRequire(import.meta.url)
const nodejieba = require('nodejieba') as typeof import('nodejieba')
const shipped = (name: string) =>
  join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict', name)

const added = ['全社会固定资产投资', '财源茂盛', '河长办'].map((word) => ({word, count: 20_000, tag: 'n'}))
const folder = mkdtempSync(join(tmpdir(), 'taizhang-words-'))
const userDict = join(folder, 'user.dict')
writeFileSync(userDict, added.map(({word, count, tag}) => `${word} ${count} ${tag}\n`).join(''))
nodejieba.load({userDict})
afterAll(() => rmSync(folder, {recursive: true}))

const words = openWords(readWords(readFileSync(shipped('jieba.dict.utf8'), 'utf8')), added)
const cut = openCut(words, readHidden(readFileSync(shipped('hmm_model.utf8'), 'utf8')))
const ours = (text: string) => cut(text).map(({word}) => word)
const theirs = (text: string) => nodejieba.cut(text, true)

const texts = fileURLToPath(new URL('../../../test/samples/texts', import.meta.url))
test.each(readdirSync(texts).filter((name) => name.endsWith('.txt')))('%s is cut as nodejieba cuts it', (name) => {
  const text = readFileSync(join(texts, name), 'utf8')
  expect(ours(text)).toEqual(theirs(text))
})

const common = [
  ...'全社会固定资产投资增长的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动',
]
const pieces = fc.oneof(
  fc.constantFrom(...common),
  fc.constantFrom('财源茂盛', '河长办', '固定资产', 'GDP', '3.5', 'km2', ' ', '\n', '，', '。', '、', '𠮷', '㎡', '①'),
  fc.integer({min: 0x4e00, max: 0x9fff}).map((unit) => String.fromCharCode(unit)),
)
test('any text is cut as nodejieba cuts it', () => {
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 60}), (list) => {
      const text = list.join('')
      expect(ours(text)).toEqual(theirs(text))
    }),
    {numRuns: 500},
  )
})

test('the tag is the one of the dictionary, and none for a word that is in no dictionary', () => {
  const tags = new Map(cut('全社会固定资产投资由王麻溜牵头').map(({word, tag}) => [word, tag]))
  expect(tags.get('全社会固定资产投资')).toBe('n')
  expect(tags.get('牵头')).toBe('v')
  expect(cut('蘄羴').every(({word, tag}) => word.length === 1 || tag === null)).toBe(true)
})
