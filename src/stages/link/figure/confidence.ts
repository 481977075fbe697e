import type {Figure} from '../../../model/entry.js'
import type {Material} from './figure.js'
import {isStart, type Relation} from './predicate.js'
import type {Statement} from './statement.js'

/** How often a reading was right on hand-made records, by the rule that found its subject. */
const BY_RULE: Readonly<Record<string, number>> = {
  'figure/subject': 0.95,
  'figure/topic': 0.95,
  'figure/list': 0.95,
  'figure/attribute': 0.93,
  'figure/capacity': 0.92,
  'figure/inherit': 0.9,
  'figure/doer': 0.8,
  'figure/noun': 0.8,
  'figure/purpose': 0.8,
  'figure/benefit': 0.75,
  'figure/bare': 0.6,
}

/** Changes, shares and rates say plainly what they are of. */
const PLAIN: ReadonlySet<Relation> = new Set(['up', 'down', 'complete', 'share'])

/** How sure the reading is: the share of like readings that were right on hand-made records. A size needs no date. */
export function confidenceOf(
  figure: Pick<Figure, 'indicator' | 'canonical'> & {readonly dated: boolean; readonly yearKnown: boolean},
  statement: Statement,
  {analysis, sentence}: Material,
): number {
  const {measure, relation} = statement
  let sure = BY_RULE[statement.rules[0] ?? ''] ?? 0.8
  if (figure.canonical !== null || PLAIN.has(relation)) sure = Math.max(sure, sure < 0.7 ? 0.85 : 0.97)
  if (relation === 'rank' || (relation === 'level' && statement.rules[0] === 'figure/inherit'))
    sure = Math.min(sure, 0.85)
  const quote = analysis.text.value.slice(measure.start, measure.end)
  if (relation !== 'rank' && measure.kind === 'quantity' && !/\d/u.test(quote)) sure -= 0.35
  if (figure.indicator.length < 4) sure -= 0.2
  if (figure.indicator.length > 24) sure -= 0.15
  if (sentence.mode === null) sure -= 0.12
  if (isStart(statement.before, statement.behind)) sure -= 0.4
  if (!figure.dated) sure -= 0.08
  // Nobody knows when it was spoken, nor which year it speaks of: such figures were right one time in two.
  if (analysis.facts.date === null && !figure.yearKnown) sure = Math.min(sure, 0.85)
  return Math.round(Math.min(0.99, Math.max(0.05, sure)) * 100) / 100
}
