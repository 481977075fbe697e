import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type {Block, Grid, Paper} from '../app/ledger/papers/paper.js'

/** GB/T 9704: titles in 小标宋, headings in 黑体, text in 仿宋; a machine without them takes its own. */
const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
})
const TITLE = face('方正小标宋简体')
const HEADING = face('黑体')
const BODY = face('仿宋_GB2312')

/** Half points: 二号, 三号, 四号, 小四, 五号. */
const SIZE = {title: 44, body: 32, note: 24, table: 21, page: 28} as const
/** Twentieths of a point; a centimetre is 567. */
const CM = 567
/** The page's margins of GB/T 9704 in centimetres; a page on its side is turned with them. */
const MARGIN = {top: 3.7, bottom: 3.5, left: 2.8, right: 2.6} as const
const PAGE = {width: 11_906, height: 16_838} as const

/** XML 1.0 knows no control characters. */
const clean = (words: string) => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, ' ')

interface Look {
  readonly font: typeof BODY
  readonly size: number
  readonly bold?: boolean
}

function lines(words: string, look: Look, align?: 'center' | 'right'): Paragraph[] {
  return clean(words)
    .split('\n')
    .map((text) => new Paragraph({...(align ? {alignment: align} : {}), children: [new TextRun({text, ...look})]}))
}

function table(grid: Grid, width: number): Table {
  const {widths, heads, rows, centered = [], blankHeight} = grid
  const all = widths.reduce((sum, one) => sum + one, 0)
  const columns = widths.map((one) => Math.floor((width * one) / all))
  const cell = (words: string, at: number, header: boolean) => {
    const label = header || (heads === null && at === 0)
    return new TableCell({
      width: {size: columns[at]!, type: WidthType.DXA},
      margins: {top: 60, bottom: 60, left: 90, right: 90},
      verticalAlign: label || centered.includes(at) ? VerticalAlign.CENTER : VerticalAlign.TOP,
      ...(header ? {shading: {fill: 'F2F2F2'}} : {}),
      children: lines(
        words,
        {font: label ? HEADING : BODY, size: heads === null ? SIZE.note : SIZE.table},
        label || centered.includes(at) ? 'center' : undefined,
      ),
    })
  }
  const line = (cells: readonly string[], header: boolean) => {
    const blank = blankHeight !== undefined && cells.slice(1).every((words) => words === '')
    return new TableRow({
      tableHeader: header,
      cantSplit: true,
      ...(blank ? {height: {value: Math.round(blankHeight * CM), rule: HeightRule.ATLEAST}} : {}),
      children: cells.map((words, at) => cell(words, at, header)),
    })
  }
  const border = {style: BorderStyle.SINGLE, size: 4, color: '000000'}
  return new Table({
    width: {size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA},
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [...(heads === null ? [] : [line(heads, true)]), ...rows.map((row) => line(row, false))],
  })
}

/** 28 points from line to line, two characters in. */
const SPACING = {line: 560, lineRule: LineRuleType.EXACT} as const

function block(one: Block, width: number): (Paragraph | Table)[] {
  switch (one.kind) {
    case 'table':
      return [table(one, width)]
    case 'heading':
      return [
        new Paragraph({
          spacing: {...SPACING, before: 120},
          keepNext: true,
          indent: {firstLine: 2 * 320},
          children: [new TextRun({text: clean(one.words), font: HEADING, size: SIZE.body})],
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          spacing: SPACING,
          indent: {firstLine: 2 * 320},
          children: [new TextRun({text: clean(one.words), font: BODY, size: SIZE.body})],
        }),
      ]
    case 'note':
      return [
        new Paragraph({
          spacing: {before: 80, after: 80},
          ...(one.align ? {alignment: one.align} : {}),
          children: [new TextRun({text: clean(one.words), font: BODY, size: SIZE.note})],
        }),
      ]
  }
}

/** — 1 — at the foot, as official papers have it. */
function footer(): Footer {
  const look = {font: face('宋体'), size: SIZE.page}
  const children = [new TextRun({...look, children: ['— ', PageNumber.CURRENT, ' —']})]
  return new Footer({children: [new Paragraph({alignment: AlignmentType.CENTER, children})]})
}

/** Word documents in the form of official papers: A4, tables whose heads repeat. Several papers follow each other. */
export async function writeDocx(papers: readonly Paper[]): Promise<Uint8Array> {
  const document = new Document({
    styles: {default: {document: {run: {font: BODY, size: SIZE.body}}}},
    sections: papers.map(({title, landscape, blocks}) => {
      const {top, bottom, left, right} = MARGIN
      const margin = landscape
        ? {top: left, bottom: right, left: bottom - 1, right: bottom - 1}
        : {top, bottom, left, right}
      const across = (landscape ? PAGE.height : PAGE.width) - Math.round((margin.left + margin.right) * CM)
      const inches = Object.fromEntries(Object.entries(margin).map(([side, size]) => [side, Math.round(size * CM)]))
      return {
        properties: {
          page: {
            size: {...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT},
            margin: inches,
          },
        },
        footers: {default: footer()},
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: {after: 240},
            children: [new TextRun({text: clean(title), font: TITLE, size: SIZE.title})],
          }),
          ...blocks.flatMap((one) => block(one, across)),
        ],
      }
    }),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
