import type {Given} from '../model/document.js'
import {InputError, RetryError} from '../model/errors.js'
import type {AnalysisRecord} from '../model/record.js'
import {type Analyzer, analyze, documentId, given} from './analyze.js'
import type {Archives, DiskPath} from './ports/archives.js'
import type {Reader} from './reader.js'

/** A file to analyse, with what is known of it beforehand. */
export interface FileInput {
  readonly path: DiskPath
  /** Its path in words. */
  readonly shown: string
  readonly name: string
  readonly known: Partial<Given>
}

/** The final state of one file: its record, or why there is none. */
export type Outcome =
  | {readonly file: FileInput; readonly record: AnalysisRecord}
  | {readonly file: FileInput; readonly refused: InputError | RetryError}

export interface FileTools {
  readonly analyzer: Analyzer
  readonly reader: Pick<Reader, 'read'>
  /** Rejects with an InputError where the file cannot be read. */
  bytes(path: DiskPath): Promise<Uint8Array>
  readonly pipeline: string | null
  readonly archives: Archives
}

/** How many files are read ahead while one is analysed. */
const AHEAD = 3

/** Analyse files one after the other, reading ahead; every file comes out once, done or refused; archives as their files. */
export async function* analyzeFiles(tools: FileTools, files: readonly FileInput[]): AsyncGenerator<Outcome> {
  const queue: Promise<Outcome[]>[] = []
  for (const file of files) {
    queue.push(one(tools, file))
    if (queue.length > AHEAD) yield* await queue.shift()!
  }
  while (queue.length > 0) yield* await queue.shift()!
}

async function one(tools: FileTools, file: FileInput): Promise<Outcome[]> {
  const inside = (await tools.archives.isArchive(file.path)) ? await membersOf(tools, file) : []
  if (inside.length > 0) return inside
  // What reads files says why an archive without files is refused.
  const content = await attempt(tools.bytes(file.path))
  return [isFault(content) ? {file, refused: content} : await analyzeOne(tools, file, content)]
}

async function membersOf(tools: FileTools, file: FileInput): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const whole = await attempt(
    (async () => {
      for await (const member of tools.archives.unpack(file.path)) {
        const {name} = member
        const inside = {...file, shown: `${file.shown}/${name}`, name: name.slice(name.lastIndexOf('/') + 1)}
        if ('error' in member) outcomes.push({file: inside, refused: member.error})
        else outcomes.push(await analyzeOne(tools, inside, member.bytes))
      }
    })(),
  )
  if (outcomes.length > 0 && isFault(whole)) outcomes.push({file, refused: whole})
  return outcomes
}

async function analyzeOne(
  {analyzer, reader, pipeline}: FileTools,
  file: FileInput,
  content: Uint8Array,
): Promise<Outcome> {
  const reading = await attempt(reader.read(content, file.name))
  if (isFault(reading)) return {file, refused: reading}
  const document = {id: documentId(content), reading, given: given(file.name, file.known), pipeline}
  return {file, record: analyze(analyzer, document)}
}

type Fault = InputError | RetryError
const isFault = (value: unknown): value is Fault => value instanceof InputError || value instanceof RetryError

async function attempt<T>(asked: Promise<T>): Promise<T | Fault> {
  try {
    return await asked
  } catch (error) {
    if (isFault(error)) return error
    throw error
  }
}
