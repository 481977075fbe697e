import type {Stage} from '../../model/analysis.js'

/** Dates for the time expressions, by the day of the part and the year of the section. */
export const stage: Stage = {
  name: 'resolve',
  requires: ['mentions', 'outline', 'text'],
  assigns: ['mentions', 'notices'],
  settings: {},
  run: ({mentions, notices}) => ({mentions, notices}),
}
