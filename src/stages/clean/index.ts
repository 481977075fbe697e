import type {Stage} from '../../model/analysis.js'

/** Repairs of the source text, each an edit with a map; what cannot be repaired becomes a gap. */
export const stage: Stage = {
  name: 'clean',
  requires: ['text'],
  assigns: ['text', 'gaps', 'notices'],
  settings: {},
  run: ({text, notices}) => ({text, gaps: [], notices}),
}
