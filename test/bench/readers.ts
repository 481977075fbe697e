/**
 * `node --import tsx test/bench/readers.ts [-- --folder FOLDER]`: pages and documents per second of processor time,
 * our readers against pdf-parse and mammoth alone on the same files in one run.
 * Files: the speech of the tests in every format (repeated to a long document), or a folder's docx and pdf.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {parseArgs} from 'node:util'
import mammoth from 'mammoth'
import {PDFParse} from 'pdf-parse'
import {LIMITS} from '../../src/readers/limits.js'
import {readBytes} from '../../src/readers/read.js'
import {convertedFormats, ownFormats} from '../readers/formats.js'
import {speechDocx} from '../readers/make-docx.js'
import {speechPdf} from '../readers/make-pdf.js'
import {SPEECH} from '../readers/speech.js'

const {values} = parseArgs({options: {folder: {type: 'string'}, rounds: {type: 'string', default: '5'}}})
const rounds = Number(values.rounds)
const long = Array.from({length: 40}, () => SPEECH).flat()

function files(): Record<string, Uint8Array> {
  const {folder} = values
  if (folder === undefined)
    return {'long.pdf': speechPdf(long), 'long.docx': speechDocx(long), ...ownFormats(), ...convertedFormats()}
  const names = readdirSync(folder).filter((name) => /\.(?:pdf|docx)$/u.test(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]))
}

/** Without these pdf-parse reads nothing where a Chinese font is not embedded. */
const near = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))
const maps = {cMapUrl: `${join(dirname(near.resolve('pdfjs-dist/package.json')), 'cmaps')}/`, cMapPacked: true}

/** Seconds of processor time, the mean of the rounds after one to warm up. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  await work()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) await work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6 / rounds
}

for (const [name, bytes] of Object.entries(files())) {
  const outcome = await readBytes(bytes, name, LIMITS, null)
  const pages = 'pages' in outcome ? Math.max(1, outcome.pages.length) : 1
  const ours = await cost(() => Promise.resolve(readBytes(bytes, name, LIMITS, null)))
  const line = [`${name}: ${pages} pages, ${(pages / ours).toFixed(1)} pages/s, ${(1 / ours).toFixed(1)} documents/s`]
  if (name.endsWith('.pdf')) {
    const alone = await cost(async () => {
      const parser = new PDFParse({data: new Uint8Array(bytes), ...maps, verbosity: 0})
      await parser.getText()
      await parser.destroy()
    })
    line.push(`pdf-parse alone ${(pages / alone).toFixed(1)} pages/s`)
  }
  if (name.endsWith('.docx')) {
    const alone = await cost(() => mammoth.extractRawText({buffer: Buffer.from(bytes)}))
    line.push(`mammoth alone ${(1 / alone).toFixed(1)} documents/s`)
  }
  console.log(line.join('; '))
}
