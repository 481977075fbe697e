import {readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {parseCatalog} from '../dictionaries/catalog.js'
import type {Given} from '../model/document.js'

/** A catalog file, none for no path. It comes from Excel as often as not: GB18030 where the bytes are no UTF-8. */
export function readCatalog(file: string | undefined): Map<string, Partial<Given>> {
  if (file === undefined) return new Map()
  const bytes = readFileSync(file)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  return parseCatalog(basename(file), utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : utf8)
}
