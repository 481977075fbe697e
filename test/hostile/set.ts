import {strToU8, zipSync} from 'fflate'
import {docx, paragraph, speechDocx, table} from '../readers/make-docx.js'
import {ofd, speechOfd} from '../readers/make-ofd.js'
import {speechHtml, speechMht, speechPptx, speechRtf, speechTxt, speechXlsx, xlsx} from '../readers/make-others.js'
import {pdf, speechPdf} from '../readers/make-pdf.js'
import {ole, wordHead} from './oles.js'
import {
  fontWithoutMap,
  giantStream,
  lockedPdf,
  loopingForm,
  loopingPages,
  loopingTables,
  manyPages,
  nestedArrays,
} from './pdfs.js'
import {bomb, member, png, rawZip} from './zips.js'

/** A file that means harm or has suffered it, and how reading it must end: with text, or with the code of a reason. */
export interface Hostile {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly ends: 'read' | RegExp
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share))
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${'bcdefghij'.replace(/./gu, (name, at: number) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)}]>`
const wordXml = (doctype: string, entity: string) =>
  docx('', {
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${doctype}<w:document ${W}><w:body><w:p><w:r><w:t>正文&${entity};</w:t></w:r></w:p></w:body></w:document>`,
    ),
  })
const odt = (content: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(content), ...more})
const odtBody = (body: string, doctype = '') =>
  odt(
    `<?xml version="1.0"?>${doctype}<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  )
const mail = (head: string, body: string) =>
  utf8(`MIME-Version: 1.0\r\nContent-Type: multipart/related; ${head}\r\n\r\n${body}`)
const nested = (open: string, close: string, depth: number, inner = '') =>
  open.repeat(depth) + inner + close.repeat(depth)
const packedWord = (packed: Uint8Array, unpacked: number) =>
  rawZip([member('[Content_Types].xml', '<Types/>'), {name: 'word/document.xml', packed, unpacked}])
const manyCells = () =>
  xlsx([{name: '表', rows: Array.from({length: 30_000}, () => Array.from({length: 20}, () => '1'))}])

/** Cut after every other tenth. */
const cuts = (name: string, make: () => Uint8Array, ends: RegExp): Hostile[] =>
  [1, 3, 5, 7, 9].map((tenth) => ({name: `${tenth}0%.${name}`, bytes: () => cut(make(), tenth / 10), ends}))

const texts: Hostile[] = [
  {name: 'empty.txt', bytes: () => new Uint8Array(), ends: /^file\/empty$/u},
  {name: 'empty.docx', bytes: () => new Uint8Array(), ends: /^file\/empty$/u},
  {name: 'blank.txt', bytes: () => utf8(' \r\n\t\u3000\n'), ends: /no-text/u},
  {name: 'nul-only.txt', bytes: () => new Uint8Array(1_000_000), ends: /format\/unknown|no-text/u},
  {name: 'nul-within.txt', bytes: () => utf8('完成投资\u00003.5亿元。'.repeat(50)), ends: 'read'},
  {
    name: 'lone-surrogates.txt',
    bytes: () => Buffer.from(`\ufeff完成\ud800投资\udc00三亿元。${'全年目标任务如期完成。'.repeat(20)}`, 'utf16le'),
    ends: 'read',
  },
  {name: 'fifty-megabytes.txt', bytes: () => Buffer.alloc(50_000_000, '完成投资三亿元。'), ends: /^text\/too-large$/u},
  {name: 'one-long-line.txt', bytes: () => Buffer.alloc(15_000_000, '亿'), ends: 'read'},
  {
    name: 'noise.bin',
    bytes: () => Uint8Array.from({length: 5000}, (_, at) => (at * at * 31 + at * 7) % 256),
    ends: /^format\/unknown$/u,
  },
  {name: 'program.txt', bytes: () => utf8(`MZ${'\u0001\u0002'.repeat(500)}`), ends: /^format\/unknown$/u},
  {name: 'archive.rar', bytes: () => utf8('Rar!\u001a\u0007'), ends: /^format\/unknown$/u},
]

const words: Hostile[] = [
  ...cuts('docx', speechDocx, /^docx\/damaged$|^zip\/|^format\/unknown$/u),
  {name: 'one-gigabyte.docx', bytes: () => packedWord(bomb(1000), 1_000_000_000), ends: /^docx\/too-large$/u},
  {name: 'one-gigabyte-that-says-1000.docx', bytes: () => packedWord(bomb(1000), 1000), ends: /^docx\/too-large$/u},
  {
    name: 'huge-text-node.docx',
    bytes: () =>
      packedWord(
        bomb(250, `<w:document ${W}><w:body><w:p><w:r><w:t>一`, '</w:t></w:r></w:p></w:body></w:document>'),
        100,
      ),
    ends: /^read\/(?:memory|timeout)$|too-large|damaged/u,
  },
  {name: 'xxe.docx', bytes: () => wordXml(XXE, 'e'), ends: /^xml\/doctype$/u},
  {name: 'laughs.docx', bytes: () => wordXml(LAUGHS, 'j'), ends: /^xml\/doctype$/u},
  {
    name: 'nested-tables.docx',
    bytes: () => docx(nested('<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>', 10_000, paragraph('底'))),
    ends: /^docx\/damaged$|^file\/too-deep$|^read\//u,
  },
  {
    name: 'wide-table.docx',
    bytes: () => docx(table(Array.from({length: 200}, () => Array.from({length: 60}, () => '格')))),
    ends: 'read',
  },
  {
    name: 'no-document.docx',
    bytes: () => rawZip([member('[Content_Types].xml', '<Types/>'), member('word/document2.xml', '')]),
    ends: /^docx\/damaged$/u,
  },
  {name: 'not-xml.docx', bytes: () => docx('', {'word/document.xml': strToU8('这不是 XML')}), ends: /^docx\/damaged$/u},
  {name: 'no-words.docx', bytes: () => docx('<w:p/>'), ends: /^docx\/no-text$/u},
  {name: 'macros.docm', bytes: () => docx(paragraph('正文'), {'word/vbaProject.bin': strToU8('x')}), ends: 'read'},
  {
    name: 'attachment.docx',
    bytes: () => docx(paragraph('正文'), {'word/embeddings/oleObject1.bin': strToU8('x')}),
    ends: 'read',
  },
  {name: 'speech.pdf', bytes: speechDocx, ends: 'read'},
  {
    name: 'locked.docx',
    bytes: () => ole({EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(5000)}),
    ends: /^docx\/encrypted$/u,
  },
  {
    name: 'locked.doc',
    bytes: () => ole({WordDocument: wordHead({flags: 0x100}), '1Table': new Uint8Array(4096)}),
    ends: /^doc\/encrypted$/u,
  },
  {name: 'word95.doc', bytes: () => ole({WordDocument: wordHead({version: 0x68})}), ends: /^doc\/too-old$/u},
  {
    name: 'head-only.doc',
    bytes: () => ole({WordDocument: wordHead({}), '0Table': new Uint8Array(4096)}),
    ends: /^doc\/damaged$/u,
  },
  {name: 'no-table.doc', bytes: () => ole({WordDocument: wordHead({})}), ends: /^doc\/damaged$/u},
  {
    name: 'circle.doc',
    bytes: () => ole({WordDocument: wordHead({}), '0Table': new Uint8Array(4096)}, (chain) => chain.fill(2, 2)),
    ends: /^doc\/damaged$/u,
  },
  {name: 'cut.doc', bytes: () => cut(ole({WordDocument: wordHead({})}), 0.5), ends: /damaged|unsupported/u},
  {name: 'table.xls', bytes: () => ole({Workbook: new Uint8Array(4096)}), ends: /^old-office\/unsupported$/u},
]

const pdfs: Hostile[] = [
  ...cuts('pdf', speechPdf, /^pdf\/damaged$|^pdf\/no-text$|^read-or-damaged$/u).map((file) => ({...file, ends: /./u})),
  {name: 'header.pdf', bytes: () => utf8('%PDF-1.7\n'), ends: /^pdf\/damaged$/u},
  {name: 'locked.pdf', bytes: lockedPdf, ends: /^pdf\/encrypted$/u},
  {name: 'pages-100000.pdf', bytes: () => manyPages(100_000), ends: /^pdf\/too-large$/u},
  {name: 'stream-1gb.pdf', bytes: () => giantStream(1000), ends: /^read\/(?:memory|timeout)$|^pdf\//u},
  {name: 'looping-pages.pdf', bytes: loopingPages, ends: /^pdf\/|^read\//u},
  {name: 'looping-tables.pdf', bytes: loopingTables, ends: /^pdf\/|^read\//u},
  {name: 'looping-form.pdf', bytes: loopingForm, ends: /^pdf\/no-text$|^read\//u},
  {name: 'font-without-map.pdf', bytes: fontWithoutMap, ends: /^pdf\/no-text$/u},
  {name: 'nested-arrays.pdf', bytes: () => nestedArrays(200_000), ends: /^pdf\/|^read\//u},
  {name: 'no-pages.pdf', bytes: () => pdf([]), ends: /^pdf\//u},
  {name: 'unclosed-string.pdf', bytes: () => pdf([`BT /F1 12 Tf (${'x'.repeat(100_000)}`]), ends: /^pdf\//u},
]

const packages: Hostile[] = [
  {name: 'half.pptx', bytes: () => cut(speechPptx(), 0.5), ends: /^pptx\/damaged$/u},
  {name: 'half.xlsx', bytes: () => cut(speechXlsx(), 0.5), ends: /^xlsx\/damaged$/u},
  {name: 'half.ofd', bytes: () => cut(speechOfd(), 0.5), ends: /^ofd\/damaged$/u},
  {name: 'xxe.pptx', bytes: () => rawZip([member('ppt/presentation.xml', `${XXE}<p/>`)]), ends: /^xml\/doctype$/u},
  {
    name: 'xxe.xlsx',
    bytes: () => rawZip([member('xl/workbook.xml', `${LAUGHS}<workbook>&j;</workbook>`)]),
    ends: /^xml\/doctype$/u,
  },
  {name: 'xxe.ofd', bytes: () => rawZip([member('OFD.xml', `${XXE}<OFD>&e;</OFD>`)]), ends: /^xml\/doctype$/u},
  {name: 'xxe.odt', bytes: () => odtBody('<text:p>&e;</text:p>', XXE), ends: /^xml\/doctype$/u},
  {
    name: 'deep.odt',
    bytes: () => odtBody(nested('<text:section>', '</text:section>', 100_000)),
    ends: /^file\/too-deep$/u,
  },
  {
    name: 'deep.pptx',
    bytes: () => rawZip([member('ppt/presentation.xml', nested('<a>', '</a>', 100_000))]),
    ends: /^file\/too-deep$/u,
  },
  {
    name: 'locked.odt',
    bytes: () => odt('x', {'META-INF/manifest.xml': strToU8('<m:encryption-data/>')}),
    ends: /^odt\/encrypted$/u,
  },
  {
    name: 'outside.pptx',
    bytes: () =>
      rawZip([
        member('ppt/presentation.xml', '<p><sldId r:id="a"/></p>'),
        member(
          'ppt/_rels/presentation.xml.rels',
          '<R><Relationship Id="a" Type="x/slide" Target="../../../../etc/passwd"/></R>',
        ),
      ]),
    ends: /^pptx\/no-text$/u,
  },
  {
    name: 'outside.ofd',
    bytes: () => rawZip([member('OFD.xml', '<OFD><DocBody><DocRoot>../../../etc/passwd</DocRoot></DocBody></OFD>')]),
    ends: /^ofd\/damaged$/u,
  },
  {
    name: 'endless-steps.ofd',
    bytes: () =>
      ofd([
        '<ofd:TextObject Boundary="1 1 1 1" Size="4"><ofd:TextCode X="0" Y="1" DeltaX="g 999999999 4">投资</ofd:TextCode></ofd:TextObject>',
      ]),
    ends: 'read',
  },
  {name: 'many-cells.xlsx', bytes: manyCells, ends: /^xlsx\/too-large$|^read\//u},
  {
    name: 'far-cell.xlsx',
    bytes: () =>
      rawZip([
        member('xl/workbook.xml', '<workbook><sheet name="表" r:id="a"/></workbook>'),
        member('xl/_rels/workbook.xml.rels', '<R><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></R>'),
        member(
          'xl/s.xml',
          '<s><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row><mergeCell ref="A1:XFD1048576"/></s>',
        ),
      ]),
    ends: 'read',
  },
  {
    name: 'bomb-sheet.xlsx',
    bytes: () =>
      rawZip([member('xl/workbook.xml', '<w/>'), {name: 'xl/sharedStrings.xml', packed: bomb(1000), unpacked: 9}]),
    ends: /^xlsx\//u,
  },
  {
    name: 'entries-100000.docx',
    bytes: () => rawZip(Array.from({length: 60_000}, (_, at) => member(`word/${at}`, ''))),
    ends: /^docx\/damaged$|^zip\//u,
  },
  {name: 'count-lies.docx', bytes: () => rawZip([member('word/document.xml', '<x/>')], 500), ends: /^docx\/damaged$/u},
  {
    name: 'method.docx',
    bytes: () => rawZip([{...member('word/document.xml', '<x/>'), method: 99}]),
    ends: /^docx\/damaged$/u,
  },
  {
    name: 'off-the-end.docx',
    bytes: () =>
      rawZip([member('[Content_Types].xml', '<Types/>'), {...member('word/document.xml', '<x/>'), offset: 900_000}]),
    ends: /^docx\/damaged$/u,
  },
  {name: 'archive.zip', bytes: () => zipSync({'a.txt': strToU8('x')}), ends: /^zip\/unsupported$/u},
]

const markup: Hostile[] = [
  {name: 'unclosed.rtf', bytes: () => cut(speechRtf(), 0.5), ends: /^rtf\/damaged$/u},
  {name: 'braces.rtf', bytes: () => utf8(`{\\rtf1 ${'{'.repeat(100_000)}`), ends: /^rtf\/damaged$/u},
  {name: 'binary.rtf', bytes: () => utf8('{\\rtf1 \\bin999999999 x}'), ends: /^rtf\//u},
  {name: 'bad-escapes.rtf', bytes: () => utf8("{\\rtf1 \\'zz\\u99999999 投资\\'}"), ends: /^rtf\/|^read$/u},
  {
    name: 'scripts-only.html',
    bytes: () => utf8('<html><script>document.write("正文")</script></html>'),
    ends: /^html\/no-text$/u,
  },
  {name: 'deep.html', bytes: () => utf8(`<html>${'<div><table><tr><td>'.repeat(50_000)}底`), ends: /^file\/too-deep$/u},
  {name: 'long-line.html', bytes: () => utf8(`<html><p>${'投资'.repeat(2_000_000)}`), ends: 'read'},
  {name: 'million-tags.html', bytes: () => utf8(`<html>${'<p>亿'.repeat(100_000)}`), ends: 'read'},
  {name: 'half.html', bytes: () => cut(utf8(speechHtml()), 0.5), ends: 'read'},
  {name: 'half.mht', bytes: () => cut(speechMht(), 0.4), ends: /^mht\/|^read$/u},
  {name: 'no-boundary.mht', bytes: () => mail('type="text/html"', 'x'), ends: /^mht\//u},
  {
    name: 'russian-doll.mht',
    bytes: () => mail('boundary="a"', '--a\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n'.repeat(5000)),
    ends: /^mht\//u,
  },
]

const pictures: Hostile[] = [
  {name: 'pixels-200m.png', bytes: () => png(20_000, 10_000), ends: /^image\/too-large$/u},
  {name: 'head-only.png', bytes: () => png(10, 10).slice(0, 20), ends: /^image\/damaged$/u},
  {name: 'cut.png', bytes: () => cut(png(2000, 2000), 0.6), ends: /^image\//u},
  {name: 'cut.tiff', bytes: () => Buffer.from('49492a0008000000ff00', 'hex'), ends: /^image\/damaged$/u},
  {name: 'cut.jpg', bytes: () => Buffer.from('ffd8ffe000104a46494600', 'hex'), ends: /^image\/damaged$/u},
]

export const HOSTILE: readonly Hostile[] = [...texts, ...words, ...pdfs, ...packages, ...markup, ...pictures]

/** Archives, with what must come out: how many files whole, how many refused. */
export const ARCHIVES: readonly {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly whole: readonly string[]
  readonly refused: number
}[] = [
  {
    name: 'plain.zip',
    bytes: () =>
      zipSync({'通知/讲话.txt': strToU8(speechTxt()), '通知/': new Uint8Array(), '__MACOSX/x': strToU8('x')}),
    whole: ['通知/讲话.txt'],
    refused: 0,
  },
  {
    name: 'gbk-name.zip',
    bytes: () => rawZip([{...member('', '正文'), name: Uint8Array.of(0xbd, 0xb2, 0xbb, 0xb0, 0x2e, 0x74, 0x78, 0x74)}]),
    whole: ['讲话.txt'],
    refused: 0,
  },
  {
    name: 'dots.zip',
    bytes: () => rawZip([member('../../etc/passwd', 'x'), member('C:\\a\\..\\b.txt', 'x'), member('/root/x.txt', 'x')]),
    whole: ['etc/passwd', 'a/b.txt', 'root/x.txt'],
    refused: 0,
  },
  {
    name: 'nested.zip',
    bytes: () => zipSync({'a.zip': zipSync({'b.txt': strToU8('乙')}), 'c.txt': strToU8('丙')}),
    whole: ['a.zip/b.txt', 'c.txt'],
    refused: 0,
  },
  {
    name: 'doll.zip',
    bytes: () =>
      Array.from({length: 9}).reduce<Uint8Array>(
        (inner) => zipSync({'in.zip': inner}),
        zipSync({'x.txt': strToU8('x')}),
      ),
    whole: [],
    refused: 1,
  },
  {
    name: 'nested-bomb.zip',
    bytes: () => zipSync({'a.zip': rawZip([{name: 'x', packed: bomb(1000), unpacked: 9}]), 'b.txt': strToU8('乙')}),
    whole: ['b.txt'],
    refused: 1,
  },
  {
    name: 'overlapping.zip',
    bytes: () =>
      rawZip([
        {name: 'a', packed: bomb(40), unpacked: 40_000_000},
        ...Array.from({length: 50}, (_, at) => ({name: `b${at}`, packed: bomb(40), unpacked: 40_000_000, offset: 0})),
      ]),
    whole: ['a', 'b0', 'b1', 'b2', 'b3', 'b4', 'b5'],
    refused: 44,
  },
  {name: 'locked.zip', bytes: () => rawZip([{...member('a.txt', 'x'), flags: 1}]), whole: [], refused: 1},
]
