import {shift} from '../../text/decimal.js'

/** All that a number may have been before it was rounded to what is shown. */
export interface Interval {
  readonly low: number
  readonly high: number
}

interface Rounded {
  readonly value: number
  readonly step: number
}

/** 8.2 may have been anything from 8.15 to 8.25. */
export function before({value, step}: Rounded): Interval {
  return {low: value - step / 2, high: value + step / 2}
}

/** What a plan may be of which `result` is `rate` per cent. */
export function planOf(result: Rounded, rate: Rounded): Interval {
  // A count is no rounded number; a sum is.
  const top = before(result)
  const share = before(rate)
  if (share.low <= 0) return {low: 0, high: 0}
  return {low: (top.low / share.high) * 100, high: (top.high / share.low) * 100}
}

/** Whether `part` can be `rate` per cent of `whole`, all three as shown. Some offices cut digits off instead of rounding. */
export function isShare(part: Rounded, whole: Rounded, rate: Rounded): boolean {
  const {low, high} = planOf(part, {value: rate.value, step: rate.step * 1.02})
  const {low: least, high: most} = before(whole)
  return least <= high && low <= most
}

/** The number of an interval with the fewest digits: 18.9 to 19.1 holds 19; null where even seven digits are too few. */
export function roundest({low, high}: Interval): number | null {
  if (!(low > 0) || high < low) return null
  const power = Math.floor(Math.log10(high))
  for (let digits = 0; digits < 7; digits++) {
    const places = digits - power
    const middle = Math.round(shiftBy((low + high) / 2, places))
    for (const candidate of [middle, middle - 1, middle + 1]) {
      const value = shift(String(candidate), -places)
      if (candidate > 0 && value >= low && value <= high) return value
    }
  }
  return null
}

const shiftBy = (value: number, places: number): number => value * 10 ** places

/** How many digits a round number shows: 19 two, 15.7 three. */
export function digitsOf(value: number): number {
  return (
    String(value)
      .replace(/^0\.0*|\.|0+$/gu, '')
      .replace(/0+$/u, '').length || 1
  )
}
