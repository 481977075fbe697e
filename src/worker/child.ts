import {readFile} from 'node:fs/promises'
import {type Analyzer, analyze, given} from '../app/analyze.js'
import type {Returned} from '../app/ledger/readback.js'
import type {Row} from '../app/ledger/row.js'
import type {Asked, Told} from '../app/ports/wire.js'
import {prepare} from '../app/prepare.js'
import type {Reader} from '../app/reader.js'
import {openSides, type Sides} from '../app/sides.js'
import {InputError, RetryError} from '../model/errors.js'
import {plainReading, type Reading} from '../model/reading.js'

export interface ChildTools {
  readonly analyzer: Analyzer
  readonly reader: Reader
  /** Writes rows as the store takes them. */
  packRows(rows: readonly Row[]): Uint8Array
  /** Rejects with an InputError where it is no workbook. */
  sheets(workbook: Uint8Array): Promise<Returned[]>
}
interface Tools extends ChildTools {
  readonly sides: Sides
}

async function answer(
  {analyzer, reader, packRows, sides, sheets}: Tools,
  asked: Asked,
  tell: (told: Told) => void,
): Promise<Told> {
  const {id} = asked
  switch (asked.kind) {
    case 'analyze': {
      const {documentId, path, given: known, lane} = asked.task
      const began = performance.now()
      tell({kind: 'stage', id, stage: 'reading'})
      const bytes = await readFile(path)
      const page = () => tell({kind: 'stage', id, stage: 'reading'})
      const reading =
        lane === 'scan' ? await reader.read(bytes, known.name, page) : await reader.readText(bytes, known.name)
      if (reading === null) return {kind: 'scan', id}
      tell({kind: 'stage', id, stage: 'analyzing'})
      const prepared = prepare(analyzer, packRows, {id: documentId, reading, given: known})
      return {kind: 'analyzed', id, analyzed: {...prepared, milliseconds: Math.round(performance.now() - began)}}
    }
    case 'words':
      return {kind: 'words', id, words: analyzer.context.segmenter.segment(asked.text).map(({word}) => word)}
    case 'record':
      return {kind: 'recorded', id, record: analyze(analyzer, asked.document)}
    case 'compare':
      return {kind: 'compared', id, record: JSON.stringify(sides.compare(asked.plan, asked.result))}
    case 'chain':
      return {kind: 'compared', id, record: JSON.stringify(sides.chain(asked.documents))}
    case 'answers':
      return {kind: 'compared', id, record: JSON.stringify(sides.answers(asked.plans, asked.result))}
    case 'sheets':
      return {kind: 'sheets', id, sheets: await sheets(asked.workbook)}
    case 'try': {
      const {text, given: known} = asked.trial
      const record = analyze(analyzer, {id: '', reading: plain(text), given: given('', known)})
      const words = analyzer.context.segmenter.segment(text).map(({word}) => word)
      return {kind: 'tried', id, record: JSON.stringify(record), words}
    }
  }
}

function plain(text: string): Reading {
  return plainReading(text)
}

function told(id: number, error: unknown): Told {
  if (error instanceof InputError) {
    const {code, found, expected, remedy} = error
    return code === 'read/stopped'
      ? {kind: 'later', id, message: found}
      : {kind: 'refused', id, fault: {code, found, expected, remedy}}
  }
  const {message, stack = ''} = error instanceof Error ? error : new Error(String(error))
  return error instanceof RetryError ? {kind: 'later', id, message} : {kind: 'broken', id, message, stack}
}

/** Answer what the pool asks, one thing after another; the process may be killed at any time. */
export function serveChild(own: ChildTools): void {
  const tools = {...own, sides: openSides(own.analyzer)}
  // The pool's own process may go at any moment: then nobody waits for an answer.
  const tell = (message: Told) => {
    if (!process.connected) process.exit(0)
    process.send?.(message, undefined, undefined, (error) => {
      if (error) process.exit(0)
    })
  }
  process.on('message', (asked: Asked) => {
    answer(tools, asked, tell).then(tell, (error: unknown) => tell(told(asked.id, error)))
  })
  process.on('disconnect', () => process.exit(0))
  // Ctrl+C reaches the whole group of a terminal: the pool decides when its children end.
  process.on('SIGINT', () => {})
  tell({kind: 'ready'})
}
