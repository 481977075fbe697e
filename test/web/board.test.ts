import {readFileSync} from 'node:fs'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {oneAYear} from '../../src/web/pages/board/told.js'
import {type Desk, hasBrowser} from './browser.js'
import {openLoadedDesk} from './loaded.js'

test('the line of an indicator goes through what most documents say, and through nothing where they are even', () => {
  const told = (year: number, value: number) => ({year, value, min: null, max: null})
  const points = [told(2023, 5), told(2023, 6), told(2023, 6), told(2024, 7), told(2024, 8), told(2025, 9)]
  expect(oneAYear(points).map(({point}) => point?.value ?? null)).toEqual([6, null, 9])
})

describe.skipIf(!hasBrowser())('看板 in a browser', () => {
  let desk: Desk
  let page: Page
  const panel = (title: string) => page.locator('.panel', {has: page.getByRole('heading', {name: title})})

  beforeAll(async () => {
    desk = await openLoadedDesk(['临泽市2023年经济工作会议讲话.txt', '临泽市2024年政府工作报告.docx'])
    page = await desk.page()
  })
  afterAll(() => desk?.close())

  test('a bar leads to the commitments due in its month', async () => {
    await page.goto(`${desk.url}/board?due=all`)
    const chart = panel('期限').locator('.chart[data-drawn=true]')
    await chart.waitFor()
    const {width, height} = (await chart.boundingBox())!
    await chart.click({position: {x: width - 40, y: height / 2}})
    await page.waitForURL(/\/ledger\?/u)
    const {searchParams} = new URL(page.url())
    expect(searchParams.get('dueFrom')).toMatch(/^\d{4}-\d\d-01$/u)
    await page.locator('[role=grid][aria-busy=false] .ledger-row .chip').first().waitFor()
  })

  test('every chart is a table too, whose rows lead on, and a picture to take along', async () => {
    await page.goto(`${desk.url}/board?due=all`)
    const amounts = panel('指标')
    await amounts.locator('.chart[data-drawn=true]').waitFor()
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      amounts.getByRole('button', {name: 'PNG'}).click(),
    ])
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    await amounts.getByText('表', {exact: true}).click()
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      amounts.getByRole('button', {name: 'CSV'}).click(),
    ])
    expect(readFileSync(await table.path(), 'utf8')).toMatch(/^\uFEFF年份,类别,数值/u)
    await amounts.locator('td a').first().click()
    await page.waitForURL(/\/review\/[0-9a-f]{64}\?record=/u)
  })

  test('money by industry: a row leads to the projects of that industry', async () => {
    await page.goto(`${desk.url}/board`)
    const industries = panel('各行业项目投资')
    await industries.locator('.chart[data-drawn=true]').waitFor()
    await industries.getByText('表', {exact: true}).click()
    const row = industries.locator('tbody tr').first()
    const projects = await row.locator('td').nth(1).textContent()
    await row.locator('a').click()
    await page.waitForURL(/\/ledger\?.*industry=/u)
    await page.locator('[role=grid][aria-busy=false] .ledger-row .chip-project').first().waitFor()
    await page.locator(`[role=grid][aria-rowcount="${Number(projects) + 1}"]`).waitFor()
  })

  test('a figure on top leads to its records', async () => {
    await page.goto(`${desk.url}/board`)
    await page.getByRole('link', {name: /没有责任单位/u}).click()
    await page.waitForURL(/\/ledger\?missing=owner/u)
  })
})
