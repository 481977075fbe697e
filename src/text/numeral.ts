import {placesOf} from './decimal.js'
import type {Span} from './span.js'

/** A number as written, before anything is known of its unit. */
export interface Numeral extends Span {
  /**
   * - number: 1,234.5、三百五十、3.5万、1亿5千万、二〇二一
   * - range: 三五百、八九亿
   * - vague: 几十、数百、十几、上千万
   * - scale: 亿, 百万 without a number before (亿元以上)
   * - redacted: x亿, xx, 若干
   */
  readonly form: 'number' | 'range' | 'vague' | 'scale' | 'redacted'
  /** Exact, 万 and 亿 multiplied out; null unless the form is number or scale. */
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  /** ~ 余 多 几; >= 上千万. */
  readonly about: '=' | '~' | '>='
  /** The powers of ten written behind the digits: 8 for 3.5亿. */
  readonly scale: number
  /** The digits before the scale: '3.5' for 3.5亿. */
  readonly digits: string
  readonly script: 'arabic' | 'chinese'
}

/** 余 and 多 say that the number is a little more: 200多万, 40余家; not in 多元化, 余热. */
export function isSome(text: string, at: number): boolean {
  const some = text[at]
  if (some !== '多' && some !== '余') return false
  return !/^(?:余[热额]|多(?:元[化发投立]|样|层次|方|云|功|渠|彩|媒|党|式|维|边))/u.test(text.slice(at, at + 3))
}

/** A number that somebody blacked out; its scale may be left. */
export function redacted(start: number, end: number, scale: number): Numeral {
  return {
    start,
    end,
    form: 'redacted',
    value: null,
    min: null,
    max: null,
    about: '=',
    scale,
    digits: '',
    script: 'arabic',
  }
}

/** How many decimals the digits of a numeral show. */
export const decimalsOf = (numeral: Numeral): number => placesOf(numeral.digits)
