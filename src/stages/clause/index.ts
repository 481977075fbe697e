import type {Stage} from '../../model/analysis.js'
import type {Clause} from '../../model/clause.js'
import type {Mention} from '../../model/mention.js'
import type {Span} from '../../text/span.js'
import {split} from './split.js'

const NUMERIC: ReadonlySet<string> = new Set<Mention['kind']>(['money', 'percent', 'quantity'])

/** The clauses of every sentence. */
export const stage: Stage = {
  name: 'clause',
  requires: ['text', 'outline', 'mentions'],
  assigns: ['clauses'],
  settings: {},
  run({text, outline, mentions}) {
    const numbers: Span[] = mentions.filter(({kind}) => NUMERIC.has(kind)).sort((a, b) => a.start - b.start)
    const clauses: Clause[] = []
    let next = 0
    outline.sentences.forEach((sentence, index) => {
      while (next < numbers.length && numbers[next]!.start < sentence.start) next++
      let last = next
      while (last < numbers.length && numbers[last]!.start < sentence.end) last++
      const first = clauses.length
      for (const {start, end, group, depth, continues, mark} of split(
        text.value,
        sentence,
        numbers.slice(next, last),
      )) {
        const goesOn = continues === null ? null : first + continues
        clauses.push({start, end, sentence: index, mode: sentence.mode, group, depth, continues: goesOn, mark})
      }
      next = last
    })
    return {clauses}
  },
}
