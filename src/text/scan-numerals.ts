import {chineseAt} from './chinese-number.js'
import {shift} from './decimal.js'
import {isSome, type Numeral, redacted} from './numeral.js'
import {CHINESE, DIGIT, kindOf, MINUS, REDACTION, scaleAt, VAGUE} from './numeral-characters.js'
import {unitAt} from './units.js'

/** Every numeral of the text in one pass, sorted and apart. */
export function scanNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = []
  let at = 0
  while (at < text.length) {
    const kind = kindOf(unitAt(text, at))
    if (kind === 0) {
      at++
      continue
    }
    const numeral = numeralAt(text, at, kind)
    if (numeral === null) {
      at++
      continue
    }
    numerals.push(numeral)
    at = numeral.end
  }
  return numerals
}

function numeralAt(text: string, at: number, kind: number): Numeral | null {
  if (kind === DIGIT) return arabicAt(text, at, at)
  if (kind === CHINESE) return chineseAt(text, at, at)
  if (kind === VAGUE) return chineseAt(text, at, at)
  if (kind === REDACTION) return redactedAt(text, at)
  if (kind === MINUS && isSign(text, at)) {
    const next = at + 1
    const after = kindOf(unitAt(text, next))
    if (after === DIGIT) return arabicAt(text, at, next)
    if (after === CHINESE && text[at] === '负') return chineseAt(text, at, next)
  }
  return null
}

/** A dash is a sign only where nothing stands before it that it could join: 增长-2.3%, not 2-3个. */
function isSign(text: string, at: number): boolean {
  if (text[at] === '负') return true
  const before = text[at - 1]
  return before === undefined || ' \n\t（(：:，,、；;。'.includes(before) || '长降为是率速比幅达了'.includes(before)
}

const full = (text: string): string =>
  text.replace(/[０-９．]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))

/** 1,234.5、3.5万亿、200多万、1亿5千万、20xx */
function arabicAt(text: string, start: number, from: number): Numeral | null {
  let end = from
  while (kindOf(unitAt(text, end)) === DIGIT) end++
  if (kindOf(unitAt(text, end)) === REDACTION && end - from <= 4) {
    const hidden = redactedAt(text, start)
    if (hidden !== null) return hidden
  }
  let digits = text.slice(from, end)
  if (digits.length <= 3) {
    for (let group = end; isGroup(text, group); group = end) {
      digits += text.slice(group + 1, group + 4)
      end = group + 4
    }
  }
  const point = text[end]
  if ((point === '.' || point === '．') && kindOf(unitAt(text, end + 1)) === DIGIT) {
    let after = end + 1
    while (kindOf(unitAt(text, after)) === DIGIT) after++
    // 3.2.1 is the number of a chapter or a version.
    if (text[after] !== '.' || kindOf(unitAt(text, after + 1)) !== DIGIT) {
      digits += `.${text.slice(end + 1, after)}`
      end = after
    }
  }
  return scaled(text, start, end, start === from ? full(digits) : `-${full(digits)}`)
}

/** Thousands: exactly three digits after the comma. */
function isGroup(text: string, at: number): boolean {
  const comma = text[at]
  if (comma !== ',' && comma !== '，') return false
  for (let digit = at + 1; digit < at + 4; digit++) if (kindOf(unitAt(text, digit)) !== DIGIT) return false
  return kindOf(unitAt(text, at + 4)) !== DIGIT
}

/** What may follow the digits: a scale, 余 or 多, another scale, a second group (1亿5千万). */
function scaled(text: string, start: number, from: number, digits: string): Numeral {
  let {end, power} = scaleAt(text, from)
  let about: '=' | '~' = '='
  if (isSome(text, end)) {
    about = '~'
    const more = scaleAt(text, end + 1)
    power += more.power
    end = more.end === end + 1 ? end + 1 : more.end
  }
  let value = shift(digits, power)
  if (about === '=' && power >= 4 && !digits.includes('.') && kindOf(unitAt(text, end)) === DIGIT) {
    const second = arabicAt(text, end, end)
    if (second !== null && second.form === 'number' && second.scale > 0 && second.value! < 10 ** power) {
      return {
        ...second,
        start,
        value: value + second.value!,
        digits: String((value + second.value!) / 10 ** second.scale),
      }
    }
  }
  if (Object.is(value, -0)) value = 0
  return {start, end, form: 'number', value, min: null, max: null, about, scale: power, digits, script: 'arabic'}
}

/** xx、x.x、20xx, where somebody blacked a number out; 2x3 and a Latin word are none. */
function redactedAt(text: string, start: number): Numeral | null {
  if (isLatin(text, start - 1)) return null
  let end = start
  while (end - start < 12) {
    const kind = kindOf(unitAt(text, end))
    if (kind !== REDACTION && kind !== DIGIT && !(text[end] === '.' && kindOf(unitAt(text, end + 1)) === REDACTION))
      break
    end++
  }
  if (isLatin(text, end) || kindOf(unitAt(text, end)) === DIGIT || kindOf(unitAt(text, end - 1)) === DIGIT) return null
  const {end: after, power} = scaleAt(text, end)
  return redacted(start, after, power)
}

function isLatin(text: string, at: number): boolean {
  const code = unitAt(text, at)
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
