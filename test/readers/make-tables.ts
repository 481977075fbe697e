import {Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType} from 'docx'
import ExcelJS from 'exceljs'

/** A cell, with how many columns and rows it covers. */
type Cell = string | readonly [text: string, columns: number, rows: number]

export interface TableText {
  readonly sheet: string
  readonly title: string
  readonly rows: readonly (readonly Cell[])[]
}

const read = (cell: Cell) => (typeof cell === 'string' ? ([cell, 1, 1] as const) : cell)

/** What the office of a county sends to its units: who does what by when, and what the year aims at. */
export const TABLES: readonly TableText[] = [
  {
    sheet: '任务分解',
    title: '云溪县2024年重点任务分解表',
    rows: [
      ['序号', '工作任务', '牵头单位', '配合单位', '完成时限', '进展情况'],
      [['一、产业发展', 6, 1]],
      [
        '1',
        '新建标准化厂房6万平方米，出台厂房租金补贴办法',
        '县工信局',
        '县财政局\n县自然资源局',
        '10月底前',
        '开工2万平方米',
      ],
      [['二、民生保障', 6, 1]],
      ['2', '编制县城排水防涝规划', ['县住建局', 1, 2], ['县水利局', 1, 2], '2024年6月底前', ''],
      ['3', '组建县城供水公司', '9月30日前', ''],
      ['4', '健全粮食安全责任制', '县粮食局', '', '长期坚持', ''],
    ],
  },
  {
    sheet: '主要指标',
    title: '云溪县2024年主要预期目标',
    rows: [
      [
        ['指标', 1, 2],
        ['单位', 1, 2],
        ['2023年', 2, 1],
        ['2024年', 2, 1],
      ],
      ['完成', '增长(%)', '目标', '增长(%)'],
      ['地区生产总值', '亿元', '186.4', '5.9', '200左右', '6以上'],
      ['城镇新增就业', '人', '4,312', '–', '≥4000', ''],
    ],
  },
]

export function tablesDocx(tables: readonly TableText[] = TABLES): Promise<Buffer> {
  const children = tables.flatMap(({title, rows}) => [
    new Paragraph({text: title, heading: HeadingLevel.TITLE}),
    new Table({
      width: {size: 100, type: WidthType.PERCENTAGE},
      rows: rows.map((row) => new TableRow({children: row.map(docxCell)})),
    }),
  ])
  return Packer.toBuffer(new Document({sections: [{children}]}))
}

function docxCell(cell: Cell): TableCell {
  const [text, columnSpan, rowSpan] = read(cell)
  const children = text.split('\n').map((line) => new Paragraph({children: [new TextRun(line)]}))
  return new TableCell({children, columnSpan, rowSpan})
}

/** A sheet for each, its title merged over the table, numbers as numbers. */
export async function tablesXlsx(tables: readonly TableText[] = TABLES): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const {sheet, title, rows} of tables) {
    const page = book.addWorksheet(sheet)
    page.getCell(1, 1).value = title
    page.mergeCells(1, 1, 1, 6)
    const taken = new Set<string>()
    rows.forEach((row, index) => {
      let column = 1
      for (const cell of row) {
        while (taken.has(`${index},${column}`)) column++
        const [text, columns, down] = read(cell)
        for (let below = 0; below < down; below++)
          for (let right = 0; right < columns; right++) taken.add(`${index + below},${column + right}`)
        page.getCell(index + 2, column).value = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text
        if (columns * down > 1) page.mergeCells(index + 2, column, index + 1 + down, column + columns - 1)
        column += columns
      }
    })
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

export function tablesHtml(tables: readonly TableText[] = TABLES): Uint8Array {
  const cell = (one: Cell) => {
    const [text, columns, down] = read(one)
    return `<td colspan="${columns}" rowspan="${down}">${text.replaceAll('\n', '<br>')}</td>`
  }
  const body = tables.map(
    ({title, rows}) =>
      `<h1>${title}</h1><table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`,
  )
  return new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${body.join('')}</body></html>`)
}
