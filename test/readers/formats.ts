import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gbk} from './gbk.js'
import {speechDocx} from './make-docx.js'
import {speechOfd} from './make-ofd.js'
import {speechHtml, speechHtmlGbk, speechMht, speechPptx, speechRtf, speechTxt, speechXlsx} from './make-others.js'
import {speechPdf} from './make-pdf.js'

/** The speech in the formats that are written here, by file name. */
export function ownFormats(): Record<string, Uint8Array> {
  return {
    'speech.txt': new TextEncoder().encode(speechTxt()),
    'speech.gbk.txt': gbk(speechTxt()),
    'speech.docx': speechDocx(),
    'speech.rtf': speechRtf(),
    'speech.html': new TextEncoder().encode(speechHtml()),
    'speech.gbk.html': speechHtmlGbk(),
    'speech.mht': speechMht(),
    'speech.pdf': speechPdf(),
    'speech.ofd': speechOfd(),
    'speech.pptx': speechPptx(),
    'speech.xlsx': speechXlsx(),
  }
}

/** The docx as LibreOffice writes it in its other formats; null where LibreOffice is not installed. */
export function convertedFormats(): Record<string, Uint8Array> | null {
  const found = converted(speechDocx(), ['doc', 'rtf', 'odt', 'pdf'])
  return found['office.doc'] === undefined ? null : {...found, 'office.wps': found['office.doc']}
}

/** A docx as LibreOffice writes it in other formats, by file name; none where LibreOffice is not installed. */
export function converted(docx: Uint8Array, endings: readonly string[]): Record<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-formats-'))
  try {
    writeFileSync(join(folder, 'office.docx'), docx)
    const found: Record<string, Uint8Array> = {}
    for (const ending of endings) {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      execFileSync(
        'soffice',
        ['--headless', profile, '--convert-to', ending, '--outdir', folder, join(folder, 'office.docx')],
        {stdio: 'ignore', timeout: 120_000},
      )
      found[`office.${ending}`] = readFileSync(join(folder, `office.${ending}`))
    }
    return found
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
