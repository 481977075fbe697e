import {strToU8, zipSync} from 'fflate'
import {SPEECH, type SpeechPart} from './speech.js'

const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const SIZE = 4.2
const LEFT = 30
const WIDE = 36
const CELL = 30

/** The speech as a fixed-layout ofd: a text object a line, tables as drawn lines and text objects in them. */
export function speechOfd(parts: readonly SpeechPart[] = SPEECH): Uint8Array {
  const pages: string[] = []
  let content = ''
  let y = 30
  const room = (needed: number) => {
    if (y + needed <= 265) return
    pages.push(content)
    content = ''
    y = 30
  }
  const line = (text: string, x: number, size = SIZE) => {
    room(8)
    content += textObject(text, x, y, size)
    y += 8
  }
  for (const part of parts) {
    if (part.kind === 'title') line(part.text, LEFT + 20, 6)
    else if (part.kind === 'table') {
      line(part.caption, LEFT + 2 * SIZE)
      const rows = [part.header, ...part.rows]
      room(rows.length * 8 + 4)
      content += table(rows, y)
      y += rows.length * 8 + 4
    } else {
      const lines = wrap('label' in part ? part.label + part.text : part.text)
      for (const [index, text] of lines.entries()) line(text, index === 0 ? LEFT + 2 * SIZE : LEFT)
    }
  }
  pages.push(content)
  return ofd(pages.map((page, index) => page + textObject(`- ${index + 1} -`, 100, 285, 3.5)))
}

function wrap(text: string): string[] {
  const lines = [text.slice(0, WIDE - 2)]
  for (let at = WIDE - 2; at < text.length; at += WIDE) lines.push(text.slice(at, at + WIDE))
  return lines
}

function textObject(text: string, x: number, y: number, size: number): string {
  return `<ofd:TextObject ID="9" Boundary="${x} ${y - size} ${text.length * size} ${size * 1.3}" Font="2" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${Math.max(0, text.length - 1)} ${size}">${text}</ofd:TextCode></ofd:TextObject>`
}

function table(rows: readonly (readonly string[])[], top: number): string {
  const columns = rows[0]!.length
  const path = (x: number, y: number, toX: number, toY: number) =>
    `<ofd:PathObject ID="8" Boundary="${x} ${y} ${toX - x} ${toY - y}"><ofd:AbbreviatedData>M 0 0 L ${toX - x} ${toY - y}</ofd:AbbreviatedData></ofd:PathObject>`
  let drawing = ''
  for (let row = 0; row <= rows.length; row++)
    drawing += path(LEFT, top - 6 + row * 8, LEFT + columns * CELL, top - 6 + row * 8)
  for (let column = 0; column <= columns; column++)
    drawing += path(LEFT + column * CELL, top - 6, LEFT + column * CELL, top - 6 + rows.length * 8)
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      drawing += textObject(cell, LEFT + column * CELL + 1, top + index * 8, 3.2)
    })
  })
  return drawing
}

export function ofd(pages: readonly string[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'OFD.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${OFD} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>未命名</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<ofd:Document ${OFD}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ),
  }
  pages.forEach((content, index) => {
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = strToU8(
      `<ofd:Page ${OFD}><ofd:Content><ofd:Layer ID="1">${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    )
  })
  return zipSync(files)
}
