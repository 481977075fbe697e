import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {speech} from '../bench/speeches.js'
import {type Desk, hasBrowser, openDesk} from './browser.js'
import {uploadText} from './loaded.js'

interface Row {
  readonly id: string
  readonly review: string
  readonly fields: {readonly start: number; readonly end: number}
}

/** They leave one after the other. How long that takes the machine says; that none arrives for minutes is a hang. */
async function arriveAt(all: number, count: () => Promise<number>): Promise<void> {
  for (let here = await count(); here !== all; here = await count()) await expect.poll(count).toBeGreaterThan(here)
}

describe.skipIf(!hasBrowser())('a hundred decisions by keyboard', () => {
  let desk: Desk
  let page: Page
  let id: string
  const ask = async <T>(path: string) => (await (await page.request.get(`${desk.url}${path}`)).json()) as T
  const decisions = () =>
    ask<{items: {entryId: string; kind: string; undoes: string | null}[]; total: number}>(
      `/api/decisions?document=${id}&limit=1000`,
    )
  const rows = async () => {
    const {entries} = await ask<{entries: Row[]}>(`/api/documents/${id}/analysis`)
    return entries.sort((a, b) => a.fields.start - b.fields.start || a.fields.end - b.fields.end)
  }

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.page()
    id = await uploadText(desk, '讲话.txt', speech(1, 90))
  })
  afterAll(() => desk?.close())

  test('every key counts once, on the record it was pressed for', async () => {
    const before = await rows()
    expect(before.length).toBeGreaterThan(110)
    await page.goto(`${desk.url}/review/${id}`)
    await page.locator('.record-current').waitFor()
    // A person who is sure accepts four and rejects the fifth, faster than the server answers.
    for (let index = 0; index < 100; index++) await page.keyboard.press(index % 5 === 4 ? 'x' : 'a')
    await arriveAt(100, async () => (await decisions()).total)
    const after = new Map((await rows()).map((row) => [row.id, row.review]))
    const expected = before.map((_, index) => {
      if (index >= 100) return 'none'
      return index % 5 === 4 ? 'rejected' : 'accepted'
    })
    expect(before.map((row) => after.get(row.id))).toEqual(expected)
  })

  test('a hundred times back, and everything is as it was', async () => {
    const untouched = (await rows()).map(({id, fields}) => ({id, review: 'none', fields}))
    for (let index = 0; index < 100; index++) await page.keyboard.press('u')
    await arriveAt(100, async () => (await decisions()).items.filter(({undoes}) => undoes !== null).length)
    expect((await rows()).map(({id, review, fields}) => ({id, review, fields}))).toEqual(untouched)
    await page.reload()
    await page.locator('.record-current').waitFor()
    await expect.poll(() => page.locator('.record-state').count()).toBe(0)
  })
})
