import type {Stage} from '../../model/analysis.js'
import type {Check} from '../../model/check.js'
import {type Statement, statementOf} from './figure.js'
import {growths} from './growth.js'
import {increases} from './increase.js'
import {rates} from './rate.js'
import {rowsOfRates} from './row.js'
import {sums} from './sum.js'

const within: readonly ((statement: Statement) => Check[])[] = [rates, rowsOfRates, growths, increases]

/** Whether the document's own numbers agree with each other: sums of parts, rates, implied plans, growth. */
export const stage: Stage = {
  name: 'check',
  requires: ['text', 'outline', 'mentions', 'clauses'],
  assigns: ['checks'],
  settings: {},
  run({text, outline, mentions}) {
    const checks: Check[] = []
    let previous: Statement | null = null
    let next = 0
    for (const sentence of outline.sentences) {
      while (next < mentions.length && mentions[next]!.start < sentence.start) next++
      const first = next
      while (next < mentions.length && mentions[next]!.start < sentence.end) next++
      const statement = statementOf(text.value, sentence, mentions.slice(first, next))
      if (statement.figures.length > 1 || previous !== null)
        checks.push(...sums(statement, previous), ...within.flatMap((check) => check(statement)))
      previous = statement
    }
    return {checks}
  },
}
