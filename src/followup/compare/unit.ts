import type {FigureRecord} from '../../model/record.js'

/** Units of one kind, each as so many of the first. */
const KINDS: readonly Readonly<Record<string, number>>[] = [
  {吨: 1, 公斤: 0.001, 千克: 0.001, 斤: 0.0005},
  {平方米: 1, 亩: 2000 / 3, 公顷: 10_000, 平方公里: 1_000_000},
  {米: 1, 公里: 1000, 千米: 1000},
]

/** Words that count the same things. */
const COUNTS = /^(?:个|项|家|处|条|座|所|件)$/u

/** 企业 are counted by 户 as well; households are not counted by 个. */
const FIRMS = /^[家户]$/u

/** How many of `to` one of `from` is, or null where they do not measure the same. */
export function factor(from: string, to: string): number | null {
  if (from === to || (COUNTS.test(from) && COUNTS.test(to)) || (FIRMS.test(from) && FIRMS.test(to))) return 1
  const kind = KINDS.find((units) => from in units && to in units)
  return kind ? kind[from]! / kind[to]! : null
}

/** A figure in another unit; itself where it has that unit. */
export function inUnit(figure: FigureRecord, unit: string): FigureRecord {
  const times = factor(figure.unit, unit)
  if (times === null || times === 1) return figure
  const scale = (value: number | null) => (value === null ? null : Number((value * times).toPrecision(12)))
  return {...figure, unit, value: scale(figure.value), min: scale(figure.min), max: scale(figure.max)}
}
