import type {Stage} from '../../model/analysis.js'
import type {Check, RateCheck} from '../../model/check.js'
import {additions, changes} from './change.js'
import {days} from './days.js'
import {earlierRates} from './earlier.js'
import {type Statement, statementOf} from './figure.js'
import {growths} from './growth.js'
import {increases} from './increase.js'
import {industries} from './industries.js'
import {means} from './mean.js'
import {rates} from './rate.js'
import {rowsOfRates} from './row.js'
import {statuses} from './status.js'
import {sums} from './sum.js'
import {tables} from './table.js'

const within: readonly ((statement: Statement) => Check[])[] = [
  rates,
  rowsOfRates,
  growths,
  increases,
  changes,
  additions,
  days,
  means,
]

const across: readonly ((statement: Statement, earlier: readonly Statement[]) => Check[])[] = [
  statuses,
  industries,
  earlierRates,
]

/** A total may stand so many sentences before its parts. */
const BACK = 2

/** A rate whose result and whole are both written. */
function isStated(check: Check): check is RateCheck {
  return check.kind === 'rate' && !check.implied
}

/** Whether the document's own numbers agree with each other: sums of parts, rates, implied plans, growth. */
export const stage: Stage = {
  name: 'check',
  requires: ['text', 'outline', 'mentions', 'clauses'],
  assigns: ['checks'],
  settings: {},
  run(analysis, context) {
    const {text, outline, mentions} = analysis
    const checks: Check[] = tables(analysis, context)
    // Two rules may find the same sum.
    const totals = new Set<number>()
    let recent: readonly Statement[] = []
    let next = 0
    for (const sentence of outline.sentences) {
      while (next < mentions.length && mentions[next]!.start < sentence.start) next++
      const first = next
      while (next < mentions.length && mentions[next]!.start < sentence.end) next++
      const statement = statementOf(text.value, sentence, mentions.slice(first, next))
      if (statement.figures.length > 1) {
        const found = [
          ...sums(statement, recent.at(-1) ?? null),
          ...within.flatMap((check) => check(statement)),
          ...across.flatMap((check) => check(statement, recent)),
        ]
        const stated = new Set(found.flatMap((check) => (isStated(check) ? [check.rate.start] : [])))
        for (const check of found) {
          // A plan that is written somewhere need not be worked out.
          if (check.kind === 'rate' && check.implied && stated.has(check.rate.start)) continue
          if (check.kind === 'sum' && totals.has(check.total.start)) continue
          if (check.kind === 'sum') totals.add(check.total.start)
          checks.push(check)
        }
      }
      recent = [...recent, statement].slice(-BACK)
    }
    return {checks}
  },
}
