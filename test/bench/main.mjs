/**
 * `npm run bench [-- --folder FOLDER]`: characters per second of each stage, of the whole analysis and of
 * nodejieba.tag alone on the same clean text, as ratios of one run; then whether time is linear in length.
 * Texts: the samples, or a folder of UTF-8 text files. It measures the program as built, which is what people run.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import nodejieba from 'nodejieba'
import {analyze, analyzeLayers, given} from '../../dist/app/analyze.js'
import {plainReading} from '../../dist/model/reading.js'
import {openAnalyzer} from '../../dist/setup.js'

const texts = fileURLToPath(new URL('../samples/texts', import.meta.url))
const {values} = parseArgs({
  options: {folder: {type: 'string', default: texts}, rounds: {type: 'string', default: '5'}},
})
const rounds = Number(values.rounds)

/** Short texts are put together, so that what an analysis costs once does not decide; nothing stands in it twice. */
function corpus() {
  const files = readdirSync(values.folder).filter((file) => file.endsWith('.txt'))
  const texts = files.map((file) => readFileSync(join(values.folder, file), 'utf8'))
  const long = texts.filter((text) => text.length >= 3000)
  return long.length > 0 ? long : [texts.join('\n')]
}

const analyzer = openAnalyzer()
const now = () => performance.now()
const input = (text) => ({
  id: '0'.repeat(64),
  reading: plainReading(text, 'utf-8'),
  given: given('bench.txt', {date: '2024-01-15'}),
})

function clock(work) {
  const begun = now()
  work()
  return now() - begun
}

const sources = corpus()
const clean = sources.map((text) => analyzeLayers(analyzer, input(text)).text.value)
const characters = clean.reduce((sum, text) => sum + text.length, 0)
// The engine compiles what runs often: two rounds go before, as in a worker that has been up for a minute;
// nodejieba reads its dictionaries when it is first asked.
for (let round = 0; round < 2; round++) for (const text of sources) analyze(analyzer, input(text))
for (const text of clean) nodejieba.tag(text)
const timings = {}
let [tag, whole, layers] = [0, 0, 0]
for (let round = 0; round < rounds; round++) {
  tag += clock(() => clean.forEach((text) => void nodejieba.tag(text)))
  whole += clock(() => sources.forEach((text) => void analyze(analyzer, input(text))))
  layers += clock(() => sources.forEach((text) => void analyzeLayers(analyzer, input(text), timings, now)))
}

const rate = (milliseconds) => Math.round((characters * rounds) / (milliseconds / 1000))
const row = (name, milliseconds) =>
  console.log(
    `${name.padEnd(22)}${rate(milliseconds).toLocaleString('en').padStart(14)} characters/s${(milliseconds / tag).toFixed(2).padStart(8)} × tag`,
  )

console.log(`${sources.length} texts, ${characters.toLocaleString('en')} characters, ${rounds} rounds`)
row('nodejieba.tag alone', tag)
for (const [stage, milliseconds] of Object.entries(timings)) row(`stage ${stage}`, milliseconds)
row('all stages', layers)
row('whole, with record', whole)

/** A text of any length in which no line comes again: what is said twice is dropped as a copy. */
function long(length) {
  const lines = sources.flatMap((text) => text.split('\n'))
  let made = lines.join('\n')
  for (let round = 1; made.length < length; round++) {
    made += `\n${lines.map((line, index) => `${line}（${round}之${index}）`).join('\n')}`
  }
  return made.slice(0, length)
}
console.log('\nlinear in length:')
for (const length of [2_000, 20_000, 200_000]) {
  const text = long(length)
  const times = Math.max(1, Math.floor(200_000 / length))
  const spent = clock(() => {
    for (let time = 0; time < times; time++) analyze(analyzer, input(text))
  })
  console.log(
    `${String(length).padStart(8)} characters ${((spent / times / length) * 1e6).toFixed(0).padStart(8)} ns a character`,
  )
}
const {rss} = process.memoryUsage()
console.log(`\nmemory of the process: ${Math.round(rss / 2 ** 20)} MB`)
