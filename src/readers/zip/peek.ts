import {open} from 'node:fs/promises'
import {formatInside} from '../sniff.js'
import {endOfDirectory, isZip, listed} from './directory.js'

/** A directory of more bytes than this is no docx: those have some dozens of parts. */
const DIRECTORY_MAX = 8_000_000
const TAIL = 65_557

/** An archive of documents, to be unpacked rather than read; told without reading the whole file. */
export async function isArchiveFile(path: string | Buffer): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const {size} = await file.stat()
    const part = async (from: number, length: number) => {
      const {buffer, bytesRead} = await file.read(Buffer.alloc(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    }
    if (!isZip(await part(0, Math.min(size, TAIL)))) return false
    const tail = await part(Math.max(0, size - TAIL), Math.min(size, TAIL))
    const end = endOfDirectory(tail)
    // Cut short: whoever reads it says so.
    if (end === null) return false
    const length = Math.min(size - end.start, end.length)
    if (length <= 0) return false
    if (length > DIRECTORY_MAX) return true
    const entries = listed(await part(end.start, length), {at: 0, count: end.count, most: 100_000})
    return typeof entries !== 'string' && formatInside(entries) === 'zip'
  } finally {
    await file.close()
  }
}
