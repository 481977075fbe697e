/**
 * `npm run build && node --import tsx test/bench/pages.ts [--data FOLDER] [--documents 1000]`: how fast the pages are, measured
 * in the browser: a speech with 1,000 marks opens, the next record, a ledger of 100,000 rows by wheel and by far jumps,
 * 100 decisions by keyboard, the first load. FOLDER is a data folder to measure on; without it one is made of
 * so many speeches, which takes a while.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {cpus, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import type {Page} from 'playwright-core'
import {type Desk, openDesk} from '../web/browser.js'
import {uploadText} from '../web/loaded.js'
import {speech, writeSpeeches} from './speeches.js'

const {values} = parseArgs({options: {data: {type: 'string'}, documents: {type: 'string', default: '1000'}}})
const home = fileURLToPath(new URL('../..', import.meta.url))
const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
const say = (name: string, words: string) => console.log(`${name.padEnd(34)}${words}`)
const milliseconds = (times: readonly number[]) =>
  `median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms (${times.length} times)`

/** Runs in the page, as words: the tests are typed without the browser's names. */
const IN_PAGE = `
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
/** Until it is so and painted; milliseconds since the act. */
const until = async (act, so) => {
  const begun = performance.now()
  act()
  while (!so()) await frame()
  await frame()
  return performance.now() - begun
}
const isIn = (box, pane) => {
  const view = document.querySelector(pane).getBoundingClientRect()
  return box.height > 0 && box.bottom > view.top && box.top < view.bottom
}
const here = () => document.querySelector('.record-current')
/** The words of the source that are marked as those of the record at hand. */
const marked = () => {
  const [still] = CSS.highlights.get('taizhang-current') ?? []
  if (!still) return null
  const range = new Range()
  range.setStart(still.startContainer, still.startOffset)
  range.setEnd(still.endContainer, still.endOffset)
  return range
}
/** The record at hand is seen in the list and marked in the source, and the records round it are marked as well. */
const isShown = () => {
  const [record, words] = [here(), marked()]
  if (!record || !words || !['target', 'result', 'size', 'project', 'task'].some((kind) => CSS.highlights.get('taizhang-' + kind)?.size > 0)) return false
  return isIn(record.getBoundingClientRect(), '.record-list') && isIn(words.getBoundingClientRect(), '.source')
}
/** Milliseconds from a key that is pressed to the paint of what it shows, by our own clock and by the browser's. */
const watchSteps = () => {
  window.steps = {ours: [], browsers: []}
  new PerformanceObserver((list) => {
    for (const {name, duration} of list.getEntries()) if (name === 'keydown') window.steps.browsers.push(duration)
  }).observe({type: 'event', durationThreshold: 16})
  window.addEventListener('keydown', async ({timeStamp}) => {
    const was = here()
    do await frame()
    while (here() === was || !isShown())
    window.steps.ours.push(performance.now() - timeStamp)
  }, true)
}
/**
 * While \`step\` scrolls frame by frame, the longest time without a break in which a row in sight was blank, and in which
 * the row in the middle was not the one of that place but one that was seen before.
 */
const scrolled = async (step, rest) => {
  const table = document.querySelector('[role=grid]')
  const [blank, late] = [{since: null, worst: 0}, {since: null, worst: 0}]
  const count = (watch, bad, now) => {
    if (!bad) return void (watch.since = null)
    watch.since ??= now
    watch.worst = Math.max(watch.worst, now - watch.since)
  }
  for (let [index, calm] = [0, 0]; calm < rest; index++) {
    const more = step(table, index)
    const before = performance.now()
    await frame()
    const box = table.getBoundingClientRect()
    const middle = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const seen = middle.concat(document.elementsFromPoint(box.left + box.width / 2, box.bottom - 40))
    const row = middle.find((one) => one.matches('.ledger-row'))
    const empty = !row || seen.some((one) => one.matches('.ledger-waiting, .ledger-ghost'))
    const head = table.querySelector('.ledger-headings').parentElement.offsetHeight
    const place = (table.scrollTop + box.height / 2 - head) / row?.offsetHeight + 2
    const other = empty || Math.abs(Number(row.getAttribute('aria-rowindex')) - place) > 1.5
    const now = performance.now()
    if (index === 0) blank.since = late.since = before
    count(blank, empty, now)
    count(late, other, now)
    calm = more || other ? 0 : calm + 1
  }
  return {blank: blank.worst, late: late.worst}
}
`

const within = <T>(page: Page, words: string): Promise<T> =>
  page.evaluate(`(async () => { ${IN_PAGE}; return ${words} })()`) as Promise<T>

async function firstLoad(desk: Desk) {
  const page = await desk.page()
  await page.goto(`${desk.url}/upload`, {waitUntil: 'networkidle'})
  const bytes = (await page.evaluate(
    `performance.getEntriesByType('resource').filter((one) => /script|link|css|img/.test(one.initiatorType)).reduce((sum, one) => sum + one.encodedBodySize, 0)`,
  )) as number
  say('first load', `${Math.round(bytes / 1024)} KB over the wire`)
  await page.close()
}

