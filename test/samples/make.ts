/** Makes the files of samples/ from the texts beside it: `npx tsx test/samples/make.ts`. Needs Debian's chromium for the PDF. */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun} from 'docx'

const folder = fileURLToPath(new URL('../../samples/', import.meta.url))
const text = (name: string) => readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), 'utf8')

interface Line {
  readonly role: 'title' | 'byline' | 'heading' | 'subheading' | 'body'
  readonly words: string
}

const marks = [
  ['### ', 'subheading'],
  ['## ', 'heading'],
  ['# ', 'title'],
  ['@', 'byline'],
] as const

function lines(source: string): Line[] {
  return source
    .trimEnd()
    .split('\n')
    .map((line) => {
      const mark = marks.find(([prefix]) => line.startsWith(prefix))
      return mark ? {role: mark[1], words: line.slice(mark[0].length)} : {role: 'body', words: line}
    })
}

const numerals = '一二三四五六七八九十'

/** The text as typed, headings numbered by hand. */
function numbered(source: string): Line[] {
  let [one, two] = [0, 0]
  return lines(source).map(({role, words}) => {
    if (role === 'heading') {
      two = 0
      return {role, words: `${numerals[one++]}、${words}`}
    }
    return role === 'subheading' ? {role, words: `（${numerals[two++]}）${words}`} : {role, words}
  })
}

/** GB18030 of the characters that have two bytes, and ASCII. */
function gb18030(words: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && !bytes.has(character)) bytes.set(character, [lead, trail])
    }
  }
  return Uint8Array.from(
    [...words].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)]
      const pair = bytes.get(character)
      if (!pair) throw new Error(`${character} has no two bytes in GB18030`)
      return pair
    }),
  )
}

/** Word with its own automatic numbers: the heading's words alone stand in the paragraph. */
async function docx(source: string): Promise<Uint8Array> {
  const level = (at: number, pattern: string) =>
    ({level: at, format: LevelFormat.CHINESE_COUNTING, text: pattern, alignment: AlignmentType.LEFT}) as const
  const paragraphs = lines(source).map(({role, words}) => {
    const run = new TextRun({
      text: words,
      bold: role !== 'body' && role !== 'byline',
      size: role === 'title' ? 44 : 32,
      font: '仿宋',
    })
    if (role === 'title' || role === 'byline') return new Paragraph({children: [run], alignment: AlignmentType.CENTER})
    if (role === 'body') return new Paragraph({children: [run], indent: {firstLine: 640}})
    return new Paragraph({children: [run], numbering: {reference: 'headings', level: role === 'heading' ? 0 : 1}})
  })
  const document = new Document({
    creator: 'taizhang',
    numbering: {config: [{reference: 'headings', levels: [level(0, '%1、'), level(1, '（%2）')]}]},
    sections: [{children: paragraphs}],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function pdf(source: string): Uint8Array {
  const style =
    'body{font:16pt/1.8 "Noto Serif CJK SC";margin:1cm} p{text-indent:2em;margin:0} .title,.byline{text-align:center;text-indent:0} .title{font-size:22pt}'
  const body = numbered(source)
    .map(({role, words}) => `<p class="${role}">${words}</p>`)
    .join('\n')
  const work = mkdtempSync(join(tmpdir(), 'samples-'))
  try {
    writeFileSync(join(work, 'page.html'), `<meta charset="utf-8"><style>${style}</style>${body}`)
    execFileSync(
      '/usr/bin/chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${work}/profile`,
        `--print-to-pdf=${work}/page.pdf`,
        `file://${work}/page.html`,
      ],
      {stdio: 'ignore'},
    )
    return new Uint8Array(readFileSync(join(work, 'page.pdf')))
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

const typed = (source: string) =>
  `${numbered(source)
    .map(({role, words}) => (role === 'title' || role === 'byline' ? words : `　　${words}`))
    .join('\r\n')}\r\n`

const files: Readonly<Record<string, () => Uint8Array | string | Promise<Uint8Array>>> = {
  '云溪县2024年重点项目建设推进会讲话.docx': () => docx(text('speech-projects-2024')),
  '云溪县2024年重点项目建设情况报告.pdf': () => pdf(text('report-projects-2025')),
  '临泽市2023年经济工作会议讲话.txt': () => gb18030(typed(text('speech-economy-2023'))),
  '临泽市2024年政府工作报告.docx': () => docx(text('report-economy-2024')),
  '青阳区工业项目汇报(网页复制).txt': () => text('briefing-industry-2024'),
  '招商引資工作會議講話(繁體).txt': () => text('speech-investment-2024-traditional'),
}

for (const [name, make] of Object.entries(files)) writeFileSync(join(folder, name), await make())
