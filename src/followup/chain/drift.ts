import type {Strength} from '../../model/entry.js'
import type {FigureRecord} from '../../model/record.js'
import {amountWords, strengthWords} from '../../model/words.js'
import {type Directions, directionOf} from '../compare/direction.js'
import {measureOf} from '../compare/measure.js'
import {type Place, placeOf, type Volume} from './volume.js'

/** A commitment that grew weaker from one year to the next. */
export interface Drift {
  readonly indicator: string
  readonly kind: 'strength' | 'bound' | 'value'
  readonly before: Place
  readonly after: Place
  /** 力度: 确保 → 力争 */
  readonly change: string
}

const FIRM: Readonly<Record<Strength, number>> = {ensure: 2, strive: 1, plan: 0}
const boundWords = {'>=': '以上', '=': '定数', '~': '左右', '<=': '以内'} as const

/** One target an indicator and year: the first one said. */
function targetsOf(volume: Volume): Map<string, FigureRecord> {
  const found = new Map<string, FigureRecord>()
  for (const entry of volume.entries) {
    if (entry.kind !== 'target' || entry.section !== 'plan') continue
    if (volume.year !== null && entry.to !== null && !entry.to.startsWith(String(volume.year))) continue
    const key = [entry.canonical ?? entry.indicator, measureOf(entry), entry.unit, entry.scope].join('|')
    if (!found.has(key)) found.set(key, entry)
  }
  return found
}

/** What a later plan asks less firmly, less exactly or less of than the one before. Volumes in the order of years. */
export function driftOf(volumes: readonly Volume[], directions: Directions): Drift[] {
  const last = new Map<string, {volume: Volume; target: FigureRecord}>()
  return volumes.flatMap((volume) =>
    [...targetsOf(volume)].flatMap(([key, target]) => {
      const before = last.get(key)
      last.set(key, {volume, target})
      return before ? changes(before, {volume, target}, directions) : []
    }),
  )
}

interface Said {
  readonly volume: Volume
  readonly target: FigureRecord
}

function changes(before: Said, after: Said, directions: Directions): Drift[] {
  const [old, now] = [before.target, after.target]
  const places = {before: placeOf(before.volume, old), after: placeOf(after.volume, now), indicator: now.indicator}
  const found: Drift[] = []
  if (old.strength && now.strength && FIRM[now.strength] < FIRM[old.strength]) {
    const change = `力度: ${strengthWords[old.strength]} → ${strengthWords[now.strength]}`
    found.push({...places, kind: 'strength', change})
  }
  const up = directionOf(now, directions) === 'up'
  if (now.op === '~' && (old.op === '=' || old.op === (up ? '>=' : '<='))) {
    found.push({...places, kind: 'bound', change: `界限: ${boundWords[old.op]} → ${boundWords[now.op]}`})
  }
  const [was, is] = [old.value ?? old.min, now.value ?? now.min]
  // A level grows by itself; only a rate that is lowered is a lower aim.
  if (was !== null && is !== null && now.unit === '%' && (up ? is < was : is > was)) {
    const change = `目标: ${amountWords(old, old.unit)} → ${amountWords(now, now.unit)}`
    found.push({...places, kind: 'value', change})
  }
  return found
}
