import {join} from 'node:path'
import ExcelJS from 'exceljs'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {complaints, type Desk, hasBrowser, openDesk, samples} from './browser.js'
import {chooseFiles, manyReports, recordsOf} from './upload.js'

const SPEECH = '云溪县2024年重点项目建设推进会讲话.docx'
const REPORT = '云溪县2024年重点项目建设情况报告.pdf'

describe.runIf(hasBrowser())('three people at work', () => {
  let desk: Desk
  let page: Page
  let heard: string[]

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.page()
    heard = complaints(page)
  })
  afterAll(() => desk?.close())

  test('a clerk uploads a speech and finds its records beside the source', async () => {
    await chooseFiles(desk, page, [join(samples, SPEECH), join(samples, REPORT)])
    await recordsOf(page, SPEECH).click()
    await page.getByText('实施重点项目数').first().waitFor()
    await expect.poll(() => page.locator('.source').textContent()).toContain('今年全县安排重点项目92个')
    await expect.poll(() => page.locator('.record').count()).toBeGreaterThan(30)
  })

  test('the keyboard walks, accepts, rejects and takes back; the server keeps it', async () => {
    await page.locator('.record-current[aria-posinset="1"]').waitFor()
    await page.keyboard.press('j')
    await page.locator('.record-current[aria-posinset="2"]').waitFor()
    const name = (await page.locator('.record-current .record-name').textContent()) ?? ''
    await page.keyboard.press('a')
    const row = page.locator('.record').filter({hasText: name}).first()
    await row.getByText('已采纳').waitFor()
    await page.keyboard.press('x')
    await page.locator('.record-rejected').first().waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => page.locator('.record-rejected').count()).toBe(0)
    await page.reload()
    await page.locator('.record').filter({hasText: name}).first().getByText('已采纳').waitFor()
  })

  test('a value is corrected in place, as people write it', async () => {
    await page.locator('.record-head').filter({hasText: '新增规模以上工业企业数'}).first().click()
    await page.keyboard.press('e')
    const form = page.locator('.record-editor')
    await form.getByLabel('期限').fill('6月底')
    await form.getByRole('button', {name: '保存'}).click()
    await page.locator('.record').filter({hasText: '新增规模以上工业企业数'}).first().getByText('已改').waitFor()
  })

  test('a sentence selected with the mouse becomes a record', async () => {
    const before = await page.locator('.record').count()
    // Words, not a function: the tests are typed without the browser's names.
    await page.evaluate(`{
      const paragraph = [...document.querySelectorAll('.source p')].find((one) => one.textContent.includes('前期工作还不扎实'))
      const start = paragraph.textContent.indexOf('要素保障仍有短板')
      getSelection().setBaseAndExtent(paragraph.firstChild, start, paragraph.firstChild, start + 8)
      document.dispatchEvent(new PointerEvent('pointerup'))
    }`)
    await page.getByRole('toolbar', {name: '选中的原文'}).getByRole('button', {name: '新建记录'}).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('任务', {exact: true}).first().click()
    await dialog.getByLabel('任务').last().fill('补齐要素保障短板')
    await page.keyboard.press('Enter')
    // What was made is at hand.
    await page.locator('.record-current').filter({hasText: '补齐要素保障短板'}).getByText('人工新建').first().waitFor()
    await expect.poll(() => page.locator('.record').count()).toBe(before + 1)
  })

  test('a record of the wrong kind becomes one of the right kind in its place, and one key takes that back', async () => {
    const before = await page.locator('.record').count()
    const name = '改造农村公路里程'
    await page.locator('.record-head').filter({hasText: name}).first().click()
    await page.keyboard.press('e')
    await page.locator('.record-current').getByText('任务', {exact: true}).first().click()
    await page.locator('.record-editor').getByLabel('任务').fill(`${name}一百公里`)
    await page.keyboard.press('Enter')
    await page.locator('.record-task').filter({hasText: name}).getByText('人工新建').waitFor()
    await page.locator('.record-rejected').filter({hasText: name}).waitFor()
    await page.keyboard.press('u')
    await expect.poll(() => page.locator('.record').count()).toBe(before)
    await expect.poll(() => page.locator('.record-rejected').count()).toBe(0)
  })

  test('the ledger of the document comes out as Excel', async () => {
    await page.getByRole('button', {name: /导出/u}).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', {name: 'Excel'}).click(),
    ])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(await download.path())
    expect(workbook.worksheets.length).toBeGreaterThan(3)
  })

  test('two people at one document see each other decide', async () => {
    const other = await desk.page()
    await other.goto(page.url())
    await other.locator('.record').first().waitFor()
    const name = '改造农村公路里程'
    await page.locator('.record-head').filter({hasText: name}).first().click()
    await page.keyboard.press('a')
    await other.locator('.record').filter({hasText: name}).first().getByText('已采纳').waitFor()
    await other.close()
  })

  test('a server killed in the middle loses no decision: it is sent again when the server is back', async () => {
    const name = '新建改建农村厕所数'
    await page.locator('.record-head').filter({hasText: name}).first().click()
    const back = desk.restart()
    await page.keyboard.press('a')
    await back
    await page.locator('.record').filter({hasText: name}).first().getByText('✓ 已采纳').waitFor()
    await page.reload()
    await page.locator('.record').filter({hasText: name}).first().getByText('已采纳').waitFor()
  })

  test('an inspector compares two years and decides by one key', async () => {
    await page.goto(`${desk.url}/compare`)
    await page.locator('.pairs a').first().click()
    await page.locator('.link-current').waitFor()
    await page.getByText(/\d+ 项承诺/u).waitFor()
    // What was said is seen at once, also where nobody answers yet.
    await page.context().setOffline(true)
    await page.keyboard.press('3')
    await page.getByText('✓ 难判').first().waitFor()
    await page.context().setOffline(false)
    await page.getByText('已核定 1').waitFor()
    await page.getByText(/^未核定 \d+$/u).click()
    await expect.poll(() => page.locator('.link').filter({hasText: '✓'}).count()).toBe(0)
    await page.getByText('全部', {exact: true}).click()
    await page.getByText('✓ 难判').first().waitFor()
    await page.keyboard.press('j')
  })

  test('an inspector finds another sentence as evidence', async () => {
    await page.keyboard.press('/')
    const found = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === '投资')
    await page.keyboard.type('投资')
    const {items} = (await (await found).json()) as {items: {fields: {quote: string}}[]}
    // Below the proposed sentence stand those that were found, no more those that stood there before.
    const options = page.locator('.ant-select-item-option')
    const isFound = (option: string) => items.some(({fields}) => option.includes(fields.quote))
    const others = async () => (await options.allTextContents()).slice(1).map(isFound)
    await expect.poll(others).not.toEqual([])
    await expect.poll(others).not.toContain(false)
    const other = options.nth(1)
    const words = ((await other.locator('.quiet').textContent()) ?? '').slice(1, -1)
    await other.click()
    const decided = page.waitForResponse((answer) => answer.url().endsWith('/api/decisions'))
    await page.keyboard.press('3')
    expect((await decided).status()).toBe(200)
    await page.getByText('已核定 2').waitFor()
    await page.locator('.link-quotes blockquote:last-child').filter({hasText: words}).first().waitFor()
  })

  test('a reason is written without the mouse: the verdict stays as it was', async () => {
    const current = page.locator('.link-current')
    const name = (await current.locator('strong').textContent()) ?? ''
    const verdict = (await current.locator('.verdict').textContent()) ?? ''
    await page.keyboard.press('e')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('口径不同, 须再核')
    await page.keyboard.press('Enter')
    const decided = page.locator('.link').filter({hasText: name}).filter({hasText: '口径不同, 须再核'})
    await decided.getByText(`✓ ${verdict}`).waitFor()
  })

  test('sums are checked over the sentences they stand in', async () => {
    await page.goto(`${desk.url}/sums?holds=all`)
    await page.getByText('146.3亿元 = 88.1亿元 + 40.2亿元 + 18亿元').waitFor()
  })

  test('search finds the words and the records', async () => {
    await page.goto(`${desk.url}/search?q=${encodeURIComponent('开工率')}`)
    await page.locator('.search mark').first().waitFor()
    await expect.poll(() => page.locator('.search .chip').count()).toBeGreaterThan(1)
  })

  test('an archivist drops many files, sees one fail with its remedy, and retries it', async () => {
    await chooseFiles(desk, page, manyReports(120))
    await page
      .getByText(/121\/121 份/u)
      .first()
      .waitFor({timeout: 240_000})
    const failures = page.locator('.upload-failures')
    await failures.getByText('坏掉的.docx').waitFor()
    await failures.getByRole('button', {name: '全部重试'}).click()
    await failures.getByText('坏掉的.docx').waitFor()
  })

  test('nothing complained on the way but the lost connection', () => {
    expect(
      heard.filter((words) => !/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY|Failed to load resource/u.test(words)),
    ).toEqual([])
  })
})
