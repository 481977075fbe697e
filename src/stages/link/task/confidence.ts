/** How often a clause with so many points was a task on annotated documents. */
const BY_POINTS: readonly number[] = [0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85]

export function confidenceOf(points: number): number {
  return BY_POINTS[Math.max(0, Math.min(points, BY_POINTS.length - 1))]!
}
