import type {Analysis, Context} from '../../../model/analysis.js'
import type {Figure} from '../../../model/entry.js'
import type {Mention, ProjectName, Time} from '../../../model/mention.js'
import type {Span} from '../../../text/span.js'
import {type Carry, nextCarry, openingPeriods} from './carry.js'
import {isMeasure, refusal} from './measure.js'
import {defaultScope} from './scope.js'
import {readSentence} from './sentence.js'
import {withSpokenRates} from './spoken-rate.js'

/** Figures: what was reached, what is to be reached, and how big things are. */
export function linkFigures(analysis: Analysis, context: Context): Figure[] {
  const {text, outline, clauses, mentions} = analysis
  const numbers = withSpokenRates(text.value, mentions.filter(isMeasure))
  const judged = numbers.map((measure) => ({measure, refused: refusal(text.value, measure)}))
  const measures = walker(judged.filter(({refused}) => refused === null).map(({measure}) => measure))
  const classes = walker(judged.filter(({refused}) => refused === 'class').map(({measure}) => measure))
  const times = mentions.filter((mention): mention is Time => mention.kind === 'time')
  const timesIn = walker(times)
  const projects = walker(mentions.filter((mention): mention is ProjectName => mention.kind === 'project'))
  const openings = openingPeriods(analysis, times)
  const scopes = outline.parts.map((part) =>
    defaultScope(text.value.slice(part.start, part.end), part.place ?? analysis.facts.place),
  )
  const figures: Figure[] = []
  let carry: Carry | null = null
  let clause = 0
  outline.sentences.forEach((sentence, index) => {
    const said = {
      measures: measures(sentence),
      times: timesIn(sentence),
      projects: projects(sentence),
      classes: classes(sentence),
    }
    const offset = clause
    while (clause < clauses.length && clauses[clause]!.sentence === index) clause++
    carry = nextCarry(carry, sentence, analysis, openings)
    if (carry.note) return
    const list = clauses.slice(offset, clause)
    figures.push(
      ...readSentence(analysis, context, sentence, {list, offset}, said, carry, scopes[sentence.part] ?? null),
    )
  })
  return figures
}

/** Gives the mentions in one span after another, each asked for once and in order. */
function walker<M extends Mention>(all: readonly M[]): (span: Span) => M[] {
  let at = 0
  return ({start, end}) => {
    while (at < all.length && all[at]!.start < start) at++
    const first = at
    while (at < all.length && all[at]!.start < end) at++
    return all.slice(first, at)
  }
}
