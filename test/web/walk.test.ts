import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Desk, hasBrowser, openDesk} from './browser.js'
import {uploadText} from './loaded.js'

/** Two figures that stand by their unit alone, which is doubtful, and one that is sure. */
const text = (year: number) =>
  `某县${year}年政府工作报告\n${year}年1月10日\n一、上年工作回顾\n全县新建农村公路${year - 1900}公里。发展到31家，另有17家。\n`

describe.skipIf(!hasBrowser())('walking from document to document', () => {
  let desk: Desk
  let page: Page
  let first: string
  let second: string

  beforeAll(async () => {
    desk = await openDesk()
    first = await uploadText(desk, '第一份.txt', text(2022))
    second = await uploadText(desk, '第二份.txt', text(2023))
    page = await desk.page()
    await desk.context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: desk.url})
  })
  afterAll(() => desk?.close())

  const open = async (path: string) => {
    await page.goto(desk.url + path)
    await page.locator('.record-current').waitFor()
  }
  /** What a key is answered by, which goes again by itself. */
  const says = (words: string | RegExp, key: string) =>
    Promise.all([page.getByText(words).waitFor(), page.keyboard.press(key)])
  const counted = (word: string) =>
    page.locator('.record-left').filter({hasText: word}).locator('.number').textContent()

  test('a record is copied with its words, its source and a link to it', async () => {
    await open(`/review/${first}`)
    await says('已复制, 连同出处', 'c')
    const words = String(await page.evaluate('navigator.clipboard.readText()'))
    expect(words).toContain('农村公路')
    expect(words).toContain('《某县2022年政府工作报告》')
    expect(words).toContain(`${desk.url}/review/${first}?record=`)
    await page.goto(words.split('\n').at(-1)!)
    await page.locator('.record-current').filter({hasText: '农村公路'}).waitFor()
  })

  test('a record is copied as well where the address is not secure, as in an office', async () => {
    const office = await desk.page()
    await office.addInitScript(
      "Object.defineProperty(window, 'isSecureContext', {value: false}); Object.defineProperty(navigator, 'clipboard', {value: undefined})",
    )
    await office.goto(`${desk.url}/review/${second}`)
    await office.locator('.record-current').waitFor()
    await Promise.all([office.getByText('已复制, 连同出处').waitFor(), office.keyboard.press('c')])
    await office.close()
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('《某县2023年政府工作报告》')
  })

  test('who comes back stands where they left', async () => {
    await open(`/review/${first}`)
    await page.waitForURL(/record=/u)
    const before = page.url()
    await page.keyboard.press('j')
    await page.waitForURL((url) => url.href !== before)
    const name = await page.locator('.record-current .record-name').textContent()
    await page.goto(`${desk.url}/review`)
    await page.locator('.document-again').click()
    await page.locator('.record-current').waitFor()
    await expect.poll(() => page.locator('.record-current .record-name').textContent()).toBe(name)
  })

  test('what is doubtful is done, then the next document comes, and at the end it says so', async () => {
    await open(`/review/${second}?doubtful=1`)
    expect(Number(await counted('存疑'))).toBeGreaterThan(0)
    await says(/已采纳 \d+ 条/u, 'g')
    await page.getByText('这份文件要核的都核完了').waitFor()
    await page.keyboard.press('n')
    await page.waitForURL(new RegExp(`/review/${first}`, 'u'))
    await page.locator('.record-current').waitFor()
    await page.keyboard.press('g')
    await page.getByText('这份文件要核的都核完了').waitFor()
    await expect.poll(() => counted('存疑')).toBe('0')
    await says('没有别的文件还有存疑的记录', 'n')
  })

  test('U takes all back that G accepted', async () => {
    await page.getByRole('button', {name: '看全部记录'}).click()
    await page.locator('.record-current').waitFor()
    await page.keyboard.press('u')
    await expect.poll(async () => Number(await counted('存疑'))).toBeGreaterThan(0)
    const open = await counted('未核')
    expect(Number(open)).toBeGreaterThan(1)
    await page.keyboard.press('g')
    await expect.poll(() => counted('未核')).toBe('0')
    await page.keyboard.press('u')
    await expect.poll(() => counted('未核')).toBe(open)
  })

  test('a failed document says why and can be tried again; one that is not there says so', async () => {
    await page.goto(`${desk.url}/upload`)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({name: '坏掉的.docx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 cut')})
    await page.locator('.upload-failures').getByText('坏掉的.docx').click()
    await page.getByRole('heading', {name: '坏掉的.docx'}).waitFor()
    const [retried] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/api/')),
      page.getByRole('button', {name: '重新处理'}).click(),
    ])
    expect(retried.status()).toBe(200)
    await page.getByRole('button', {name: '重新处理'}).waitFor()
    await page.goto(`${desk.url}/review/${'0'.repeat(64)}`)
    await page.getByRole('heading', {name: '没有这份文件'}).waitFor()
  })
})
