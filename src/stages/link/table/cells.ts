import type {Analysis} from '../../../model/analysis.js'
import type {Clause} from '../../../model/clause.js'
import type {Figure} from '../../../model/entry.js'
import type {Mode, Sentence} from '../../../model/outline.js'
import {contains, firstEndingAfter, overlaps, type Span, spanAt} from '../../../text/span.js'
import {split} from '../../clause/split.js'
import {unitsOf} from '../../outline/lines.js'
import {isMeasure} from '../figure/measure.js'
import {NO_PERIOD, type Period} from '../figure/period.js'

/** A cell of running text in a table that is read by rows. */
export interface ToldCell extends Span {
  readonly mode: Mode | null
  readonly year: number | null
  /** Who and by when, as the row says; null where the cell speaks of what has been. */
  readonly owner: string | null
  readonly to: string | null
  /** When the cell is about: by its column's heading (1-6月完成情况), or by a title that looks back. */
  readonly period: Period | null
}

/** The analysis as prose is to be linked in it: of the tables only the cells of running text, each for itself. */
export function withCells(analysis: Analysis, tables: readonly Span[], cells: readonly ToldCell[]): Analysis {
  const {text, outline, mentions} = analysis
  const within = (spans: readonly Span[], span: Span) => {
    const found = spans[firstEndingAfter(spans, span.start)]
    return found !== undefined && overlaps(found, span)
  }
  const kept = mentions.filter(
    (mention) => !within(tables, mention) || contains(spanAt(cells, mention.start) ?? NONE, mention),
  )
  const numbers = kept.filter(isMeasure)
  const sentences: Sentence[] = []
  const clauses: Clause[] = []
  let clause = 0
  let cell = 0
  const tell = (until: number) => {
    for (; cell < cells.length && cells[cell]!.start < until; cell++)
      readCell(analysis, cells[cell]!, numbers, sentences, clauses)
  }
  outline.sentences.forEach((sentence, index) => {
    const first = clause
    while (clause < analysis.clauses.length && analysis.clauses[clause]!.sentence === index) clause++
    if (within(tables, sentence)) return
    tell(sentence.start)
    const shift = clauses.length - first
    for (const one of analysis.clauses.slice(first, clause)) {
      const continues = one.continues === null ? null : one.continues + shift
      clauses.push({...one, sentence: sentences.length, continues})
    }
    sentences.push(sentence)
  })
  tell(text.value.length + 1)
  return {...analysis, mentions: kept, clauses, outline: {...outline, sentences}}
}

const NONE: Span = {start: -1, end: -1}

/** The sentences of one cell: a paragraph of its own, that carries nothing from the row above. */
function readCell(
  {text, outline}: Analysis,
  cell: ToldCell,
  numbers: readonly Span[],
  sentences: Sentence[],
  clauses: Clause[],
): void {
  const home = spanAt(outline.sentences, cell.start)
  const mode = cell.mode ?? home?.mode ?? null
  for (const span of itemsOf(text.value.slice(cell.start, cell.end), cell.start)) {
    const first = clauses.length
    const inside = numbersIn(numbers, span)
    for (const {start, end, group, depth, continues, mark} of split(text.value, span, inside)) {
      const goesOn = continues === null ? null : first + continues
      clauses.push({start, end, sentence: sentences.length, mode, group, depth, continues: goesOn, mark})
    }
    const place = {part: home?.part ?? 0, section: home?.section ?? 0, paragraph: -1 - cell.start}
    sentences.push({...span, ...place, mode, year: cell.year, heading: false})
  }
}

/** （1）…；（2）…: the items of a list in a cell, without their numbers. */
const ITEM = /(?<=^|[；;。\n]\s{0,2})(?:[（(]\d{1,2}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳])\s{0,2}/gu

/** The sentences of a cell, and the items of its lists as sentences of their own. */
function itemsOf(words: string, at: number): Span[] {
  return unitsOf(words).flatMap(({start, end}) => {
    const said = words.slice(start, end)
    const marks = [...said.matchAll(ITEM)].map(({index, 0: {length}}) => ({start: index, end: index + length}))
    const starts = [0, ...marks.map((mark) => mark.end)]
    const spans = starts.map((from, index) => ({start: from, end: marks[index]?.start ?? said.length}))
    return spans
      .filter((span) => span.end > span.start)
      .map((span) => ({start: at + start + span.start, end: at + start + span.end}))
  })
}

function numbersIn(numbers: readonly Span[], {start, end}: Span): Span[] {
  const first = firstEndingAfter(numbers, start)
  let last = first
  while (last < numbers.length && numbers[last]!.end <= end) last++
  return numbers.slice(first, last)
}

/** A figure of a cell is its row's to reach, by its column's or its row's day, where its own words say nobody and no day. */
export function ofRow(figure: Figure, cells: readonly ToldCell[]): Figure {
  const cell = figure.kind === 'size' ? undefined : spanAt(cells, figure.start)
  if (cell === undefined) return figure
  const own = figure.fields.some(({field}) => field === 'deadline')
  const dated = own ? figure : {...figure, ...periodIn(cell, figure)}
  if (figure.kind !== 'target' || figure.owner !== null || cell.owner === null) return dated
  return {...dated, owner: cell.owner, rules: [...figure.rules, 'owner/table-cell']}
}

/** How far things have come in a year that is not over has no date; what is planned has its row's. */
function periodIn({mode, period, to}: ToldCell, {kind, from, to: until}: Figure): Period {
  if (period !== null) return period
  if (kind === 'target') return to === null ? {from, to: until} : {from: null, to}
  return mode === 'review' ? NO_PERIOD : {from, to: until}
}
