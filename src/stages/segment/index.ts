import type {Stage} from '../../model/analysis.js'

/** Words, by the segmenter that the set-up chose. */
export const stage: Stage = {
  name: 'segment',
  requires: ['text'],
  assigns: ['tokens'],
  settings: {},
  run: ({text}, {segmenter}) => ({tokens: segmenter.segment(text.value)}),
}
