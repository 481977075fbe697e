import type {Quantity} from '../../../model/mention.js'
import type {Numeral} from '../../../text/numeral.js'
import {type Measure, measures, type Unit} from '../measure.js'
import type {Input, Recognizer} from '../recognizer.js'
import {longestAt, type Trie} from '../trie.js'
import {isStructural} from './structure.js'
import {countsPeople, goesOn, type UnitWord, unitTrie} from './unit.js'

/** 33个、24万亩、7356.7公里、200多批次、30MW、xx家、3—5个、上千户 */
export const quantity: Recognizer<'quantity'> = {
  name: 'quantity/unit',
  kind: 'quantity',
  find({text, numerals, context}: Input): Quantity[] {
    const units = unitTrie(context.dictionaries)
    return measures(text, numerals, (numeral) => unitOf(text, numeral, units)).map((measure) =>
      quantityOf(text, measure),
    )
  },
}

function quantityOf(text: string, measure: Measure): Quantity {
  const {start, end, value, min, max, op, unit, redacted} = measure
  const structural = isStructural(text, measure)
  return {
    kind: 'quantity',
    start,
    end,
    value,
    min,
    max,
    op,
    unit,
    redacted,
    structural,
    rule: structural ? 'quantity/structure' : 'quantity/unit',
  }
}

function unitOf(text: string, numeral: Numeral, units: Trie<UnitWord>): Unit | null {
  const at = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end
  const hit = longestAt(units, text, at)
  if (hit === null && numeral.script === 'arabic' && numeral.scale >= 4 && numeral.form === 'number') {
    return countsPeople(text, numeral.end) ? {name: '人', end: numeral.end} : null
  }
  if (hit === null || !mayCount(text, numeral) || goesOn(text, at, hit.end)) return null
  const {value, end} = hit
  // 五大 and 十大 count, 十分 and 三门 are words.
  if (value.arabic && numeral.script === 'chinese' && value.name !== '个') return null
  if (/[A-Za-z]$/u.test(text[end - 1]!) && /[A-Za-z]/u.test(text[end] ?? '。')) return null
  return {name: value.name, end, times: value.times}
}

/** A bare 百, 千, 万 counts only with 近, 超 or 余 (近百家); digits after a Latin letter are a name. */
function mayCount(text: string, {form, start, about}: Numeral): boolean {
  const before = text[start - 1] ?? '。'
  if (/[A-Za-z]/u.test(before)) return false
  if (form !== 'scale') return true
  return about === '~' || /[近超过逾约]/u.test(before)
}
