import {strToU8, zipSync} from 'fflate'
import {gbk} from './gbk.js'
import {SPEECH, type SpeechPart, speechLines} from './speech.js'

type Parts = readonly SpeechPart[]

export function speechTxt(): string {
  return speechLines().join('\n')
}

export function speechHtml(parts: Parts = SPEECH, charset = 'utf-8'): string {
  const body = parts.map((part) => {
    if (part.kind === 'title') return `<h1>${part.text}</h1>`
    if (part.kind === 'heading') return `<h${part.level + 1}>${part.label}${part.text}</h${part.level + 1}>`
    if (part.kind === 'item') return `<p>${part.label}${part.text}</p>`
    if (part.kind === 'paragraph')
      return `<p style="text-indent:2em">&nbsp;&nbsp;${part.text.slice(0, 4)}<span>${part.text.slice(4)}</span></p>`
    const row = (cells: readonly string[], tag: string) =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
    return `<table><caption>${part.caption}</caption>${row(part.header, 'th')}${part.rows.map((cells) => row(cells, 'td')).join('\n')}</table>`
  })
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>动员会_宁川县人民政府</title><style>p{margin:0}</style><script>var a='<p>不是正文</p>'</script></head><body><div>${body.join('\n')}</div></body></html>`
}

export function speechHtmlGbk(): Uint8Array {
  return gbk(speechHtml(SPEECH, 'gb2312'))
}

export function speechMht(): Uint8Array {
  const page = Buffer.from(speechHtmlGbk()).toString('base64').replace(/.{76}/gu, '$&\r\n')
  return strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_part"; type="text/html"\r\n\r\n------=_part\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://ningchuan.example/speech.html\r\n\r\n${page}\r\n------=_part\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://ningchuan.example/logo.png\r\n\r\niVBORw0KGgo=\r\n------=_part--\r\n`,
  )
}

/** As Word writes it in a Chinese Windows: GBK bytes, list numbers written out beside the list. */
export function speechRtf(parts: Parts = SPEECH): Uint8Array {
  const words = (text: string) =>
    [...gbk(text)].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('')
  const label = (text: string) => `{\\listtext\\pard\\plain ${words(text)}\\tab}`
  const body = parts.map((part) => {
    if (part.kind === 'heading')
      return `\\pard\\plain \\s${part.level}${label(part.label)}\\f0 ${words(part.text)}\\par`
    if (part.kind === 'item') return `\\pard\\plain ${label(part.label)}\\f0 ${words(part.text)}\\par`
    if (part.kind !== 'table') return `\\pard\\plain \\f0 ${words(part.text)}\\par`
    const row = (cells: readonly string[]) =>
      `\\trowd${cells.map((_, index) => `\\cellx${(index + 1) * 1700}`).join('')}\\pard\\intbl ${cells.map((cell) => `\\f0 ${words(cell)}\\cell `).join('')}\\row`
    return `\\pard\\plain \\f0 ${words(part.caption)}\\par\n${[part.header, ...part.rows].map(row).join('\n')}`
  })
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 ${words('宋体')};}{\\f1\\froman\\fcharset0 Times;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\outlinelevel1 heading 2;}}{\\*\\generator x;}\n${body.join('\n')}\n}`,
    true,
  )
}

const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Each heading of the first level begins a slide. */
export function speechPptx(parts: Parts = SPEECH): Uint8Array {
  const slides: SpeechPart[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'heading' && part.level === 1) slides.push([])
    slides[slides.length - 1]!.push(part)
  }
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'ppt/presentation.xml': strToU8(
      `<p:presentation ${DRAWING}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ),
    'ppt/_rels/presentation.xml.rels': strToU8(
      `<Relationships ${RELATIONS}>${slides.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/slide" Target="slides/slide${index + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  }
  slides.forEach((slide, index) => {
    files[`ppt/slides/slide${index + 1}.xml`] = strToU8(
      `<p:sld ${DRAWING}><p:cSld><p:spTree>${slide.map(shape).join('')}</p:spTree></p:cSld></p:sld>`,
    )
  })
  return zipSync(files)
}

function shape(part: SpeechPart): string {
  const body = (text: string) => `<p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody>`
  if (part.kind === 'table') {
    const rows = [part.header, ...part.rows].map(
      (row) =>
        `<a:tr>${row.map((cell) => `<a:tc>${body(cell).replaceAll('p:txBody', 'a:txBody')}</a:tc>`).join('')}</a:tr>`,
    )
    return `<p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr>${body(part.caption)}</p:sp><p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  }
  const title = part.kind === 'title' || (part.kind === 'heading' && part.level === 1)
  return `<p:sp><p:nvSpPr><p:nvPr>${title ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr>${body('label' in part ? part.label + part.text : part.text)}</p:sp>`
}

/** The lines of the speech down one column, its table below in columns of its own. */
export function speechXlsx(parts: Parts = SPEECH): Uint8Array {
  const rows = parts.flatMap((part): (readonly string[])[] => {
    if (part.kind === 'table') return [[part.caption], part.header, ...part.rows]
    return [['label' in part ? part.label + part.text : part.text]]
  })
  return xlsx([{name: '讲话', rows}])
}

/** A workbook; numbers are stored as numbers, the rest as shared strings. */
export function xlsx(
  sheets: readonly {readonly name: string; readonly rows: readonly (readonly string[])[]; readonly merges?: string}[],
): Uint8Array {
  const strings: string[] = []
  const cell = (text: string, row: number, column: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`
    if (text === '') return ''
    if (/^\d+(?:\.\d+)?$/u.test(text)) return `<c r="${reference}"><v>${text}</v></c>`
    strings.push(text)
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`
  }
  const files: Record<string, Uint8Array> = {}
  sheets.forEach(({rows, merges = ''}, index) => {
    const data = rows.map(
      (row, number) => `<row r="${number + 1}">${row.map((text, column) => cell(text, number, column)).join('')}</row>`,
    )
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join('')}</sheetData>${merges}</worksheet>`,
    )
  })
  const list = (make: (index: number) => string) => sheets.map((_, index) => make(index)).join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${list((index) => `<sheet name="${sheets[index]!.name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships ${RELATIONS}>${list((index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)}<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ),
    ...files,
  })
}
