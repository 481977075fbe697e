import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'

const home = fileURLToPath(new URL('../..', import.meta.url))
const CHROMIUM = '/usr/bin/chromium'
/** Milliseconds until a page that does not come is called a hang; a laden machine is many times slower than an idle one. */
const PATIENCE = 240_000
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether pages can be tested here; on a laptop without Chromium it says so, under CI it is an error. */
export function hasBrowser(): boolean {
  if (existsSync(CHROMIUM)) return true
  if (process.env.CI === 'true') throw new Error(`${CHROMIUM} is missing; install Debian's package chromium`)
  console.warn(`pages are not tested: ${CHROMIUM} is missing (Debian's package chromium)`)
  return false
}

export const samples = join(home, 'samples')

/** The program as installed, on embedded engines, and a browser that is logged in. */
export interface Desk {
  readonly url: string
  /** A context that carries the login. */
  readonly context: BrowserContext
  page(): Promise<Page>
  /** Kill the server as a crash does, and start it again on the same data and port. */
  restart(): Promise<void>
  close(): Promise<void>
}

function serve(data: string, port: number): {child: ChildProcess; said: Promise<string>} {
  const child = spawn(process.execPath, [join(home, 'dist/cli/main.js'), 'serve', '--port', String(port)], {
    // Every desk has a server and a browser already, and the machine two cores for two desks.
    env: {TAIZHANG_CONCURRENCY: '1', ...process.env, TAIZHANG_DATA: data, TAIZHANG_LOG: 'error'},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = new Promise<string>((resolve, reject) => {
    let heard = ''
    child.stdout.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      const url = /http:\/\/\S+/u.exec(heard)?.[0]
      if (url !== undefined && /台账已启动[\s\S]*http:\/\/\S+\s/u.test(heard)) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the server ended (${code}) before it said its address: ${heard}`)))
  })
  return {child, said}
}

/** On a data folder of its own that is gone afterwards, or on the one that is given. */
export async function openDesk(viewport = {width: 1366, height: 768}, given?: string): Promise<Desk> {
  const data = given ?? mkdtempSync(join(tmpdir(), 'desk-'))
  let running = serve(data, 0)
  const link = new URL(await running.said)
  const browser: Browser = await chromium.launch({executablePath: CHROMIUM, args: FLAGS})
  const context = await browser.newContext({viewport, acceptDownloads: true})
  context.setDefaultTimeout(PATIENCE)
  const first = await context.newPage()
  await first.goto(link.href)
  await first.getByText('把讲话、报告拖到窗口任何地方').waitFor()
  await first.close()
  const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))
  return {
    url: link.origin,
    context,
    page: () => context.newPage(),
    async restart() {
      const gone = ended(running.child)
      running.child.kill('SIGKILL')
      await gone
      running = serve(data, Number(link.port))
      await running.said
    },
    async close() {
      await browser.close()
      const gone = ended(running.child)
      running.child.kill('SIGTERM')
      await gone
      if (given === undefined) rmSync(data, {recursive: true, force: true})
    },
  }
}

/** Every complaint of a page's console and every broken script, for a test to expect none of. */
export function complaints(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  return heard
}
