import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {openJieba} from './adapters/jieba.js'
import type {Analyzer} from './app/analyze.js'
import type {Archives} from './app/ports/archives.js'
import type {Reader} from './app/reader.js'
import {dictionaryNames} from './dictionaries/columns.js'
import {DictionaryError, loadDictionaries, parseDictionary} from './dictionaries/load.js'
import {loadPipeline, type Pipeline} from './pipeline/load.js'
import {openReaders} from './readers/sandbox.js'
import {isArchiveFile} from './readers/zip/peek.js'

/** The project's own folder, the same from src/ and from dist/. */
const home = fileURLToPath(new URL('..', import.meta.url))

/** Where the words and the pipelines come from; a folder of one's own by environment. */
export const dictionariesFolder = process.env.TAIZHANG_DICTIONARIES ?? join(home, 'dictionaries')
export const pipelinesFolder = process.env.TAIZHANG_PIPELINES ?? join(home, 'pipelines')
export const samplesFolder = join(home, 'samples')

function loadPipelines(folder: string): Record<string, Pipeline> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return Object.fromEntries(
    files.map((file) => {
      const pipeline = loadPipeline(join(folder, file), readFileSync(join(folder, file), 'utf8'))
      return [pipeline.name, pipeline]
    }),
  )
}

/** Dictionaries, pipelines and segmenter; about two seconds, once a process. */
export function openAnalyzer(folder = dictionariesFolder): Analyzer {
  const dictionaries = loadDictionaries(folder)
  return {pipelines: loadPipelines(pipelinesFolder), context: {dictionaries, segmenter: openJieba(dictionaries)}}
}

/** The same with one dictionary as it would be if it were saved; the first must not be used any more: a process has one segmenter. */
export function openTrialAnalyzer(analyzer: Analyzer, {name, content}: {name: string; content: string}): Analyzer {
  const known = dictionaryNames.find((one) => one === name)
  if (!known) throw new RangeError(`没有名为「${name}」的词典`)
  const {rows, faults} = parseDictionary(known, content)
  if (faults.length > 0) throw new DictionaryError(faults)
  const dictionaries = {...analyzer.context.dictionaries, [known]: rows}
  return {...analyzer, context: {...analyzer.context, dictionaries, segmenter: openJieba(dictionaries)}}
}

/** Readers for uploaded files, each in a child process with limits. */
export function openReader(): Reader & Archives {
  return {...openReaders({ocrYields: process.env.TAIZHANG_SCANS_YIELD !== '0'}), isArchive: isArchiveFile}
}
