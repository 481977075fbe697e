import type {FigureRecord} from '../../model/record.js'
import {amountWords} from '../../model/words.js'
import {measureOf} from '../compare/measure.js'
import {type Place, placeOf, type Volume} from './volume.js'

/** The same indicator, place and period, and another number in another document. */
export interface Conflict {
  readonly indicator: string
  readonly from: string
  readonly to: string
  /** Every value told, with where it stands. */
  readonly told: readonly (Place & {readonly value: number; readonly words: string})[]
}

/** Half of the last figure shown: 144.9亿元 may be anything from 144.85 to 144.95. */
const ROUNDING = 0.005

interface Told {
  readonly volume: Volume
  readonly figure: FigureRecord & {readonly value: number}
}

/** Numbers that two documents tell differently. */
export function conflictsOf(volumes: readonly Volume[]): Conflict[] {
  const groups = new Map<string, Told[]>()
  for (const volume of volumes) {
    for (const entry of volume.entries) {
      if (entry.kind !== 'result' || entry.canonical === null || entry.vsTarget || entry.op !== '=') continue
      if (entry.value === null || entry.from === null || entry.to === null) continue
      // A report cannot tell how a year ended that was not over when it was given: its year was read wrongly.
      if (volume.date !== null && entry.to > volume.date) continue
      const key = [entry.canonical, measureOf(entry), entry.unit, entry.scope, entry.from, entry.to].join('|')
      const told = {volume, figure: {...entry, value: entry.value}}
      groups.get(key)?.push(told) ?? groups.set(key, [told])
    }
  }
  return [...groups.values()].flatMap((group): Conflict[] => {
    if (new Set(group.map(({volume}) => volume.name)).size < 2 || !differs(group)) return []
    const {canonical, from, to} = group[0]!.figure
    return [
      {
        indicator: canonical!,
        from: from!,
        to: to!,
        told: group.map(({volume, figure}) => ({
          ...placeOf(volume, figure),
          value: figure.value,
          words: amountWords(figure, figure.unit),
        })),
      },
    ]
  })
}

function differs(group: readonly Told[]): boolean {
  const values = group.map(({figure}) => figure.value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return most - least > Math.max(Math.abs(most), Math.abs(least)) * ROUNDING + 1e-9
}
