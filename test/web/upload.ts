import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {type Desk, samples} from './browser.js'

/** A file to choose: where it lies, or what it holds. */
type Choice = string | {readonly name: string; readonly mimeType: string; readonly buffer: Buffer}

/** Choose files on the upload page, as a person does. */
export async function chooseFiles(desk: Desk, page: Page, files: readonly Choice[]): Promise<void> {
  await page.goto(`${desk.url}/upload`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files] as string[])
}

/** The link of an uploaded file to its records, which is there once it is read. */
export const recordsOf = (page: Page, name: string) =>
  page
    .getByRole('listitem')
    .filter({hasText: name})
    .getByText(/\d+ 条记录/u)

/** So many short reports in a folder of their own, and a docx that is cut. */
export function manyReports(count: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'many-'))
  const files = Array.from({length: count}, (_, index) => {
    const file = join(folder, `报告${index}.txt`)
    const [year, number] = [2000 + (index % 25), index + 100]
    writeFileSync(file, `某县${year}年工作情况汇报\n全年新建农村公路${number}公里，完成投资${index + 1}.5亿元。\n`)
    return file
  })
  const broken = join(folder, '坏掉的.docx')
  writeFileSync(broken, readFileSync(join(samples, '云溪县2024年重点项目建设推进会讲话.docx')).subarray(0, 4000))
  return [...files, broken]
}
