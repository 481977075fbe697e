import {readFileSync} from 'node:fs'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Desk, hasBrowser} from './browser.js'
import {barriers, openLoadedDesk} from './loaded.js'

describe.skipIf(!hasBrowser())('台账 in a browser', () => {
  let desk: Desk
  let page: Page
  const rows = () => page.locator('[role=row][aria-selected]')
  const open = async (address: string) => {
    await page.goto(`${desk.url}${address}`)
    await page.locator('[role=grid][aria-busy=false]').waitFor()
  }

  beforeAll(async () => {
    desk = await openLoadedDesk(['云溪县2024年重点项目建设推进会讲话.docx', '临泽市2023年经济工作会议讲话.txt'])
    page = await desk.page()
  })
  afterAll(() => desk?.close())

  test('a filter is in the address, and its tag takes it away', async () => {
    await open('/ledger')
    const all = await page.locator('[role=grid]').getAttribute('aria-rowcount')
    await open('/ledger?kind=task')
    expect(await page.locator('[role=grid]').getAttribute('aria-rowcount')).not.toBe(all)
    expect(await page.locator('.chip-target').count()).toBe(0)
    await page.locator('.ledger-tags .ant-tag-close-icon').click()
    await page.locator('.ledger-row .chip-target').first().waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('')
  })

  test('a row opens to its words in the source, its reasons and its history', async () => {
    await open('/ledger?kind=target')
    await rows().first().click()
    const panel = page.locator('.ledger-panel')
    const quote = await panel.locator('.ledger-quote mark').textContent()
    expect(quote).toBeTruthy()
    await page.waitForURL(/[?&]record=[0-9a-f]{64}\.[0-9a-f]{24}$/u)
    await panel.getByText('还没有人处理过').waitFor()
    await page.reload()
    await expect.poll(() => panel.locator('.ledger-quote mark').textContent()).toBe(quote)
  })

  test('a status given to several rows at once is taken back by one undo', async () => {
    await open('/ledger?kind=task')
    await page.locator('.ledger-pick input').nth(0).click()
    await page
      .locator('.ledger-pick input')
      .nth(2)
      .click({modifiers: ['Shift']})
    await page.getByText('已选 3 条').waitFor()
    await page.locator('.bulk').getByRole('button', {name: /状态/u}).click()
    await page.getByRole('menuitem', {name: '推进中'}).click()
    await expect.poll(() => page.locator('.ledger-row').getByText('推进中').count()).toBe(3)
    await page
      .locator('.bulk')
      .getByRole('button', {name: /撤销刚才的 3 项/u})
      .click()
    await expect.poll(() => page.locator('.ledger-row').getByText('推进中').count()).toBe(0)
  })

  test('grouped by owner, a group shows its rows', async () => {
    await open('/ledger?by=owner')
    const group = page.locator('.ledger-groups button').nth(1)
    const name = await group.locator('.ledger-group-name').textContent()
    await group.click()
    await expect.poll(() => new URL(page.url()).searchParams.get('owner')).toBe(name)
    await page.locator('.ledger-groups button[aria-pressed=true]').filter({hasText: name!}).waitFor()
  })

  test('a view that was saved is there after a reload', async () => {
    await open('/ledger?kind=target&sort=-value')
    await page.locator('.ledger-line button').first().click()
    await page.getByLabel('新视图的名称').fill('大目标')
    await page.locator('.ledger-save').getByRole('button', {name: '保存'}).click()
    await page.locator('.ledger-views').getByRole('button', {name: '大目标', exact: true}).waitFor()
    await open('/ledger')
    await page.locator('.ledger-line button').first().click()
    await page.locator('.ledger-views').getByRole('button', {name: '大目标', exact: true}).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?kind=target&sort=-value')
  })

  test('the filter is exported as a workbook', async () => {
    await open('/ledger?kind=target')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: '导出 Excel'}).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/u)
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('J and X select without a mouse', async () => {
    await open('/ledger')
    await rows().first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect.poll(() => rows().nth(1).getAttribute('aria-selected')).toBe('true')
  })

  test('nothing serious keeps anybody out, in light and in dark', async () => {
    await open('/ledger?by=owner')
    await rows().first().click()
    await page.locator('.ledger-quote mark').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.locator('.ledger-export .ant-dropdown-trigger').click()
    await page.getByRole('menuitem', {name: /读回改过的/u}).click()
    await page.getByRole('dialog').locator('.ant-upload').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })
})
