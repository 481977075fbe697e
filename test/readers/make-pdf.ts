import {gbk} from './gbk.js'
import {SPEECH, type SpeechPart} from './speech.js'

const SIZE = 12
const LEFT = 72
const RIGHT = 72 + 36 * SIZE
const TOP = 760

/** The same with everything set sideways on upright pages. */
export function sidewaysPdf(parts: readonly SpeechPart[] = SPEECH): Uint8Array {
  return pdf(pagesOf(parts).map((page) => `0 1 -1 0 842 0 cm\n${page}`))
}

/** The speech as a pdf whose Chinese font is not embedded: to be read only with pdf.js's own maps. */
export function speechPdf(parts: readonly SpeechPart[] = SPEECH): Uint8Array {
  return pdf(pagesOf(parts))
}

/** What is drawn on each page, its number below. */
function pagesOf(parts: readonly SpeechPart[]): string[] {
  const pages: string[] = []
  let content = ''
  let y = TOP
  const room = (needed: number) => {
    if (y - needed >= 90) return
    pages.push(content)
    content = ''
    y = TOP
  }
  const line = (text: string, x: number, size = SIZE) => {
    room(20)
    content += show(text, x, y, size)
    y -= 20
  }
  for (const part of parts) {
    if (part.kind === 'title') line(part.text, LEFT + 60, 16)
    else if (part.kind === 'table') {
      line(part.caption, LEFT + 24)
      const rows = [part.header, ...part.rows]
      room(rows.length * 20 + 10)
      content += table(rows, y)
      y -= rows.length * 20 + 10
    } else {
      const lines = wrapped('label' in part ? part.label + part.text : part.text)
      for (const [index, text] of lines.entries()) line(text, index === 0 ? LEFT + 24 : LEFT)
    }
  }
  pages.push(content)
  return pages.map((page, index) => page + show(`- ${index + 1} -`, 280, 40, 10))
}

/** 34 characters in the first line, 36 in the others; two digits are as wide as one Chinese character. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  let width = 2
  for (const character of text) {
    const wide = character.charCodeAt(0) < 0x80 ? 0.5 : 1
    if (width + wide > 36) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += character
    width += wide
  }
  return [...lines, line]
}

function show(text: string, x: number, y: number, size: number): string {
  const hex = [...gbk(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET\n`
}

function table(rows: readonly (readonly string[])[], top: number): string {
  const columns = rows[0]!.length
  const width = (RIGHT - LEFT) / columns
  let drawing = '0.5 w\n'
  for (let row = 0; row <= rows.length; row++)
    drawing += `${LEFT} ${top + 14 - row * 20} m ${RIGHT} ${top + 14 - row * 20} l S\n`
  for (let column = 0; column <= columns; column++) {
    drawing += `${LEFT + column * width} ${top + 14} m ${LEFT + column * width} ${top + 14 - rows.length * 20} l S\n`
  }
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      drawing += show(cell, LEFT + column * width + 3, top - index * 20, 10)
    })
  })
  return drawing
}

/** A pdf of the given page contents, each stream as it is. */
export function pdf(pages: readonly string[], more = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000/W[1[500] 814 939 500]>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...pages.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + index * 2} 0 R${more}>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ]
  return fromObjects(objects)
}

export function fromObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n'
  const places: number[] = []
  objects.forEach((object, index) => {
    places.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  })
  const start = file.length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
