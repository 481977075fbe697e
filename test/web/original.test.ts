import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {scanOf} from '../readers/make-scan.js'
import {complaints, type Desk, hasBrowser, samples} from './browser.js'
import {openLoadedDesk} from './loaded.js'

const REPORT = '云溪县2024年重点项目建设情况报告.pdf'
const SPEECH = '云溪县2024年重点项目建设推进会讲话.docx'

describe.skipIf(!hasBrowser())('the original page beside the text', () => {
  let desk: Desk
  let page: Page
  let heard: string[]
  const ids = new Map<string, string>()

  beforeAll(async () => {
    const scan = join(mkdtempSync(join(tmpdir(), 'scan-')), '扫描件.pdf')
    writeFileSync(scan, await scanOf(readFileSync(join(samples, REPORT))))
    desk = await openLoadedDesk([REPORT, SPEECH, scan])
    page = await desk.page()
    heard = complaints(page)
    const {items} = (await (await page.request.get(`${desk.url}/api/documents`)).json()) as {
      items: {id: string; name: string}[]
    }
    for (const {id, name} of items) ids.set(name, id)
    // A scan is read in minutes where the machine is busy.
  }, 900_000)
  afterAll(() => desk?.close())

  const open = async (name: string, view: string) => {
    await page.goto(`${desk.url}/review/${ids.get(name)}?view=${view}`)
    await page.locator('.page-image:not(.page-image-coming)').waitFor()
  }
  const name = () => page.locator('.record-current .record-name').textContent()
  /** How much of the page's picture under the mark of the record at hand is dark. */
  const underMark = () =>
    page.evaluate(`(() => {
      const image = document.querySelector('.page-image')
      const mark = document.querySelector('.page-mark-current')
      const [sheet, box] = [image.getBoundingClientRect(), mark.getBoundingClientRect()]
      const scale = image.naturalWidth / sheet.width
      const canvas = Object.assign(document.createElement('canvas'), {width: box.width * scale, height: box.height * scale})
      const context = canvas.getContext('2d')
      context.drawImage(image, (box.left - sheet.left) * scale, (box.top - sheet.top) * scale, canvas.width, canvas.height, 0, 0, canvas.width, canvas.height)
      const {data} = context.getImageData(0, 0, canvas.width, canvas.height)
      let dark = 0
      for (let at = 0; at < data.length; at += 4) if (data[at] < 128) dark++
      return dark / (data.length / 4)
    })()`) as Promise<number>
  const isInSight = async () => {
    const pane = (await page.locator('.page-pane').boundingBox())!
    const mark = (await page.locator('.page-mark-current').first().boundingBox())!
    return mark.y > pane.y && mark.y + mark.height < pane.y + pane.height
  }

  test('the box of the record at hand lies on its words, on a text page and on a scan', async () => {
    for (const file of [REPORT, '扫描件.pdf']) {
      await open(file, 'both')
      await page.locator('.record-head').filter({hasText: '新建改建农村厕所数'}).first().click()
      await page.locator('.record-current').filter({hasText: '新建改建农村厕所数'}).waitFor()
      // It may stand on another page than the first record, whose picture comes and is brought to its place.
      await page.locator('.page-image:not(.page-image-coming)').waitFor()
      await page.locator('.page-mark-current').first().waitFor()
      await expect.poll(underMark).toBeGreaterThan(0.04)
      await expect.poll(isInSight).toBe(true)
    }
  })

  test('the page follows the record, and turns by hand', async () => {
    await open(REPORT, 'page')
    await page.locator('.record-head').last().click()
    await expect.poll(() => page.getByLabel('页码').inputValue()).toBe('2')
    await page.getByRole('button', {name: '上一页'}).click()
    await expect.poll(() => page.getByLabel('页码').inputValue()).toBe('1')
    await page.waitForURL(/[?&]page=1(?:&|$)/u)
    await page.keyboard.press('k')
    await expect.poll(() => page.getByLabel('页码').inputValue()).toBe('2')
  })

  test('a click on a word of the page goes to its record', async () => {
    await open(REPORT, 'page')
    const before = await name()
    const mark = page.locator('.page-mark-result').last()
    await mark.scrollIntoViewIfNeeded()
    const {x, y, width, height} = (await mark.boundingBox())!
    await page.mouse.click(x + width / 2, y + height / 2)
    await expect.poll(name).not.toBe(before)
    await page.locator('.page-mark-current').first().waitFor()
  })

  test('larger and smaller, and one key for text, page and both', async () => {
    await open(REPORT, 'page')
    const width = async () => (await page.locator('.page-sheet').boundingBox())!.width
    const fits = await width()
    await page.getByRole('button', {name: '放大'}).click()
    await expect.poll(width).toBeGreaterThan(fits * 1.2)
    await page.getByRole('button', {name: '缩小'}).click()
    await page.keyboard.press('p')
    await page.locator('.workbench-both .source').waitFor()
    await page.keyboard.press('p')
    await page.locator('.workbench-text .source').waitFor()
    await page.locator('.original').waitFor({state: 'detached'})
  })

  test('a format without pages offers none', async () => {
    await page.goto(`${desk.url}/review/${ids.get(SPEECH)}?view=page`)
    await page.locator('.source').waitFor()
    expect(await page.getByText('原页', {exact: true}).count()).toBe(0)
  })

  test('a page that does not come says why', async () => {
    await page.route('**/pages/*/image*', (route) =>
      route.fulfill({
        status: 404,
        json: {error: {code: 'missing', message: '原文件不在存储里', remedy: '请检查文件目录'}},
      }),
    )
    await page.goto(`${desk.url}/review/${ids.get(REPORT)}?view=page`)
    await page.getByText('原文件不在存储里').waitFor()
    await page.unroute('**/pages/*/image*')
    await page.getByRole('button', {name: '重试'}).click()
    await page.locator('.page-image:not(.page-image-coming)').waitFor()
  })

  test('nothing complained on the way', () => {
    expect(heard.filter((words) => !/404/u.test(words))).toEqual([])
  })
})
