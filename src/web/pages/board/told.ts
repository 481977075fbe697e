import type {Answer} from '../../../server/api/route.js'
import type {Routes} from '../../../server/api/routes.js'

export type Point = Answer<Routes['indicator']>['items'][number]

/** Where a point stands on the axis of values. */
export const height = ({value, min, max}: Pick<Point, 'value' | 'min' | 'max'>) => value ?? min ?? max

/** How often each value comes, the most frequent first. */
export function countsOf<T>(points: readonly T[], of: (point: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const point of points) counts.set(of(point), (counts.get(of(point)) ?? 0) + 1)
  return new Map([...counts].sort((a, b) => b[1] - a[1]))
}

type Told = Pick<Point, 'year' | 'value' | 'min' | 'max'>

/** What is told most often of a year; null where two figures are told equally often: nobody but a person may choose. */
export function oneAYear<T extends Told>(points: readonly T[]): {readonly year: number; readonly point: T | null}[] {
  return [...new Set(points.map(({year}) => year))].map((year) => {
    const all = points.filter((point) => point.year === year)
    const [often, next] = [...countsOf(all, (point) => String(height(point)))]
    const tied = often![1] === next?.[1]
    return {year, point: tied ? null : all.findLast((point) => String(height(point)) === often![0])!}
  })
}

/** How many other figures are told of the same year, kind and place. */
export function othersOf(points: readonly Point[], point: Point): number {
  const same = points.filter(({year, kind, place}) => {
    return year === point.year && kind === point.kind && place === point.place
  })
  return new Set(same.map((one) => String(height(one)))).size - 1
}
