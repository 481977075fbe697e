import {join} from 'node:path'
import {expect, test} from 'vitest'
import {loadDictionaries} from '../src/dictionaries/load.js'
import type {Context} from '../src/model/analysis.js'
import type {Mention} from '../src/model/mention.js'
import {recognizers} from '../src/stages/recognize/index.js'
import {type Input, inputOf} from '../src/stages/recognize/recognizer.js'

const dictionaries = loadDictionaries(join(import.meta.dirname, '../dictionaries'))
const context = {dictionaries} as unknown as Pick<Context, 'dictionaries'>
const LENGTH = 50_000

/** Pieces that, repeated, lead a careless pattern to try every way of cutting them. */
const pieces = [
  '9', '1,', '1,234', '1.', '3.5万', '2-', '1—', '1、', '一', '二〇', '十', '百', '千', '万', '亿', '万亿', '几十', '数百', '上千',
  '三五百', '余', '多', '零', '点', '负', '-', 'x', 'xx', '×', '＊', '_', '若干', '元', '亿元', '人民币', '美元', '块', '角', '分', '180万元/亩', '每亩',
  '%', '％', '百分之', '百 分 之 ', '千分之', '个百分点', '成', '折', '3成', '个', '1个', '三个', '第', '第一', '全省第', '首位', '居', '排名',
  '年', '2018年', '3月', '3月底', '前', '前、', '6月底前', '月', '日', '1-', '1-7月', '今年', '去年', '上半年', '春节', '十四五', '截至', '到', '至', '从', '近', '每',
  '项目', '、', '等项目', '总投资', '总投资3亿元的', 'A、B、', '的', '工程', '建设', '公司', '开发区', '县', '市', '镇', '省', '（', '）', '（）', '“', '”', '“”', '《', '》', '『',
  '”1', '”2，', '以上', '超', '不低于', '约', '左右', '其中', '分别', '：', '，', '。', '；', ' ', '\n', '\t', '　', 'a', 'A1', 'http://', '\uD83D', '\uDC00', '𠮷', '\u0000',
] // biome-ignore format: a list

/** Pieces that start well in every way and never end. */
const mixed = [
  '1个、2',
  '从3%到',
  '3亿元的项目、',
  '（1个（',
  '2018年3月1',
  '一、二、',
  '第1、第',
  '9-9-',
  '“1”、',
  '百分之百分之',
  '两三四五',
  '1,1,1',
  '年前月底日',
]

const repeat = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** A character a word, as a segmenter does with text it does not know. */
function inputFor(text: string): Input {
  const tokens = Array.from(text, (_, start) => start)
    .slice(0, text.length)
    .map((start) => ({start, end: start + 1, word: text[start]!, tag: null}))
  return inputOf(text, tokens, context)
}

function isSound(text: string, found: readonly Mention[]): boolean {
  return found.every(({start, end}) => start >= 0 && start < end && end <= text.length)
}

/** Shuffled pieces, the same at every run. */
function noise(length: number): string {
  let seed = 7
  let text = ''
  while (text.length < length) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    text += pieces[seed % pieces.length]!
  }
  return text.slice(0, length)
}

const shown = (piece: string) => [JSON.stringify(piece), piece] as const

// A rule that backtracks needs minutes for one of these; the time limit of a test is what fails it.
test.each([...pieces, ...mixed].map(shown))('every recognizer survives 50,000 characters of %s', (_, piece) => {
  const text = repeat(piece, LENGTH)
  const input = inputFor(text)
  for (const {name, find} of recognizers) expect(isSound(text, find(input)), name).toBe(true)
})

test('every recognizer survives 50,000 characters of everything mixed', () => {
  const text = noise(LENGTH)
  const input = inputFor(text)
  for (const {name, find} of recognizers) expect(isSound(text, find(input)), name).toBe(true)
})
