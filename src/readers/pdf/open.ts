import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {PasswordException, PDFParse} from 'pdf-parse'
import {damaged, encrypted, tooLarge} from '../faults.js'
import type {Limits} from '../limits.js'

/** A run of characters with its place; `transform` as in the pdf specification. */
export interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

export interface PdfPage {
  /** How the page is turned when shown, in degrees. */
  readonly rotate: number
  getViewport(options: {scale: number; rotation?: number}): {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  getTextContent(): Promise<{readonly items: readonly (TextItem | {readonly type: string})[]}>
  getOperatorList(): Promise<{
    readonly fnArray: readonly number[]
    readonly argsArray: readonly (readonly unknown[] | null)[]
  }>
  cleanup(): boolean
}

/** The part of pdf.js's document that is read here. */
export interface PdfDocument {
  readonly numPages: number
  getPage(page: number): Promise<PdfPage>
  getMetadata(): Promise<{readonly info: unknown}>
  getAttachments(): Promise<Readonly<Record<string, unknown>> | null>
}

export interface OpenPdf {
  readonly document: PdfDocument
  readonly parser: PDFParse
}

/** Fonts without their own tables (most Chinese ones) are read through pdf.js's maps, which lie beside it. */
function assets() {
  const near = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))
  const root = dirname(near.resolve('pdfjs-dist/package.json'))
  return {
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    wasmUrl: `${join(root, 'wasm')}/`,
    iccUrl: `${join(root, 'iccs')}/`,
  }
}

export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<OpenPdf> {
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    ...assets(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    maxImageSize: limits.pixels,
  })
  const document = await load(parser)
  if (document.numPages > limits.pages) {
    await parser.destroy()
    throw tooLarge('pdf', `共 ${document.numPages} 页`, `${limits.pages} 页`)
  }
  return {document, parser}
}

async function load(parser: PDFParse): Promise<PdfDocument> {
  try {
    // pdf-parse keeps pdf.js's document to itself; positions are only to be had from it.
    return await (parser as unknown as {load(): Promise<PdfDocument>}).load()
  } catch (error) {
    await parser.destroy()
    if (error instanceof PasswordException) throw encrypted('pdf')
    throw damaged('pdf', error instanceof Error ? error.message : String(error), error)
  }
}
