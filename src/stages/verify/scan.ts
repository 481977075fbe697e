import type {Analysis} from '../../model/analysis.js'
import type {Entry} from '../../model/entry.js'
import type {Mention} from '../../model/mention.js'
import type {Notice} from '../../model/notice.js'
import type {Box} from '../../model/reading.js'
import {firstEndingAfter, type Span} from '../../text/span.js'
import {toSource} from '../../text/text.js'

/** A digit read less surely than this is doubted; a line may be one character, and sure. */
const DOUBTFUL = 0.9

/** What a scan was unsure of: entries lose confidence with their lines, amounts with doubtful digits get a notice. */
export function scanDoubts(
  {text, mentions, entries, notices}: Analysis,
  all: readonly Box[],
): Pick<Analysis, 'entries' | 'notices'> {
  const boxes = all.filter(({confidence}) => confidence < 1)
  if (boxes.length === 0) return {entries, notices}
  const lines = sorted(boxes.filter(({start, end}) => end - start > 1))
  const digits = sorted(boxes.filter(({start, end, confidence}) => end - start === 1 && confidence < DOUBTFUL))
  const doubts = mentions.filter(isAmount).flatMap((mention): Notice[] => {
    const unsure = over(digits, toSource(text, mention))
    return unsure.length === 0 ? [] : [doubt(mention, text.value.slice(mention.start, mention.end), unsure)]
  })
  const weakened = entries.map((entry): Entry => {
    const sure = Math.min(1, ...over(lines, toSource(text, entry)).map(({confidence}) => confidence))
    return {...entry, confidence: Math.round(entry.confidence * sure * 100) / 100}
  })
  return {entries: weakened, notices: [...notices, ...doubts]}
}

function isAmount({kind}: Mention): boolean {
  return kind === 'money' || kind === 'percent' || kind === 'quantity'
}

function doubt({start, end}: Span, words: string, unsure: readonly Box[]): Notice {
  const least = Math.round(Math.min(...unsure.map(({confidence}) => confidence)) * 100)
  const message = `扫描识别的「${words}」中有数字把握只有 ${least}%；应与原件一致；请对照第 ${unsure[0]!.page} 页核对。`
  return {code: 'ocr/doubtful', start, end, message}
}

function sorted(boxes: readonly Box[]): Box[] {
  return boxes.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The boxes of a sorted list that a source span touches. */
function over(boxes: readonly Box[], span: Span): Box[] {
  const found: Box[] = []
  for (let index = firstEndingAfter(boxes, span.start); index < boxes.length && boxes[index]!.start < span.end; index++)
    found.push(boxes[index]!)
  return found
}
