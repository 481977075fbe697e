import type {FigureRecord} from '../../model/record.js'
import {amountWords} from '../../model/words.js'
import {stepOf} from './step.js'
import {type Place, placeOf, type Volume} from './volume.js'

/** A rate of growth against the numbers that the reports of two years tell. */
export interface GrowthFinding {
  readonly indicator: string
  readonly year: number
  readonly before: Place
  readonly now: Place
  readonly rate: Place
  readonly holds: boolean
  /** 63.5亿元 ÷ 58.55亿元 − 1 = 8.45% ≠ 9.5% */
  readonly computation: string
}

/** Output grows at constant prices: its levels do not give its growth. */
const REAL = /生产总值|增加值|总产值|产值$/u
/** A rate by another count, or of several years. */
const OTHER_COUNT = /可比|口径|实际增长|扣除|不变价|年均|预计|左右|以上|同期/u
/** What a number leaves out, or is a part of. */
const CUT = /限额以上|限上|规模以上|规上|全社会|城镇固定|民间|县级|市本级|本级|全口径|全部|累计|由[^，。；]{0,20}到/gu

/** What doubles or halves in a year was counted otherwise: a total of several years, another unit. */
const COMPARABLE = [0.5, 2] as const

const rounded = (value: number) => Number(value.toFixed(2))
const cutOf = (quote: string) => [...quote.matchAll(CUT)].map(([cut]) => cut).join('')
const ofYear = ({from, to}: FigureRecord, year: number) => from === `${year}-01-01` && to === `${year}-12-31`

/** The numbers of one year that a report tells, by name and place; none where it tells two. */
function toldOf({entries}: Volume, year: number, wanted: (figure: FigureRecord) => boolean): Map<string, FigureRecord> {
  const found = new Map<string, FigureRecord>()
  const doubtful = new Set<string>()
  for (const entry of entries) {
    if (entry.kind !== 'result' || entry.canonical === null || entry.value === null || entry.op !== '=') continue
    if (!ofYear(entry, year) || !wanted(entry)) continue
    const key = `${entry.canonical.replace(/增速$/u, '')}|${entry.scope}`
    const other = found.get(key)
    if (other !== undefined && (other.value !== entry.value || other.unit !== entry.unit)) doubtful.add(key)
    found.set(key, entry)
  }
  for (const key of doubtful) found.delete(key)
  return found
}

const isLevel = ({unit, canonical}: FigureRecord) => unit !== '%' && unit !== '百分点' && !REAL.test(canonical!)
const isRate = ({unit, canonical, quote}: FigureRecord) =>
  unit === '%' && canonical!.endsWith('增速') && !OTHER_COUNT.test(quote)

/** Whether what two reports tell of two years gives the growth that the later one tells. Volumes in the order of years. */
export function growthsOf(volumes: readonly Volume[]): GrowthFinding[] {
  return volumes.flatMap((later, index): GrowthFinding[] => {
    const earlier = volumes[index - 1]
    const year = later.year === null ? null : later.year - 1
    if (!earlier || year === null || earlier.year !== year) return []
    const [before, now] = [toldOf(earlier, year - 1, isLevel), toldOf(later, year, isLevel)]
    return [...toldOf(later, year, isRate)].flatMap(([key, rate]): GrowthFinding[] => {
      const [old, level] = [before.get(key), now.get(key)]
      if (!old || !level || old.unit !== level.unit || cutOf(old.quote) !== cutOf(level.quote)) return []
      const times = level.value! / old.value!
      if (times < COMPARABLE[0] || times > COMPARABLE[1]) return []
      const places = {before: placeOf(earlier, old), now: placeOf(later, level), rate: placeOf(later, rate)}
      return [{indicator: level.canonical!, year, ...places, ...against(old, level, rate)}]
    })
  })
}

/** All that the growth may have been before the numbers were rounded to what is shown. */
function against(
  old: FigureRecord,
  now: FigureRecord,
  rate: FigureRecord,
): Pick<GrowthFinding, 'holds' | 'computation'> {
  const half = (figure: FigureRecord) => stepOf(figure.value!, figure.quote) / 2
  const low = ((now.value! - half(now)) / (old.value! + half(old)) - 1) * 100
  const high = ((now.value! + half(now)) / Math.max(old.value! - half(old), 1e-9) - 1) * 100
  const holds = low <= rate.value! + 2 * half(rate) && rate.value! - 2 * half(rate) <= high
  const words = (figure: FigureRecord) => amountWords(figure, figure.unit)
  const value = rounded((now.value! / old.value! - 1) * 100)
  return {holds, computation: `${words(now)} ÷ ${words(old)} − 1 = ${value}%${holds ? '' : ` ≠ ${rate.value}%`}`}
}
