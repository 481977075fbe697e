import {readFile} from 'node:fs/promises'
import {analyze, analyzeLayers, given} from '../../src/app/analyze.js'
import {compareDocuments} from '../../src/app/compare.js'
import type {Analysts} from '../../src/app/ports/analysts.js'
import {prepare} from '../../src/app/prepare.js'
import {openAnalyzer, openReader} from '../../src/setup.js'

/** Analyses in this process: the same code as in the children, without their start. */
export function openInProcess(): Analysts & {analyzed: string[]} {
  const analyzer = openAnalyzer()
  const reader = openReader()
  const analyzed: string[] = []
  return {
    analyzed,
    async analyze({documentId, path, given: known}, stage) {
      stage('reading')
      const reading = await reader.read(await readFile(path), known.name)
      stage('analyzing')
      analyzed.push(documentId)
      return {...prepare(analyzer, {id: documentId, reading, given: known}), digest: 'test', milliseconds: 1}
    },
    words: async (text) => analyzer.context.segmenter.segment(text).map(({word}) => word),
    async try({text, given: known}) {
      const reading = {
        text,
        mediaType: 'text/plain',
        encoding: null,
        title: null,
        blocks: [],
        pages: [],
        boxes: [],
        unread: [],
      }
      return {
        record: JSON.stringify(analyze(analyzer, {id: '', reading, given: given('', known)})),
        words: analyzer.context.segmenter.segment(text).map(({word}) => word),
      }
    },
    async compare(plan, result) {
      const [before, after] = [plan, result].map(({id, given: known, reading}) => ({
        analysis: analyzeLayers(analyzer, {id, reading, given: known}),
        reading,
        id,
        name: known.name,
      }))
      return JSON.stringify(compareDocuments(before!, after!, analyzer.context.dictionaries))
    },
    digest: () => 'test',
    close: () => reader.close(),
  }
}
