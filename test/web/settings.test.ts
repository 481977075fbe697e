import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Desk, hasBrowser} from './browser.js'
import {barriers, openLoadedDesk} from './loaded.js'

describe.skipIf(!hasBrowser())('设置 in a browser', () => {
  let desk: Desk
  let page: Page
  const open = (tab: string) => page.goto(`${desk.url}/settings/${tab}`)

  beforeAll(async () => {
    desk = await openLoadedDesk(['云溪县2024年重点项目建设推进会讲话.docx'])
    page = await desk.page()
  })
  afterAll(() => desk?.close())

  test('a row with an error cannot be saved; a sound one can, and others see the new version', async () => {
    await open('dictionaries?name=期限词')
    await page.getByRole('button', {name: '加一行'}).click()
    const cells = page.locator('.dictionary-changed input')
    await cells.nth(0).fill('截止现时')
    await cells.nth(1).fill('随便')
    await page.locator('.dictionary-problems').getByText('应为').waitFor()
    const save = page.locator('.dictionary-save').getByRole('button', {name: '保存'})
    expect(await save.isDisabled()).toBe(true)
    await cells.nth(1).fill('截至今日')
    await expect.poll(() => save.isDisabled()).toBe(false)
    await save.click()
    await page.locator('.dictionary-save').waitFor({state: 'detached'})
    await page.getByText('第 1 版').waitFor()
    await page.getByLabel('在词典里找').fill('截止现时')
    await expect.poll(() => page.locator('.dictionary-row input').first().inputValue()).toBe('截止现时')
  })

  test('a change tells what it would do to the archive before it is saved', async () => {
    await open('dictionaries?name=期限词')
    await page.getByRole('button', {name: '加一行'}).click()
    const cells = page.locator('.dictionary-changed input')
    await cells.nth(0).fill('项目')
    await cells.nth(1).fill('非期限')
    const look = page.getByRole('button', {name: '预览影响'})
    await expect.poll(() => look.isDisabled()).toBe(false)
    await look.click()
    await page
      .locator('.dictionary-preview')
      .getByText(/1 份文件中, 全部试算过/u)
      .waitFor()
    await page.getByRole('button', {name: '放弃改动'}).click()
    await page.locator('.dictionary-save').waitFor({state: 'detached'})
  })

  test('a sentence is tried with its records and their rules', async () => {
    await open('dictionaries')
    await page.getByLabel('要试的句子').fill('确保6月底前完成投资3.3亿元。')
    await page.getByLabel('讲话日期').fill('2024-02-19')
    await page.locator('.try').getByRole('button', {name: '试', exact: true}).click()
    await page.locator('.try-entry').getByText('3.3亿元').waitFor()
    await page.locator('.try-entry .rules summary').first().click()
    await page.locator('.try-entry .rules li').filter({hasText: '类别：'}).first().waitFor()
    expect(await page.locator('.try-entry .rules li').allTextContents()).not.toContainEqual(
      expect.stringMatching(/[a-z]+\//u),
    )
  })

  test('the queue is paused and goes on', async () => {
    await open('system')
    await page.getByRole('button', {name: '暂停处理'}).click()
    await page.getByText('已暂停').waitFor()
    await page.getByRole('button', {name: '继续处理'}).click()
    await page.getByText('运行中').waitFor()
  })

  test('somebody who is added comes in by a link, once, and sees only what a clerk may', async () => {
    await open('users')
    await page.getByLabel('用户名').fill('wang')
    await page.getByRole('button', {name: '添加并生成登录链接'}).click()
    const link = await page.locator('.ant-modal .secret').textContent()
    const context = await page.context().browser()!.newContext()
    const theirs = await context.newPage()
    await theirs.goto(link!.trim())
    await theirs.locator('.rail').waitFor()
    await theirs.goto(`${desk.url}/settings`)
    await theirs.locator('.settings-tabs a').first().waitFor()
    await expect.poll(() => theirs.locator('.settings-tabs a').allTextContents()).toEqual(['词典', '密码与令牌'])
    await context.close()
  })

  test('a token is shown once and can be revoked', async () => {
    await open('tokens')
    await page.getByLabel('用途').fill('每晚导出')
    await page.getByRole('button', {name: '生成令牌'}).click()
    const secret = (await page.locator('.secret-box .secret').textContent())!.trim()
    const asked = await fetch(`${desk.url}/api/documents?limit=1`, {headers: {authorization: `Bearer ${secret}`}})
    expect(asked.status).toBe(200)
    await page.getByRole('button', {name: '吊销 每晚导出'}).click()
    await page.getByText('每晚导出').waitFor({state: 'detached'})
    const again = await fetch(`${desk.url}/api/documents?limit=1`, {headers: {authorization: `Bearer ${secret}`}})
    expect(again.status).toBe(401)
  })

  test('what was done stands in the audit', async () => {
    await open('audit?action=dictionary/save')
    await page.getByRole('cell', {name: '期限词'}).waitFor()
  })

  test('nothing serious keeps anybody out of any tab, by day and by night', async () => {
    for (const tab of ['dictionaries', 'system', 'users', 'tokens', 'audit', 'backup']) {
      await open(tab)
      await page.locator('.settings :is(h2, h3, table):not(.ant-skeleton-title)').first().waitFor()
      expect(await barriers(page), tab).toEqual([])
    }
  })
})
