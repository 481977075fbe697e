import {deflateSync} from 'node:zlib'
import {fromObjects, pdf} from '../readers/make-pdf.js'

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>'

function stream(content: string, more = ''): string {
  return `<</Length ${content.length}${more}>>stream\n${content}\nendstream`
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

export function manyPages(count: number): Uint8Array {
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${'3 0 R '.repeat(count)}]>>`,
    PAGE,
    stream(''),
  ])
}

export function giantStream(megabytes: number): Uint8Array {
  const packed = latin(deflateSync(Buffer.alloc(megabytes * 1_000_000, 32)))
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    PAGE,
    stream(packed, '/Filter/FlateDecode'),
  ])
}

export function loopingPages(): Uint8Array {
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 9/Kids[3 0 R]/Parent 3 0 R>>',
    '<</Type/Pages/Count 9/Kids[2 0 R]/Parent 2 0 R>>',
  ])
}

/** An object stream that extends itself, and a cross-reference table whose forerunner is itself. */
export function loopingTables(): Uint8Array {
  const body = stream(
    '1 0 2 10 <</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Count 1/Kids[1 0 R]>>',
    '/Type/ObjStm/N 2/First 8/Extends 3 0 R',
  )
  return fromObjects(['null', 'null', body], '/Prev 9')
}

export function loopingForm(): Uint8Array {
  const form = stream('/F Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>'
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    page,
    stream('/F Do'),
    form,
  ])
}

/** A password nobody knows. */
export function lockedPdf(): Uint8Array {
  const plain = Buffer.from(pdf(['BT ET'])).toString('latin1')
  const key = 'AB'.repeat(32)
  const locked = plain.replace(
    '/Root 1 0 R',
    `/Root 1 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -44/O<${key}>/U<${key}>>>`,
  )
  return Buffer.from(locked, 'latin1')
}

/** Glyph numbers of a font that says nowhere what characters they are. */
export function fontWithoutMap(): Uint8Array {
  const shown = `BT /F1 12 Tf 72 700 Td <${'00030107020b001f'.repeat(30)}> Tj ET`
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>'
  const font = '<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Lost/Encoding/Identity-H/DescendantFonts[6 0 R]>>'
  const inner =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Lost/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>'
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    page,
    stream(shown),
    font,
    inner,
  ])
}

export function nestedArrays(depth: number): Uint8Array {
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count 1/Kids[3 0 R]/X ${'['.repeat(depth)}${']'.repeat(depth)}>>`,
    PAGE,
    stream(''),
  ])
}
