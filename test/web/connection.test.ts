import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {speech} from '../bench/speeches.js'
import {type Desk, hasBrowser, openDesk} from './browser.js'
import {uploadText} from './loaded.js'

describe.skipIf(!hasBrowser())('two people, and a connection that is lost', () => {
  let desk: Desk
  let id: string
  let deciding: Page
  let watching: Page
  const accepted = (page: Page) => page.locator('.record-state').filter({hasText: '✓ 已采纳'}).count()
  const told = () => deciding.locator('.outbox-trouble')
  const stored = async () => {
    const answer = await watching.request.get(`${desk.url}/api/decisions?document=${id}&limit=1000`)
    return ((await answer.json()) as {items: {entryId: string}[]}).items.map(({entryId}) => entryId)
  }
  /** Somebody else's browser, with the same login. */
  const another = async () => {
    const context = await desk.context.browser()!.newContext()
    await context.addCookies(await desk.context.cookies())
    return context.newPage()
  }
  const open = async (page: Page) => {
    await page.goto(`${desk.url}/review/${id}`)
    await page.locator('.record-current').waitFor()
  }

  beforeAll(async () => {
    desk = await openDesk()
    id = await uploadText(desk, '讲话.txt', speech(2, 30))
    ;[deciding, watching] = [await desk.page(), await another()]
    await open(deciding)
    await open(watching)
  })
  afterAll(() => desk?.close())

  test('what one decides the other sees', async () => {
    for (let index = 0; index < 5; index++) await deciding.keyboard.press('a')
    await expect.poll(() => accepted(watching), {timeout: 30_000}).toBe(5)
    expect(await stored()).toHaveLength(5)
  })

  test('without a connection one goes on, is told so, and nothing is lost or doubled when it is back', async () => {
    await deciding.context().setOffline(true)
    for (let index = 0; index < 4; index++) await deciding.keyboard.press('a')
    await told().getByText('4 个决定在等网络').waitFor()
    expect(await stored()).toHaveLength(5)
    await deciding.context().setOffline(false)
    await told().waitFor({state: 'detached'})
    await expect.poll(() => accepted(watching), {timeout: 30_000}).toBe(9)
    const entries = await stored()
    expect(entries).toHaveLength(9)
    expect(new Set(entries).size).toBe(9)
  })

  test('a browser closed without a connection sends what it kept, on whatever page it comes back', async () => {
    await deciding.context().setOffline(true)
    await deciding.keyboard.press('a')
    await told().getByText('1 个决定在等网络').waitFor()
    await deciding.close()
    await desk.context.setOffline(false)
    deciding = await desk.page()
    await deciding.goto(`${desk.url}/upload`)
    await expect.poll(async () => (await stored()).length, {timeout: 30_000}).toBe(10)
    await expect.poll(() => accepted(watching), {timeout: 30_000}).toBe(10)
  })

  test('a server killed while one decides and the other watches comes back to both with every decision once', async () => {
    await open(deciding)
    const first = deciding.locator('.record-current')
    await first.waitFor()
    for (let index = 0; index < 10; index++) await deciding.keyboard.press('j')
    const back = desk.restart()
    for (let index = 0; index < 3; index++) await deciding.keyboard.press('x')
    await back
    await expect.poll(async () => (await stored()).length, {timeout: 60_000}).toBe(13)
    expect(new Set(await stored()).size).toBe(13)
    await expect.poll(() => watching.locator('.record-rejected').count(), {timeout: 60_000}).toBe(3)
  })
})
