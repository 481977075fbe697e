import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {isAbsolute, join} from 'node:path'
import type {Page} from 'playwright-core'
import {expect} from 'vitest'
import {type Desk, openDesk, samples} from './browser.js'
import {chooseFiles} from './upload.js'

/** A desk whose archive holds these samples and other files, all of them analysed. */
export async function openLoadedDesk(names: readonly string[]): Promise<Desk> {
  const desk = await openDesk()
  const page = await desk.page()
  await chooseFiles(
    desk,
    page,
    names.map((name) => (isAbsolute(name) ? name : join(samples, name))),
  )
  for (let total = 0; total < names.length; ) {
    await page.waitForTimeout(300)
    const answer = await page.request.get(`${desk.url}/api/documents?status=done&limit=1`)
    total = ((await answer.json()) as {total: number}).total
  }
  await page.close()
  return desk
}

/** Upload a text and wait until it is analysed; its id. */
export async function uploadText(desk: Desk, name: string, text: string): Promise<string> {
  const page = await desk.page()
  await chooseFiles(desk, page, [{name, mimeType: 'text/plain', buffer: Buffer.from(text)}])
  for (;;) {
    const answer = await page.request.get(
      `${desk.url}/api/documents?status=done&sort=-created&limit=20&q=${encodeURIComponent(name)}`,
    )
    const {items} = (await answer.json()) as {items: {id: string; name: string}[]}
    const found = items.find((document) => document.name === name)
    if (found === undefined) await page.waitForTimeout(200)
    else return page.close().then(() => found.id)
  }
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What is still coming: grey lines, whose headings are none, and what fades in, whose colours are none. */
const COMING = `document.querySelectorAll('.ant-skeleton').length +
  document.getAnimations().filter(({effect, playState}) =>
    playState === 'running' && effect.getComputedTiming().endTime !== Infinity).length`

/** What axe finds that is more than minor, in words: all of it by day, and what cannot be read by night. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(axe, 'utf8'))
  await expect.poll(() => page.evaluate(COMING)).toBe(0)
  // A colour on its way from one to another is neither.
  await page.addStyleTag({content: '*, ::before, ::after {transition: none !important}'})
  await page.emulateMedia({colorScheme: 'light'})
  const day = await found(page, 'axe.run()')
  await page.emulateMedia({colorScheme: 'dark'})
  const night = await found(page, "axe.run({runOnly: ['color-contrast']})")
  await page.emulateMedia({colorScheme: 'light'})
  return [...day, ...night.map((words) => `dark: ${words}`)]
}

async function found(page: Page, run: string): Promise<string[]> {
  const {violations} = (await page.evaluate(run)) as {
    violations: {id: string; impact: string; nodes: {html: string}[]}[]
  }
  return violations
    .filter(({impact}) => impact !== 'minor')
    .map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(' | ')}`)
}
