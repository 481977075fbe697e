import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Desk, hasBrowser, openDesk} from './browser.js'
import {barriers, openLoadedDesk} from './loaded.js'

describe.skipIf(!hasBrowser())('every page', () => {
  let desk: Desk
  let page: Page
  let ids: string[]

  beforeAll(async () => {
    desk = await openLoadedDesk([
      '临泽市2023年经济工作会议讲话.txt',
      '临泽市2024年政府工作报告.docx',
      '云溪县2024年重点项目建设推进会讲话.docx',
      '云溪县2024年重点项目建设情况报告.pdf',
    ])
    page = await desk.page()
    const answer = await page.request.get(`${desk.url}/api/documents?limit=10&sort=date`)
    ids = ((await answer.json()) as {items: {id: string}[]}).items.map(({id}) => id)
  })
  afterAll(() => desk?.close())

  /** Where a page is, and what stands there when it is ready. */
  const pages = (): [string, string][] => [
    ['/upload', '.upload-card'],
    ['/review', '.row-link'],
    [`/review/${ids[0]}`, '.record-current'],
    [`/review/${ids[3]}?view=both`, '.page-image:not(.page-image-coming)'],
    ['/ledger', '.ledger-row .chip'],
    ['/compare', '.pairs a'],
    [`/compare?plan=${ids[0]}&result=${ids[1]}`, '.link-current'],
    ['/compare?by=years', '.sum-bar'],
    ['/sums?holds=all', '.finding'],
    ['/board?due=all', '.chart[data-drawn=true]'],
    ['/search?q=投资', '.search mark'],
  ]

  test('keeps nobody out, by day and by night, and fits a phone', async () => {
    for (const [path, ready] of pages()) {
      await page.setViewportSize({width: 1366, height: 768})
      await page.goto(desk.url + path)
      await page.locator(ready).first().waitFor()
      expect(await barriers(page), path).toEqual([])
      await page.setViewportSize({width: 390, height: 844})
      // A chart is as wide as its place a moment later.
      const wider = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      await expect.poll(wider, {message: path}).toBe(0)
    }
    await page.setViewportSize({width: 1366, height: 768})
  })
})

describe.skipIf(!hasBrowser())('an empty system in English', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.page()
    await page.goto(`${desk.url}/upload`)
    await page.evaluate(`localStorage.setItem('taizhang.language', 'en')`)
  })
  afterAll(() => desk?.close())

  /** Chinese that stays: the mark, who is logged in, the names of the dictionaries and of the presets, which are data. */
  const stays = [
    '.rail-mark',
    '.header-person',
    '.dictionary-table',
    '.dictionary-names',
    '.ant-segmented',
    '[lang=zh]',
    '.ant-select',
  ]

  test('shows no Chinese word but data', async () => {
    for (const path of [
      '/upload',
      '/review',
      '/ledger',
      '/compare',
      '/sums',
      '/board',
      '/search',
      '/settings/system',
    ]) {
      await page.goto(desk.url + path)
      await page.locator('main').waitFor()
      await page.waitForLoadState('networkidle')
      const words = await page.evaluate(`[...document.querySelectorAll('body *')]
        .filter((one) => !one.closest(${JSON.stringify(stays.join(','))}))
        .flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data))
        .filter((words) => /\\p{Script=Han}/u.test(words))`)
      expect(words, path).toEqual([])
    }
  })
})
