import type {Reading} from '../../model/reading.js'
import {unreadParts} from '../docx/docx.js'
import {assemble, type PageStart, type Piece} from '../draft.js'
import {damaged, noText, parsing, tooLarge} from '../faults.js'
import type {Limits} from '../limits.js'
import {relations} from '../relations.js'
import {descendants, first, get, xmlTree} from '../tree.js'
import {openPackage, type Package} from '../zip/unzip.js'
import {slidePieces} from './slide.js'

const MAIN = 'ppt/presentation.xml'

/** Slides as pages, the speaker's notes behind each. */
export async function readPptx(bytes: Uint8Array, limits: Limits): Promise<Reading> {
  const file = openPackage(bytes, 'pptx', limits)
  if (!file.has(MAIN)) throw damaged('pptx', `缺少 ${MAIN}`)
  const {pieces, diagrams} = await parsing('pptx', () => slides(file, limits))
  const assembled = assemble(pieces)
  if (assembled.text.trim() === '') throw noText('pptx', '幻灯片没有文字，可能全是图片')
  const unread = unreadParts(file.names)
  if (diagrams > 0) unread.push(`SmartArt 图形 ${diagrams} 个（未读取）`)
  return {
    ...assembled,
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    encoding: null,
    title: null,
    unread,
  }
}

function slides(file: Package, limits: Limits): {pieces: Piece[]; diagrams: number} {
  const parts = relations(file, MAIN)
  const presentation = xmlTree(file.text(MAIN))
  const order = descendants(presentation, 'sldId').map((slide) => parts.get(slide.attributes['r:id'] ?? '')?.target)
  const shown = order.filter((part): part is string => part !== undefined && file.has(part))
  if (shown.length > limits.pages) throw tooLarge('pptx', `共 ${shown.length} 张幻灯片`, `${limits.pages} 张`)
  let diagrams = 0
  const pieces = shown.flatMap((part, index): Piece[] => {
    const related = [...relations(file, part).values()]
    diagrams += related.filter(({type}) => type === 'diagramData').length
    const notes = related.find(({type}) => type === 'notesSlide')?.target
    const starts: PageStart[] = [{at: 0, page: index + 1}]
    return [
      {kind: 'paragraph', text: '', starts},
      ...shapes(file, part),
      ...(notes !== undefined && file.has(notes) ? shapes(file, notes) : []),
    ]
  })
  return {pieces, diagrams}
}

function shapes(file: Package, part: string): Piece[] {
  const slide = xmlTree(file.text(part))
  if (get(first(slide, 'sld'), 'show') === '0') return []
  const tree = first(slide, 'sld', 'cSld', 'spTree') ?? first(slide, 'notes', 'cSld', 'spTree')
  return tree === undefined ? [] : slidePieces(tree)
}
