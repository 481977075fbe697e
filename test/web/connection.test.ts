import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page, Route} from 'playwright-core'
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
  const asked = async <T>(path: string) => (await (await watching.request.get(desk.url + path)).json()) as T
  const decisions = async () =>
    (await asked<{items: {entryId: string; by: {id: string}}[]}>(`/api/decisions?document=${id}&limit=1000`)).items
  const stored = async () => (await decisions()).map(({entryId}) => entryId)
  /** Somebody else's browser, with the same login. */
  const elsewhere = async () => {
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
    ;[deciding, watching] = [await desk.page(), await elsewhere()]
    await open(deciding)
    await open(watching)
  })
  afterAll(() => desk?.close())

  test('what one decides the other sees', async () => {
    for (let index = 0; index < 5; index++) await deciding.keyboard.press('a')
    await expect.poll(() => accepted(watching)).toBe(5)
    expect(await stored()).toHaveLength(5)
  })

  test('without a connection one goes on, is told so, and nothing is lost or doubled when it is back', async () => {
    await deciding.context().setOffline(true)
    for (let index = 0; index < 4; index++) await deciding.keyboard.press('a')
    await told().getByText('4 个决定在等网络').waitFor()
    expect(await stored()).toHaveLength(5)
    await deciding.context().setOffline(false)
    await told().waitFor({state: 'detached'})
    await expect.poll(() => accepted(watching)).toBe(9)
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
    await expect.poll(async () => (await stored()).length).toBe(10)
    await expect.poll(() => accepted(watching)).toBe(10)
  })

  test('decisions waiting in a shared browser are shown and sent to nobody but who made them', async () => {
    const sent = async (path: string, data: object = {}) => {
      const {csrf} = await asked<{csrf: string}>('/api/session')
      const answer = await watching.request.post(desk.url + path, {data, headers: {'x-csrf-token': csrf}})
      return (await answer.json()) as {id: string; path: string}
    }
    const {items} = await asked<{items: {id: string}[]}>('/api/users')
    const first = await sent(`/api/users/${items[0]!.id}/link`)
    const other = await sent('/api/users', {name: 'second', role: 'inspector'})
    const second = await sent(`/api/users/${other.id}/link`)

    const acceptAt = async (steps: number) => {
      for (let index = 0; index < steps; index++) await deciding.keyboard.press('j')
      await deciding.keyboard.press('a')
    }
    await open(deciding)
    await desk.context.setOffline(true)
    await acceptAt(10)
    await told().getByText('1 个决定在等网络').waitFor()
    await deciding.close()
    await desk.context.setOffline(false)

    deciding = await desk.page()
    await deciding.goto(desk.url + second.path)
    await open(deciding)
    await acceptAt(12)
    await expect.poll(async () => (await stored()).length).toBe(11)
    expect(await told().count()).toBe(0)

    await deciding.goto(desk.url + first.path)
    await expect.poll(async () => (await stored()).length).toBe(12)
    expect((await decisions()).filter(({by}) => by.id === other.id)).toHaveLength(1)
  })

  describe('an upload of a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sent-'))
    const chosen = async (names: readonly string[]) => {
      for (const name of names) writeFileSync(join(folder, name), `${name}全县新建农村公路${names.length}公里。\n`)
      await deciding.goto(`${desk.url}/upload`)
      const input = deciding.locator('input[type=file]').nth(1)
      await input.waitFor({state: 'attached'})
      await desk.context.setOffline(true)
      await input.setInputFiles(folder)
      await deciding.getByText(`还有 ${names.length} 个文件`).waitFor()
    }
    const batch = async () => {
      const answer = await watching.request.get(`${desk.url}/api/batches?limit=1`)
      const {items} = (await answer.json()) as {items: Record<string, unknown>[]}
      const {uploads, duplicates, refused, done, endedAt} = items[0]!
      return {uploads, duplicates, refused, done, ended: endedAt !== null}
    }
    /** Words, not a function: the tests are typed without the browser's names. */
    const kept = `new Promise((resolve) => {
      const asked = indexedDB.open('taizhang.uploads')
      asked.onsuccess = () => {
        const count = asked.result.transaction('files').objectStore('files').count()
        count.onsuccess = () => resolve(count.result)
      }
    })`

    test('goes on where it was when the window was closed, on whatever page it comes back', async () => {
      await chosen(['一.txt', '二.txt', '三.txt'])
      await expect.poll(() => deciding.evaluate(kept)).toBe(3)
      await deciding.close()
      await desk.context.setOffline(false)
      deciding = await desk.page()
      await deciding.goto(`${desk.url}/review`)
      await expect.poll(batch).toEqual({uploads: 3, duplicates: 0, refused: 0, done: 3, ended: true})
      await expect.poll(() => deciding.evaluate(kept)).toBe(0)
    })

    test('tells of a file that is gone meanwhile, and sends the others', async () => {
      rmSync(folder, {recursive: true})
      mkdirSync(folder)
      await chosen(['四.txt', '五.txt'])
      rmSync(join(folder, '五.txt'))
      await desk.context.setOffline(false)
      await deciding.getByText('读不出这个文件').first().waitFor()
      await expect.poll(batch).toEqual({uploads: 2, duplicates: 0, refused: 1, done: 1, ended: true})
      rmSync(folder, {recursive: true})
    })
  })

  test('a page that is first opened without a connection comes when it is back', async () => {
    await open(deciding)
    await desk.context.setOffline(true)
    await deciding.locator('.rail-link').filter({hasText: '核数'}).click()
    await deciding.waitForURL(/\/sums/u)
    await deciding.locator('.page-loading').waitFor()
    await desk.context.setOffline(false)
    await deciding.locator('.sums').waitFor()
  })

  test('a server killed while one decides and the other watches comes back to both with every decision once', async () => {
    await open(deciding)
    for (let index = 0; index < 15; index++) await deciding.keyboard.press('j')
    const back = desk.restart()
    for (let index = 0; index < 3; index++) await deciding.keyboard.press('x')
    await back
    await expect.poll(async () => (await stored()).length).toBe(15)
    expect(new Set(await stored()).size).toBe(15)
    await expect.poll(() => watching.locator('.record-rejected').count()).toBe(3)
  })

  test('what was decided stays, also where the document as it was before comes in after it', async () => {
    const {entries} = await asked<{entries: {id: string; review: string}[]}>(`/api/documents/${id}/records`)
    const [one, another] = entries.filter(({review}) => review === 'none')
    const at = async (page: Page, entry: {id: string} | undefined) => {
      await page.goto(`${desk.url}/review/${id}?record=${entry!.id}`)
      const place = await page.locator('.record-current').getAttribute('aria-posinset')
      return page.locator(`.record[aria-posinset="${place}"]`)
    }
    const theirs = await at(deciding, another)
    const mine = await at(deciding, one)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const read = new Promise<void>((resolve) => {
      const hold = async (route: Route) => {
        const answer = await route.fetch()
        resolve()
        await held
        await route.fulfill({response: answer})
      }
      void deciding.route(`**/api/documents/${id}/records`, hold, {times: 1})
    })
    await at(watching, another)
    await watching.keyboard.press('a')
    await read
    await deciding.keyboard.press('a')
    await mine.getByText('✓ 已采纳').waitFor()
    release()
    await theirs.getByText('✓ 已采纳').waitFor()
    expect(await mine.getByText('✓ 已采纳').count()).toBe(1)
  })
})
