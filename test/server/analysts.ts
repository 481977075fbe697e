import {readFile} from 'node:fs/promises'
import {packRows} from '../../src/adapters/store/row-columns.js'
import {readWorkbook} from '../../src/adapters/xlsx.js'
import {analyze, given} from '../../src/app/analyze.js'
import type {Analysts} from '../../src/app/ports/analysts.js'
import {prepare} from '../../src/app/prepare.js'
import {openSides} from '../../src/app/sides.js'
import {openAnalyzer, openReader} from '../../src/setup.js'

/** Analyses in this process: the same code as in the children, without their start. */
export function openInProcess(): Analysts & {analyzed: string[]} {
  const analyzer = openAnalyzer()
  const reader = openReader()
  const sides = openSides(analyzer)
  const analyzed: string[] = []
  return {
    analyzed,
    async analyze({documentId, path, given: known}, stage) {
      stage('reading')
      const reading = await reader.read(await readFile(path), known.name)
      stage('analyzing')
      analyzed.push(documentId)
      return {...prepare(analyzer, packRows, {id: documentId, reading, given: known}), digest: 'test', milliseconds: 1}
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
    record: async (document) => analyze(analyzer, document),
    compare: async (plan, result) => JSON.stringify(sides.compare(plan, result)),
    chain: async (documents) => JSON.stringify(sides.chain(documents)),
    answers: async (plans, result) => JSON.stringify(sides.answers(plans, result)),
    sheets: readWorkbook,
    digest: () => 'test',
    close: () => reader.close(),
  }
}
