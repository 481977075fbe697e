import {createHash} from 'node:crypto'
import type {Analysis, Context} from '../model/analysis.js'
import type {Given} from '../model/document.js'
import type {Reading} from '../model/reading.js'
import type {AnalysisRecord} from '../model/record.js'
import type {Pipeline} from '../pipeline/load.js'
import {run, type Timings} from '../pipeline/run.js'
import {toRecord} from './record.js'

/** What every analysis needs beside the document; made once by setup. */
export interface Analyzer {
  readonly pipelines: Readonly<Record<string, Pipeline>>
  readonly context: Omit<Context, 'reading' | 'given'>
}

export interface AnalyzeInput {
  /** sha256 of the bytes, in hex; see documentId. */
  readonly id: string
  readonly reading: Reading
  readonly given: Given
  /** The name of a pipeline; without it the one for the genre, or `speech`. */
  readonly pipeline?: string | null
}

/** The id of a document: the sha256 of its bytes, in hex. */
export function documentId(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What is known of a file before anybody says more. */
export function given(name: string, more: Partial<Given> = {}): Given {
  return {name, date: null, place: null, title: null, genre: null, ...more}
}

/** The layers of one document. Throws a RangeError naming the known pipelines where the name is unknown. */
export function analyzeLayers(
  analyzer: Analyzer,
  input: AnalyzeInput,
  timings?: Timings,
  now?: () => number,
): Analysis {
  const name = input.pipeline ?? input.given.genre ?? 'speech'
  const known = analyzer.pipelines
  const pipeline = known[name] ?? (input.pipeline ? undefined : known.speech)
  if (!pipeline) throw new RangeError(`没有名为「${name}」的流水线, 应为 ${Object.keys(known).join('、')} 之一`)
  return run(pipeline, {...analyzer.context, reading: input.reading, given: input.given}, timings, now)
}

/** The contract's record of one document. */
export function analyze(analyzer: Analyzer, input: AnalyzeInput): AnalysisRecord {
  return toRecord(analyzeLayers(analyzer, input), input.reading, {id: input.id, name: input.given.name})
}
