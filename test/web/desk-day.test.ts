import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import ExcelJS from 'exceljs'
import type {Download, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {scanOf} from '../readers/make-scan.js'
import {complaints, type Desk, hasBrowser, openDesk, samples} from './browser.js'
import {chooseFiles, manyReports, recordsOf} from './upload.js'

const SPEECH = '云溪县2024年重点项目建设推进会讲话.docx'
const REPORT = '云溪县2024年重点项目建设情况报告.pdf'
const PLAN = '临泽市2023年经济工作会议讲话.txt'
const RESULT = '临泽市2024年政府工作报告.docx'

describe.skipIf(!hasBrowser())('a day at three desks, from end to end', () => {
  let desk: Desk
  let page: Page
  let heard: string[]
  const folder = mkdtempSync(join(tmpdir(), 'day-'))

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.page()
    heard = complaints(page)
  })
  afterAll(() => desk?.close())

  const saved = async (press: () => Promise<void>): Promise<Download> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    return download
  }
  const more = (words: string | RegExp) => async () => {
    await page.locator('.ledger-export .ant-dropdown-trigger').click()
    await page.getByRole('menuitem', {name: words}).click()
  }

  describe('a clerk', () => {
    test('uploads a Word file and a scan; both become records', async () => {
      const scan = join(folder, '盖章扫描件.pdf')
      writeFileSync(scan, await scanOf(readFileSync(join(samples, REPORT))))
      await chooseFiles(desk, page, [join(samples, SPEECH), scan])
      // A scan is read in minutes where the machine is busy.
      await recordsOf(page, '盖章扫描件.pdf').waitFor({timeout: 800_000})
      await recordsOf(page, SPEECH).waitFor()
    }, 900_000)

    test('corrects a deadline of the speech and a number of the scan', async () => {
      await recordsOf(page, SPEECH).click()
      await correct('新增规模以上工业企业数', '期限', '6月底')
      await page.goto(`${desk.url}/review`)
      await page.getByRole('row').filter({hasText: '2025-01-15'}).getByRole('link').click()
      await page.getByText('并排', {exact: true}).click()
      await page.locator('.page-image:not(.page-image-coming)').waitFor()
      await correct('新建改建农村厕所数', '数值', '3051')
    })

    test('exports the ledger, writes an owner and a status into it, and reads it back', async () => {
      await page.goto(`${desk.url}/ledger?place=${encodeURIComponent('云溪县')}`)
      await page.locator('[role=grid][aria-busy=false]').waitFor()
      const out = await saved(() => page.getByRole('button', {name: '导出 Excel'}).click())
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(await out.path())
      const sheet = workbook.getWorksheet('目标任务')!
      const head = sheet.getRow(1).values as string[]
      sheet.getCell(2, head.indexOf('责任单位')).value = '县发展和改革局'
      sheet.getCell(3, head.indexOf('责任单位')).value = '县统计局'
      sheet.getCell(4, head.indexOf('状态')).value = '已完成'
      sheet.getCell(5, head.indexOf('期限')).value = '过一阵子'
      const edited = join(folder, '改过的台账.xlsx')
      await workbook.xlsx.writeFile(edited)

      // Meanwhile another person gave the second row to somebody else.
      await owner(String(sheet.getCell(3, head.indexOf('编号')).value), '县政府办公室')

      await more(/读回改过的/u)()
      await page.locator('.ant-upload input[type=file]').setInputFiles(edited)
      await page.getByRole('heading', {name: '1 处冲突'}).waitFor()
      await page.getByText('1 格看不懂').waitFor()
      const apply = page.getByRole('button', {name: '采用 3 处改动'})
      expect(await apply.isDisabled()).toBe(true)
      await page.getByText('留台账的: 县政府办公室').click()
      // The word goes again by itself after a while.
      await Promise.all([page.getByText('已采用 2 处改动').waitFor(), apply.click()])
      await page.getByRole('dialog').waitFor({state: 'detached'})
      await page.locator('.ledger-row').filter({hasText: '县发展和改革局'}).waitFor()
      const rowsOf = (owner: string) => page.locator('.ledger-row').filter({hasText: owner}).count()
      await expect.poll(() => rowsOf('县政府办公室')).toBe(1)
      expect(await rowsOf('县统计局')).toBe(0)
    })

    test('takes it back by one key', async () => {
      await page.keyboard.press('u')
      await expect.poll(() => page.locator('.ledger-row').filter({hasText: '县发展和改革局'}).count()).toBe(0)
    })

    test('sends the task sheet and the urging slip out as Word', async () => {
      for (const paper of ['任务分解表', '督办单']) {
        const file = await saved(more(paper))
        expect(file.suggestedFilename()).toMatch(new RegExp(`^${paper}.*\\.docx$`, 'u'))
        expect(
          readFileSync(await file.path())
            .subarray(0, 2)
            .toString(),
        ).toBe('PK')
      }
    })

    test('a paper without records is refused in words, not saved as a file', async () => {
      await page.goto(`${desk.url}/ledger?q=${encodeURIComponent('没有这样的事')}`)
      await page.locator('.ledger-export').waitFor()
      // The word goes again by itself after a while.
      await Promise.all([page.locator('.ant-message-error').waitFor(), more('督办单')()])
    })
  })

  describe('an inspector', () => {
    test('compares two years, decides by one key, and writes the reason', async () => {
      await chooseFiles(desk, page, [join(samples, PLAN), join(samples, RESULT)])
      for (const name of [PLAN, RESULT]) await recordsOf(page, name).waitFor()
      await page.goto(`${desk.url}/compare`)
      await page.locator('.pairs a').filter({hasText: '临泽市'}).first().click()
      const first = await page.locator('.link-current strong').textContent()
      await page.keyboard.press('1')
      await page.getByText('已核定 1').waitFor()
      const current = page.locator('.link-current')
      await expect.poll(() => current.locator('strong').textContent()).not.toBe(first)
      const name = (await current.locator('strong').textContent()) ?? ''
      await current.getByLabel('理由').fill('以统计公报为准, 差一个百分点')
      await current.getByRole('button', {name: /未达成/u}).click()
      await page.getByText('已核定 2').waitFor()
      await page.reload()
      const decided = page.locator('.link').filter({hasText: name}).filter({hasText: '以统计公报为准'})
      await decided.getByText('✓ 未达成').waitFor()
    })

    test('sends the comparison out with the reason in it', async () => {
      await page.locator('.compare-report .ant-dropdown-trigger').click()
      const html = await saved(() => page.getByRole('menuitem', {name: /HTML/u}).click())
      expect(readFileSync(await html.path(), 'utf8')).toContain('以统计公报为准, 差一个百分点')
      const word = await saved(() => page.getByRole('button', {name: '对照报告'}).click())
      expect(word.suggestedFilename()).toMatch(/\.docx$/u)
    })

    test('follows the place through its years, and finds the evidence at the commitment', async () => {
      await page.goto(`${desk.url}/compare?by=years&place=${encodeURIComponent('临泽市')}`)
      await page.locator('.years-steps li').first().waitFor()
      await page.locator('.years-steps a').first().click()
      await page.locator('.link-current').waitFor()
      await page.locator('.link-current blockquote a').first().click()
      await page.locator('.record-current').getByText('后来的证据').click()
      await page.locator('.record-current .evidence').getByText('政府工作报告').first().waitFor()
    })
  })

  describe('an archivist', () => {
    test('drops 500 files at once; every one ends, one of them as a failure that can be tried again', async () => {
      await chooseFiles(desk, page, manyReports(499))
      await page
        .getByText(/500\/500 份/u)
        .first()
        .waitFor({timeout: 600_000})
      const failures = page.locator('.upload-failures')
      await failures.getByText('坏掉的.docx').waitFor()
      await failures.getByRole('button', {name: '全部重试'}).click()
      await failures.getByText('坏掉的.docx').waitFor()
      const answer = await page.request.get(`${desk.url}/api/documents?q=${encodeURIComponent('农村公路')}&limit=1`)
      expect(((await answer.json()) as {total: number}).total).toBeGreaterThanOrEqual(499)
    }, 900_000)
  })

  test('nothing complained on the way', () => {
    expect(heard.filter((words) => !/422/u.test(words))).toEqual([])
  })

  async function correct(name: string, field: string, value: string) {
    const record = page.locator('.record').filter({hasText: name}).first()
    await record.locator('.record-head').click()
    await page.keyboard.press('e')
    const form = page.locator('.record-editor')
    await form.getByLabel(field).first().fill(value)
    await form.getByRole('button', {name: '保存'}).click()
    await record.getByText('已改').waitFor()
  }

  async function owner(entryId: string, name: string) {
    const session = (await (await page.request.get(`${desk.url}/api/session`)).json()) as {csrf: string}
    const list = await page.request.get(`${desk.url}/api/entries?place=${encodeURIComponent('云溪县')}&limit=200`)
    const {items} = (await list.json()) as {items: {id: string; documentId: string}[]}
    const {documentId} = items.find(({id}) => id === entryId)!
    const answer = await page.request.post(`${desk.url}/api/decisions`, {
      headers: {'x-csrf-token': session.csrf},
      data: {key: 'meanwhile', decisions: [{kind: 'owner', documentId, entryId, owner: name}]},
    })
    expect(answer.status()).toBe(200)
  }
})
