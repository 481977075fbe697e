import type {Stage} from '../../model/analysis.js'
import type {Clause} from '../../model/clause.js'

/** The clauses of every sentence. */
export const stage: Stage = {
  name: 'clause',
  requires: ['text', 'outline', 'mentions'],
  assigns: ['clauses'],
  settings: {},
  run({text, outline}) {
    const clauses: Clause[] = []
    outline.sentences.forEach(({start, end, mode}, sentence) => {
      let from = start
      for (const match of text.value.slice(start, end).matchAll(/[，；,;。！？\n]/gu)) {
        const to = start + match.index
        if (to > from) clauses.push({start: from, end: to, sentence, mode})
        from = to + 1
      }
      if (from < end) clauses.push({start: from, end, sentence, mode})
    })
    return {clauses}
  },
}
