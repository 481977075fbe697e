import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Dictionaries} from '../model/dictionary.js'
import type {Segmenter} from '../model/token.js'
import {openCut} from './jieba/cut.js'
import {readHidden} from './jieba/hidden.js'
import {openWords, readWords, type Word} from './jieba/words.js'

const require = createRequire(import.meta.url)

/** Words of the dictionaries are as frequent as 发展, so that they stay whole. */
const COUNT = 20_000

/** Words of the dictionaries that must stay whole, with jieba's tag for their kind. */
function userWords(dictionaries: Dictionaries): Word[] {
  const words = new Map<string, Word>()
  const add = (cell: string | undefined, tag: string) => {
    for (const word of (cell ?? '').split('|')) {
      if (/^\p{Script=Han}{2,12}$/u.test(word)) words.set(word, {word, count: COUNT, tag})
    }
  }
  for (const row of dictionaries.指标) {
    add(row.名称, 'n')
    add(row.别名, 'n')
  }
  for (const row of dictionaries.机构) {
    add(row.名称, 'nt')
    add(row.别名, 'nt')
  }
  return [...words.values()]
}

function dictionaryFile(name: string): string {
  const file = join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict', name)
  if (!existsSync(file)) throw new Error(`nodejieba 的词典 ${file} 不存在; 请重新运行 npm install`)
  return readFileSync(file, 'utf8')
}

/** nodejieba's dictionary and model behind the Segmenter port, with the words of our dictionaries. */
export function openJieba(dictionaries: Dictionaries): Segmenter {
  const words = openWords(readWords(dictionaryFile('jieba.dict.utf8')), userWords(dictionaries))
  return {name: 'jieba', segment: openCut(words, readHidden(dictionaryFile('hmm_model.utf8')))}
}
