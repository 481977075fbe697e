import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {speech} from '../bench/speeches.js'
import {complaints, type Desk, hasBrowser, openDesk} from './browser.js'
import {uploadText} from './loaded.js'

describe.skipIf(!hasBrowser())('a document of many records', () => {
  let desk: Desk
  let page: Page
  let id: string
  let heard: string[]
  const cards = () => page.locator('.record')
  const count = async () => Number(await cards().first().getAttribute('aria-setsize'))
  const place = async () => Number(await page.locator('.record-current').getAttribute('aria-posinset'))
  const link = () => new URL(page.url()).searchParams.get('record')
  const inPage = <T>(words: string): Promise<T> => page.evaluate(words) as Promise<T>
  const scrollTo = (box: string, share: number) =>
    inPage(`(() => { const box = document.querySelector('${box}'); box.scrollTop = box.scrollHeight * ${share} })()`)

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.page()
    heard = complaints(page)
    id = await uploadText(desk, '长讲话.txt', speech(2, 340))
  })
  afterAll(() => desk?.close())

  describe('in its list', () => {
    beforeAll(async () => {
      await page.goto(`${desk.url}/review/${id}`)
      await page.locator('.record-current').waitFor()
    })

    test('only the records near the view are in the page', async () => {
      expect(await count()).toBeGreaterThan(500)
      expect(await cards().count()).toBeLessThan(120)
    })

    test('whoever scrolls to the end finds the last record, and the one at hand stays', async () => {
      await scrollTo('.record-list', 1)
      await expect.poll(async () => Number(await cards().last().getAttribute('aria-posinset'))).toBe(await count())
      await cards().last().waitFor()
      expect(await place()).toBe(1)
    })

    test('a key goes on from the record at hand and shows the next one', async () => {
      const before = link()
      await page.keyboard.press('j')
      await expect.poll(place).toBe(2)
      // The address follows when the steps rest.
      await expect.poll(link).not.toBe(before)
      expect(link()).not.toBeNull()
      await expect.poll(() => inPage(`document.querySelector('.record-list').scrollTop`)).toBeLessThan(100)
    })

    test('a record picked far below is marked in the source, and the address follows', async () => {
      const second = link()
      await scrollTo('.record-list', 0.5)
      const middle = Math.round((await count()) / 2)
      const card = page.locator(`.record[aria-posinset="${middle}"]`)
      await card.locator('.record-head').click()
      await expect.poll(place).toBe(middle)
      await expect
        .poll(() => inPage(`[...CSS.highlights.get('taizhang-current')][0].startContainer.textContent`))
        .toContain((await card.locator('.record-quote').textContent())!.slice(1, -1))
      await expect.poll(link).not.toBe(second)
      await page.reload()
      await expect.poll(place).toBe(middle)
    })
  })

  describe('on a phone', () => {
    beforeAll(() => page.setViewportSize({width: 390, height: 844}))
    afterAll(() => page.setViewportSize({width: 1366, height: 768}))

    test('opens on its text; the record at hand is a tap away, and so is the text again', async () => {
      await page.goto(`${desk.url}/review/${id}`)
      await page.locator('.source').waitFor()
      expect(await page.locator('.record-list').isVisible()).toBe(false)
      const text = await page.locator('.source').boundingBox()
      expect(text!.height).toBeGreaterThan(844 / 2)
      await page.locator('.pane-record').click()
      await page.locator('.record-current .record-acts').waitFor()
      expect(await page.locator('.source').isVisible()).toBe(false)
      await page.locator('.pane-bar').getByText('正文', {exact: true}).click()
      await page.locator('.source').waitFor()
      await expect.poll(() => inPage(`CSS.highlights.get('taizhang-current')?.size`)).toBe(1)
    })
  })

  describe('in the ledger', () => {
    const row = (index: number) => page.locator(`[role=row][aria-rowindex="${index}"]`)
    const words = (index: number) => row(index).textContent()

    test('the rows that were seen stay until those of a far place are here', async () => {
      await page.goto(`${desk.url}/ledger?all=1`)
      await page.locator('[role=grid][aria-busy=false]').waitFor()
      await row(2).locator('.chip').waitFor()
      await page.waitForLoadState('networkidle')
      const top = async () => (await row(2).boundingBox())!.y
      const [seen, where] = [await words(2), await top()]
      const last = Number(await page.locator('[role=grid]').getAttribute('aria-rowcount'))
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route('**/api/entries?*', async (route) => {
        await held
        await route.continue()
      })
      await scrollTo('[role=grid]', 1)
      await page.getByText(/正在读第 \d+ 条起/u).waitFor()
      expect(await words(2)).toBe(seen)
      expect(await top()).toBeCloseTo(where, 0)
      expect(await page.locator('.ledger-waiting').count()).toBe(0)
      release()
      await row(last).waitFor()
      await row(2).waitFor({state: 'detached'})
      await page.unroute('**/api/entries?*')
    })
  })

  test('nothing complained on the way', () => expect(heard).toEqual([]))
})
