import type {Measure} from './measure.js'

/** 保持两位数增长: a rate that is not said, but is no less than 10. */
const TWO_DIGITS = /两位数(?:以上)?(?=的?(?:增长|增速|增幅|增势|以上增长|高?增|攀升))/gu

/** 实现零增长, 零发生: nothing at all is a number too. */
const ZERO = /零(?=增长)/gu

/** The measures of a text with its rates in words; 两位 is no count of anything there. */
export function withSpokenRates(text: string, measures: readonly Measure[]): Measure[] {
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
      rule: 'figure/two-digits',
    })
  }
  for (const {index} of text.matchAll(ZERO)) {
    found.push({
      kind: 'percent',
      start: index,
      end: index + 1,
      value: 0,
      min: null,
      max: null,
      op: '=',
      points: false,
      rule: 'figure/zero',
    })
  }
  if (found.length === 0) return [...measures]
  const rest = measures.filter((measure) => !found.some(({start, end}) => measure.start < end && start < measure.end))
  return [...rest, ...found].sort((a, b) => a.start - b.start)
}
