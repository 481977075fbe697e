import type {Genre, Given} from '../model/document.js'
import {parseCsv} from './csv.js'

/** A catalog that cannot be used; the message names line, column and what to write. */
export class CatalogError extends Error {
  override name = 'CatalogError'
}

/** The genre a word of a catalog stands for: 政府工作报告 → report, 讲话 → speech; null for an empty cell. */
export function genreOf(word: string): Genre | null {
  if (word === '') return null
  if (/讲话|发言|致辞|speech/u.test(word)) return 'speech'
  if (/汇报|简报|通报|情况|briefing/u.test(word)) return 'briefing'
  if (/报告|总结|report/u.test(word)) return 'report'
  if (/规划|计划|方案|意见|决定|通知|plan/u.test(word)) return 'plan'
  return 'other'
}

/** A day from a catalog's cell: 2018-02-23, 2018/2/23, 2018年2月23日, 2018-02 or 2018 (the first day); null where it is none. */
export function dayOf(cell: string): string | null {
  const match = /^(?<year>\d{4})(?:[-/.年](?<month>\d{1,2})(?:[-/.月](?<day>\d{1,2})日?)?月?)?年?$/u.exec(cell.trim())
  if (!match?.groups) return null
  const {year, month = '1', day = '1'} = match.groups
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

/** What an archive knows of its files, by file name. Throws CatalogError. */
export function parseCatalog(name: string, text: string): Map<string, Partial<Given>> {
  const [header, ...lines] = parseCsv(text)
  if (!header?.cells.includes('file')) {
    throw new CatalogError(
      `${name}:1: 表头是 ${header?.cells.join(',') ?? '(空)'}, 应有一列 file 以及 date、place、title、genre 中的任意几列`,
    )
  }
  const rows = new Map<string, Partial<Given>>()
  for (const {number, cells} of lines) {
    const cell = (column: string) => cells[header.cells.indexOf(column)]?.trim() ?? ''
    const file = cell('file')
    if (file === '') throw new CatalogError(`${name}:${number}: file 一栏是空的, 应为文件名; 请填写或删去这一行`)
    const date = cell('date')
    const day = date === '' ? null : dayOf(date)
    if (date !== '' && day === null) {
      throw new CatalogError(`${name}:${number}: date「${date}」不是日期, 应为 YYYY-MM-DD (或 YYYY-MM、YYYY); 请改正`)
    }
    rows.set(file, {
      date: day,
      place: cell('place') || null,
      title: cell('title') || null,
      genre: genreOf(cell('genre')),
    })
  }
  return rows
}
