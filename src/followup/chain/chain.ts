import {compare, type Link} from '../compare/compare.js'
import type {Directions} from '../compare/direction.js'
import {type Conflict, conflictsOf} from './conflicts.js'
import {type Drift, driftOf} from './drift.js'
import {type GrowthFinding, growthsOf} from './growth.js'
import {type Recycled, recycledOf} from './recycled.js'
import type {Volume} from './volume.js'

/** A plan against the report of the year after. */
export interface Step {
  readonly plan: string
  readonly result: string
  readonly year: number
  readonly links: readonly Link[]
}

export interface Chain {
  readonly steps: readonly Step[]
  readonly drift: readonly Drift[]
  readonly recycled: readonly Recycled[]
  readonly conflicts: readonly Conflict[]
  readonly growths: readonly GrowthFinding[]
}

/** What became, year after year, of what a place promised. */
export function chainOf(volumes: readonly Volume[], directions: Directions): Chain {
  const when = ({year, date}: Volume) => `${year ?? ''}/${date ?? ''}`
  const sorted = [...volumes].sort((a, b) => when(a).localeCompare(when(b)))
  const steps = sorted.flatMap((plan, index): Step[] => {
    const result = sorted[index + 1]
    if (!result || plan.year === null) return []
    // A gap of two years: what the report tells is not the plan's year.
    if (result.year !== null && result.year !== plan.year + 1) return []
    return [
      {plan: plan.name, result: result.name, year: plan.year, links: compare(plan, result, directions, plan.year)},
    ]
  })
  return {
    steps,
    drift: driftOf(sorted, directions),
    recycled: recycledOf(sorted),
    conflicts: conflictsOf(sorted),
    growths: growthsOf(sorted),
  }
}
