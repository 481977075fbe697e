import {expect, test} from 'vitest'
import {InputError} from '../model/errors.js'
import {analyzeFiles, type FileTools} from './analyze-files.js'
import type {Archives, Member} from './ports/archives.js'

const broken = new InputError({code: 'zip/damaged', found: '坏了', expected: '完好', remedy: '重新打包'})
const bytes = (text: string) => new TextEncoder().encode(text)
const members: Member[] = [
  {name: '夹/一.txt', bytes: bytes('一')},
  {name: '二.txt', error: broken},
]
const archives: Archives = {
  isArchive: async (path) => path.toString().endsWith('.zip'),
  async *unpack() {
    yield* members
  },
}
const tools: FileTools = {
  archives,
  pipeline: null,
  analyzer: {pipelines: {}, context: {} as never},
  bytes: async () => bytes('文'),
  reader: {
    read: async () => {
      throw broken
    },
  },
}

test('an archive comes out as its files, in their place among the others', async () => {
  const files = ['前.txt', '包.zip', '后.txt'].map((path) => ({path, shown: path, name: path, known: {}}))
  const paths: string[] = []
  for await (const {file} of analyzeFiles(tools, files)) paths.push(`${file.shown} ${file.name}`)
  expect(paths).toEqual(['前.txt 前.txt', '包.zip/夹/一.txt 一.txt', '包.zip/二.txt 二.txt', '后.txt 后.txt'])
})
