import type {Stage} from '../../model/analysis.js'

/** Of mentions of one kind that overlap, the longest stays; of different kinds, what the text means. */
export const stage: Stage = {
  name: 'refine',
  requires: ['mentions', 'text'],
  assigns: ['mentions'],
  settings: {},
  run({mentions}) {
    const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)
    const ends = new Map<string, number>()
    return {
      mentions: sorted.filter(({kind, start, end}) => {
        if (start < (ends.get(kind) ?? 0)) return false
        ends.set(kind, end)
        return true
      }),
    }
  },
}
