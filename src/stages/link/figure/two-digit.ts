import type {Measure} from './measure.js'

/** 保持两位数增长: a rate that is not said, but is no less than 10. */
const TWO_DIGITS = /两位数(?:以上)?(?=的?(?:增长|增速|增幅|增势|以上增长|高?增|攀升))/gu

/** The measures of a text with its two-digit growths; 两位 is no count of anything there. */
export function withTwoDigits(text: string, measures: readonly Measure[]): Measure[] {
  const found: Measure[] = []
  for (const {index, 0: quote} of text.matchAll(TWO_DIGITS)) {
    found.push({
      kind: 'percent',
      start: index,
      end: index + quote.length,
      value: null,
      min: 10,
      max: null,
      op: '>=',
      points: false,
      rule: 'figure/two-digit',
    })
  }
  if (found.length === 0) return [...measures]
  const rest = measures.filter((measure) => !found.some(({start, end}) => measure.start < end && start < measure.end))
  return [...rest, ...found].sort((a, b) => a.start - b.start)
}
