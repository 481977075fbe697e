import type {Genre} from '../../../model/document.js'

/** How often a clause with 3, 4, 5, 6 or more points was a task on annotated work reports. */
const IN_REPORT: readonly number[] = [0.85, 0.86, 0.87, 0.88]
/** The same for speeches and briefings, where resolve and promise stand closer together. */
const ELSEWHERE: readonly number[] = [0.6, 0.7, 0.8, 0.85]

export function confidenceOf(points: number, genre: Genre): number {
  const scale = genre === 'report' ? IN_REPORT : ELSEWHERE
  return scale[Math.max(0, Math.min(points - 3, scale.length - 1))]!
}
