import type {Reading} from '../../model/reading.js'
import {assemble, statedTitle} from '../draft.js'
import {encrypted, noText, parsing, tooLarge} from '../faults.js'
import type {Limits} from '../limits.js'
import {withoutFurniture} from '../pdf/furniture.js'
import {linesOf, type Placed} from '../pdf/lines.js'
import type {PageLines} from '../pdf/page.js'
import {paragraphs} from '../pdf/paragraphs.js'
import {cellWords, takeTables} from '../pdf/tables.js'
import {resolve} from '../relations.js'
import {descendants, elements, first, get, type Tree, textOf, xmlTree} from '../tree.js'
import {openPackage, type Package} from '../zip/unzip.js'
import {layerRuns, numbers, POINTS_A_MM} from './page.js'
import {layerRules} from './rules.js'

const NOTHING: Tree = {name: '', attributes: {}, children: []}

/** The national fixed-layout format, GB/T 33190: text objects with places, joined to paragraphs as in a pdf. */
export async function readOfd(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const file = openPackage(bytes, 'ofd', limits)
  if (file.names.some((name) => /(?:^|\/)Encryptions\.xml$/u.test(name))) throw encrypted('ofd')
  return parsing('ofd', () => read(file, limits))
}

function read(file: Package, limits: Limits): Reading {
  const bodies = descendants(xmlTree(file.text('OFD.xml')), 'DocBody')
  const pages: PageLines[] = []
  const unread: string[] = []
  let title: string | null = null
  for (const body of bodies) {
    title ??= descendants(body, 'Title').map(textOf).join('') || null
    const root = resolve('', descendants(body, 'DocRoot').map(textOf).join('').trim())
    pages.push(...documentPages(file, root, pages.length, limits))
    if (descendants(body, 'Signatures').length > 0) unread.push('电子签章（未验证）')
  }
  const {pages: kept} = withoutFurniture(pages)
  const assembled = assemble(paragraphs(kept))
  if (assembled.text.trim() === '') throw noText('ofd', `${pages.length} 页都没有文字（可能是扫描图片）`)
  if (file.names.some((name) => /\/Attachs?\/(?!Attachments\.xml)[^/]+$/u.test(name))) unread.push('附件（未读取）')
  return {...assembled, mediaType: 'application/ofd', encoding: null, title: statedTitle(title, assembled.text), unread}
}

function documentPages(file: Package, root: string, before: number, limits: Limits): PageLines[] {
  const document = xmlTree(file.text(root))
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const common = first(document, 'Document', 'CommonData', 'PageArea')
  const listed = descendants(first(document, 'Document', 'Pages') ?? NOTHING, 'Page')
  if (before + listed.length > limits.pages) throw tooLarge('ofd', `共 ${listed.length} 页`, `${limits.pages} 页`)
  // A form's printed words are a page of their own that the filled-in pages lie on.
  const templates = new Map(
    descendants(document, 'TemplatePage').map((entry) => [get(entry, 'ID'), get(entry, 'BaseLoc') ?? '']),
  )
  const template = (id: string | null): Tree => {
    const part = resolve(folder, templates.get(id) ?? '')
    return file.has(part) ? xmlTree(file.text(part)) : NOTHING
  }
  return listed.map((entry, index) => {
    const page = xmlTree(file.text(resolve(folder, get(entry, 'BaseLoc') ?? '')))
    const number = before + index + 1
    const [, , width = 210, height = 297] = numbers(boxOf(first(page, 'Page', 'Area')) ?? boxOf(common) ?? '')
    const forms = elements(first(page, 'Page') ?? NOTHING, 'Template').map((used) => template(get(used, 'TemplateID')))
    const layers = [...forms, page].flatMap((part) => descendants(first(part, 'Page', 'Content') ?? NOTHING, 'Layer'))
    const runs = layers.flatMap(layerRuns)
    const ordered = forms.length > 0 ? inRows(runs) : runs
    const {tables, rest} = takeTables(ordered, layers.flatMap(layerRules), cellWords)
    const size = {width: width * POINTS_A_MM, height: height * POINTS_A_MM}
    return {
      page: number,
      ...size,
      shown: size,
      lines: linesOf(rest, number),
      tables,
    }
  })
}

/** From the top, side by side from the left. */
function inRows(runs: readonly Placed[]): Placed[] {
  const sorted = runs.toSorted((a, b) => a.base - b.base)
  const rows: Placed[][] = []
  for (const run of sorted) {
    const row = rows[rows.length - 1]
    if (row !== undefined && run.base - row[0]!.base < run.size * 0.5) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.left - b.left))
}

function boxOf(area: Tree | undefined): string | null {
  const box = first(area, 'PhysicalBox')
  return box === undefined ? null : textOf(box)
}
