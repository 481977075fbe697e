import type {Stage} from '../../model/analysis.js'

/** Whether the document's own numbers agree with each other. */
export const stage: Stage = {
  name: 'check',
  requires: ['text', 'outline', 'mentions', 'clauses'],
  assigns: ['checks'],
  settings: {},
  run: () => ({checks: []}),
}
