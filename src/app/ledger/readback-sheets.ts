import type {Readback} from './readback.js'
import type {Column, Sheet} from './sheet.js'

const text = (heading: string, width: number): Column => ({heading, type: 'text', width, wrap: true})

/** A preview of every change, before anything is taken over. */
export function readbackSheets({changes, missing, faults, unknown, ignored}: Readback): Sheet[] {
  const where = [text('表', 10), text('行', 6)]
  const row = (sheet: string, at: number) => [sheet, String(at)]
  return [
    {
      name: '改动',
      columns: [...where, text('列', 12), text('原来', 24), text('改为', 24), text('冲突', 24), text('编号', 26)],
      rows: changes.map(({sheet, row: at, column, from, to, now, conflict, entryId}) => [
        ...row(sheet, at),
        ...[column, from, to, conflict ? `导出之后已改为「${now ?? ''}」` : null, entryId],
      ]),
    },
    {
      name: '缺少的行 (不会自动删除)',
      columns: [text('表', 10), text('原文', 60), text('编号', 26)],
      rows: missing.map(({sheet, quote, entryId}) => [sheet, quote, entryId]),
    },
    {
      name: '读不懂',
      columns: [...where, text('列', 12), text('说明', 60)],
      rows: [
        ...faults.map(({sheet, row: at, column, message}) => [...row(sheet, at), column, message]),
        ...unknown.map(({sheet, row: at, message}) => [...row(sheet, at), '编号', message]),
      ],
    },
    {name: '新增的列 (未读)', columns: [text('列', 30)], rows: ignored.map((column) => [column])},
  ]
}
