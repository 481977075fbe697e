import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Dictionaries} from '../model/dictionary.js'
import type {Segmenter, Token} from '../model/token.js'

const require = createRequire(import.meta.url)

/** cppjieba hangs on nothing, but copies what it gets: pieces keep its memory flat on a line of millions. */
const PIECE = 65_536

/** Words of the dictionaries that must stay whole, with jieba's tag for their kind. */
function userWords(dictionaries: Dictionaries): Map<string, string> {
  const words = new Map<string, string>()
  const add = (cell: string | undefined, tag: string) => {
    for (const word of (cell ?? '').split('|')) if (/^\p{Script=Han}{2,12}$/u.test(word)) words.set(word, tag)
  }
  for (const row of dictionaries.指标) {
    add(row.名称, 'n')
    add(row.别名, 'n')
  }
  for (const row of dictionaries.机构) {
    add(row.名称, 'nt')
    add(row.别名, 'nt')
  }
  return words
}

/** cppjieba aborts the process where a file is missing: look first. */
function dictionaryFile(name: string): string {
  const file = join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict', name)
  if (!existsSync(file)) throw new Error(`nodejieba 的词典 ${file} 不存在; 请重新运行 npm install`)
  return file
}

function writeOnce(words: ReadonlyMap<string, string>): string {
  const text = [...words].map(([word, tag]) => `${word} 20000 ${tag}`).join('\n')
  const folder = join(tmpdir(), 'taizhang')
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.dict`)
  if (existsSync(file)) return file
  mkdirSync(folder, {recursive: true})
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${text}\n`)
  renameSync(draft, file)
  return file
}

/** Tags by word, from jieba's own dictionary: `cut` and a look-up say the same as `tag` in two thirds of the time. */
function readTags(file: string, words: ReadonlyMap<string, string>): Map<string, string> {
  const tags = new Map<string, string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const first = line.indexOf(' ')
    if (first > 0) tags.set(line.slice(0, first), line.slice(line.lastIndexOf(' ') + 1))
  }
  for (const [word, tag] of words) tags.set(word, tag)
  return tags
}

/** nodejieba behind the Segmenter port; one set of dictionaries a process, as the library has it. */
export function openJieba(dictionaries: Dictionaries): Segmenter {
  const nodejieba = require('nodejieba') as typeof import('nodejieba')
  const words = userWords(dictionaries)
  const dict = dictionaryFile('jieba.dict.utf8')
  nodejieba.load({
    dict,
    hmmDict: dictionaryFile('hmm_model.utf8'),
    userDict: writeOnce(words),
    idfDict: dictionaryFile('idf.utf8'),
    stopWordDict: dictionaryFile('stop_words.utf8'),
  })
  const tags = readTags(dict, words)
  return {
    name: 'nodejieba',
    segment(text) {
      const tokens: Token[] = []
      for (let at = 0; at < text.length; ) {
        const until = pieceEnd(text, at)
        const piece = text.slice(at, until)
        let start = at
        for (const word of nodejieba.cut(piece, true)) {
          const end = start + word.length
          tokens.push({start, end, word, tag: tags.get(word) ?? null})
          start = end
        }
        if (start !== until) throw new Error(`nodejieba returned ${start - at} units for ${until - at}`)
        at = until
      }
      return tokens
    },
  }
}

/** A piece ends after a line, or at the limit, never between surrogates. */
function pieceEnd(text: string, at: number): number {
  const limit = Math.min(at + PIECE, text.length)
  if (limit === text.length) return limit
  const line = text.lastIndexOf('\n', limit - 1)
  if (line > at) return line + 1
  const unit = text.charCodeAt(limit - 1)
  return unit >= 0xd800 && unit < 0xdc00 ? limit - 1 : limit
}
