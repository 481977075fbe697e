import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {Block, Grid, Paper} from '../app/ledger/paper.js'

const FONT = {ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman'}
/** XML 1.0 knows no control characters. */
const clean = (words: string) => words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, ' ')

function cell(words: string, width: number, bold: boolean): TableCell {
  return new TableCell({
    width: {size: width, type: WidthType.PERCENTAGE},
    margins: {top: 60, bottom: 60, left: 80, right: 80},
    children: clean(words)
      .split('\n')
      .map((line) => new Paragraph({children: [new TextRun({text: line, bold, font: FONT, size: 21})]})),
  })
}

function table({widths, heads, rows}: Grid): Table {
  const line = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((words, at) => cell(words, widths[at]!, header || (heads === null && at === 0))),
    })
  return new Table({
    width: {size: 100, type: WidthType.PERCENTAGE},
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => width * 90),
    rows: [...(heads === null ? [] : [line(heads, true)]), ...rows.map((row) => line(row, false))],
  })
}

function block(one: Block): Paragraph | Table {
  if (one.kind === 'table') return table(one)
  const heading = one.kind === 'heading'
  return new Paragraph({
    ...(heading ? {heading: HeadingLevel.HEADING_2} : {}),
    spacing: {before: 120, after: 120},
    children: [new TextRun({text: clean(one.words), bold: heading, font: FONT, size: heading ? 28 : 24})],
  })
}

/** Word documents, one page layout: A4, songti, tables whose heads repeat. Several papers follow each other. */
export async function writeDocx(papers: readonly Paper[]): Promise<Uint8Array> {
  const document = new Document({
    sections: papers.map(({title, landscape, blocks}) => ({
      properties: {
        page: {
          size: {
            width: 11_906,
            height: 16_838,
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
        },
      },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: {after: 240},
          children: [new TextRun({text: clean(title), bold: true, font: FONT, size: 36})],
        }),
        ...blocks.map(block),
      ],
    })),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
