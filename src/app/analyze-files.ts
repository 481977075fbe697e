import type {Given} from '../model/document.js'
import {InputError, RetryError} from '../model/errors.js'
import type {AnalysisRecord} from '../model/record.js'
import {type Analyzer, analyze, documentId, given} from './analyze.js'
import type {Reader} from './reader.js'

/** A file to analyse, with what is known of it beforehand. */
export interface FileInput {
  readonly path: string
  readonly name: string
  readonly known: Partial<Given>
}

/** The final state of one file: its record, or why there is none. */
export type Outcome =
  | {readonly file: FileInput; readonly record: AnalysisRecord}
  | {readonly file: FileInput; readonly refused: InputError | RetryError}

export interface FileTools {
  readonly analyzer: Analyzer
  readonly reader: Reader
  bytes(path: string): Promise<Uint8Array>
  readonly pipeline: string | null
}

/** How many files are read ahead while one is analysed. */
const AHEAD = 3

/** Analyse files one after the other, reading ahead; every file comes out once, done or refused. */
export async function* analyzeFiles(tools: FileTools, files: readonly FileInput[]): AsyncGenerator<Outcome> {
  const queue: Promise<Outcome>[] = []
  for (const file of files) {
    queue.push(one(tools, file))
    if (queue.length > AHEAD) yield await queue.shift()!
  }
  while (queue.length > 0) yield await queue.shift()!
}

async function one({analyzer, reader, bytes, pipeline}: FileTools, file: FileInput): Promise<Outcome> {
  try {
    const content = await bytes(file.path)
    const reading = await reader.read(content, file.name)
    const record = analyze(analyzer, {id: documentId(content), reading, given: given(file.name, file.known), pipeline})
    return {file, record}
  } catch (error) {
    if (error instanceof InputError || error instanceof RetryError) return {file, refused: error}
    throw error
  }
}