async function opening(desk: Desk, page: Page) {
  const name = '一千条的讲话.txt'
  const text = speech(5000, 940)
  const id = await uploadText(desk, name, text)
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    await page.goto(`${desk.url}/review?q=${encodeURIComponent(name)}`)
    await page.locator(`a[href="/review/${id}"]`).waitFor()
    times.push(
      await within(page, `until(() => document.querySelector('a[href="/review/${id}"]').click(), () => isShown())`),
    )
  }
  const marks = await page.locator('.record').first().getAttribute('aria-setsize')
  say(`open ${Math.round(Buffer.byteLength(text) / 1024)} KB, ${marks} marks`, milliseconds(times))
  await page.waitForLoadState('networkidle')
  await within(page, 'watchSteps()')
  for (let round = 1; round <= 20; round++) {
    await page.keyboard.press('j')
    // The page's own rules forbid words that are run later, which waitForFunction would do.
    await within(page, `until(() => {}, () => steps.ours.length === ${round})`)
  }
  const {ours, browsers} = (await page.evaluate('steps')) as {ours: number[]; browsers: number[]}
  say('next record, press to paint', milliseconds(ours))
  // The browser tells only of those that took 16 ms or more.
  const told = [...browsers, ...Array<number>(Math.max(0, 20 - browsers.length)).fill(16)]
  say('  by the browser (Event Timing)', milliseconds(told))
}

async function deciding(desk: Desk, page: Page) {
  const id = await uploadText(desk, '一百个决定.txt', speech(5001, 120))
  await page.goto(`${desk.url}/review/${id}`)
  await page.locator('.record-current').waitFor()
  const begun = performance.now()
  for (let index = 0; index < 100; index++) await page.keyboard.press(index % 5 === 4 ? 'x' : 'a')
  const typed = performance.now() - begun
  const stored = async () => {
    const answer = await page.request.get(`${desk.url}/api/decisions?document=${id}&limit=1`)
    return ((await answer.json()) as {total: number}).total
  }
  while ((await stored()) < 100) await page.waitForTimeout(20)
  const all = performance.now() - begun
  const aMinute = (spent: number) => Math.round((100 / spent) * 60_000).toLocaleString('en')
  say('100 decisions by keyboard', `${aMinute(typed)} a minute typed, ${aMinute(all)} a minute stored`)
}

/** Milliseconds in which a row in sight was blank, and in which the rows were not yet those of their place. */
interface Scrolled {
  readonly blank: number
  readonly late: number
}

const scrolledWords = (all: readonly Scrolled[]) =>
  `blank ${milliseconds(all.map(({blank}) => blank))}; rows of the place after ${milliseconds(all.map(({late}) => late))}`

async function scrolling(desk: Desk, page: Page) {
  await page.goto(`${desk.url}/ledger`)
  await page.locator('[role=grid][aria-busy=false] .chip').first().waitFor()
  const rows = await page.locator('[role=grid]').getAttribute('aria-rowcount')
  await page.waitForLoadState('networkidle')
  const wheel = await within<Scrolled>(
    page,
    'scrolled((table, index) => { if (index < 300) table.scrollTop += 240; return index < 300 }, 10)',
  )
  say(`${Number(rows).toLocaleString('en')} rows, wheel`, `${scrolledWords([wheel])}, 300 steps`)
  for (const sort of ['', '?sort=due', '?kind=task&sort=-owner']) {
    await page.goto(`${desk.url}/ledger${sort}`)
    await page.locator('[role=grid][aria-busy=false] .chip').first().waitFor()
    await page.waitForLoadState('networkidle')
    const jumps: Scrolled[] = []
    for (let jump = 0; jump < 20; jump++) {
      const share = ((jump * 0.618) % 1).toFixed(4)
      jumps.push(
        await within(
          page,
          `scrolled((table, index) => { if (index === 0) table.scrollTop = table.scrollHeight * ${share}; return index === 0 }, 3)`,
        ),
      )
    }
    say(`far jumps ${sort || '(as it opens)'}`, scrolledWords(jumps))
    const drags: Scrolled[] = []
    for (let drag = 0; drag < 10; drag++) {
      const [from, to] = [(drag * 0.618) % 1, ((drag + 1) * 0.618) % 1]
      drags.push(
        await within(
          page,
          `scrolled((table, index) => {
            if (index < 40) table.scrollTop = table.scrollHeight * (${from} + (${to} - ${from}) * (index + 1) / 40)
            return index < 40
          }, 3)`,
        ),
      )
    }
    say('  bar dragged in 40 frames', scrolledWords(drags))
  }
}

const folder = values.data ?? mkdtempSync(join(tmpdir(), 'bench-'))
if (values.data === undefined) {
  writeSpeeches(join(folder, 'speeches'), Number(values.documents), 60)
  const env = {...process.env, TAIZHANG_DATA: join(folder, 'data')}
  execFileSync(process.execPath, [join(home, 'dist/cli/main.js'), 'import', join(folder, 'speeches')], {
    ...{env, cwd: folder, stdio: 'ignore'},
  })
}
const desk = await openDesk(undefined, values.data ?? join(folder, 'data'))
try {
  console.log(`${cpus().length} processors, load ${loadavg()[0]!.toFixed(1)}`)
  await firstLoad(desk)
  const page = await desk.page()
  await opening(desk, page)
  await deciding(desk, page)
  await scrolling(desk, page)
} finally {
  await desk.close()
  if (values.data === undefined) rmSync(folder, {recursive: true, force: true})
}
