import {InputError, reasonOf} from '../model/errors.js'
import type {Archives, Member} from './ports/archives.js'
import type {Files} from './ports/files.js'
import type {ArchiveFile, Refusal} from './ports/store.js'
import {plainName, type StagedFile} from './upload.js'

export interface UnfoldPorts {
  readonly files: Files
  readonly archives: Archives
  /** Bytes that one file may have. */
  readonly limit: number
}

/** What has arrived once archives are opened: their files in place of them. */
export interface Unfolded {
  readonly files: StagedFile[]
  readonly refusals: Refusal[]
  readonly archives: ArchiveFile[]
}

/** Opens the archives among the files; what it staged itself is given back when it fails. */
export async function unfold(ports: UnfoldPorts, sent: readonly StagedFile[]): Promise<Unfolded> {
  const all: Unfolded = {files: [], refusals: [], archives: []}
  try {
    for (const file of sent) {
      if (file.staged.packed && (await ports.archives.isArchive(file.staged.path))) await open(ports, file, all)
      else all.files.push(file)
    }
    return all
  } catch (error) {
    for (const file of all.files) if (!sent.includes(file)) await file.staged.discard()
    throw error
  }
}

async function open(ports: UnfoldPorts, file: StagedFile, all: Unfolded): Promise<void> {
  const {name, path, staged} = file
  const line: ArchiveFile = {name, path, size: staged.size}
  let taken = 0
  const whole = await attempt(
    (async () => {
      for await (const member of ports.archives.unpack(staged.path)) {
        taken++
        await keep(ports, file, member, all)
      }
    })(),
  )
  // Nothing could be taken out: it goes on as a file, and what reads files says why it is refused.
  if (taken === 0) {
    all.files.push(file)
    return
  }
  if (whole instanceof InputError) all.refusals.push({...line, ...reasonOf(whole)})
  else all.archives.push(line)
  await staged.discard()
}

async function keep({files, limit}: UnfoldPorts, from: StagedFile, member: Member, all: Unfolded): Promise<void> {
  const words = plainName(`${from.path ?? from.name}/${member.name}`)
  if ('error' in member) {
    all.refusals.push({...words, size: 0, ...reasonOf(member.error)})
    return
  }
  const {bytes} = member
  const staged = await attempt(files.stage(once(bytes), limit))
  if (staged instanceof InputError) all.refusals.push({...words, size: bytes.length, ...reasonOf(staged)})
  else all.files.push({staged, ...words, given: {...from.given, name: words.name}})
}

async function attempt<T>(asked: Promise<T>): Promise<T | InputError> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
