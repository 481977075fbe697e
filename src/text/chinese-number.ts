import {shift} from './decimal.js'
import {isSome, type Numeral, redacted} from './numeral.js'
import {digitOf, kindOf, powerOf, scaleAt} from './numeral-characters.js'

const digit = '[一二三四五六七八九两壹贰叁肆伍陆柒捌玖兩貳參陸]'
const some = `(?:${digit}{1,2}|[几幾])`
/** Below 万: 一千二百三十四, 三百二十, 十几. Every piece may be missing, none repeats. */
const section = `(?:(?:${some}|数|數)?[千仟](?![瓦克伏卡帕赫焦米]))?[零〇]?(?:(?:${some}|数|數)?[百佰])?[零〇]?(?:(?:${some}|数|數)?[十拾])?[零〇]?${some}?`
const structured = new RegExp(
  `(?:${section}兆(?![瓦帕赫字比伏]))?(?:${section}[数數]?[余多]?[万萬]?[亿億])?[零〇]?(?:${section}[数數]?[余多]?[万萬])?[零〇]?(?:${section})`,
  'uy',
)
const digits = /[零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖兩貳參陸]{2,40}/uy
const decimals = /[点點](?<digits>[零〇一二三四五六七八九]{1,12})(?![十百千点個个])/uy

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** 三百五十、两百万、二〇二一、三点五、三五百、几十、数百、十几、上千万、若干 */
export function chineseAt(text: string, start: number, from: number): Numeral | null {
  const first = text[from]
  if (first === '若') return text[from + 1] === '干' ? redacted(start, from + 2, scaleAt(text, from + 2).power) : null
  if (first === '多') return null
  if (first === '上') return overAt(text, from)
  if ((first === '数' || first === '數') && !isSeveral(text, from)) return null
  const numeral = aloneAt(text, from) ?? digitsAt(text, from) ?? structuredAt(text, from)
  if (numeral === null || start === from) return numeral
  return {...numeral, start, value: numeral.value === null ? null : -numeral.value, digits: `-${numeral.digits}`}
}

/** A single digit with nothing behind that goes on, by far the most frequent: 一些, 三项. */
function aloneAt(text: string, start: number): Numeral | null {
  const value = digitOf(text.charCodeAt(start))
  const next = text.charCodeAt(start + 1)
  if (value < 0 || kindOf(next) !== 0 || powerOf(next) > 0 || '点點个個 分'.includes(text[start + 1] ?? '。'))
    return null
  const end = start + 1
  const digits = String(value)
  return {start, end, form: 'number', value, min: null, max: null, about: '=', scale: 0, digits, script: 'chinese'}
}

/** 数 counts only before a scale and not as the end of 户数, 总数. */
function isSeveral(text: string, at: number): boolean {
  const scale = powerOf(text.charCodeAt(at + 1))
  return scale > 0 && !'人户总个次件家指系倍分无多少参函基岁级点台辆度亩吨位天'.includes(text[at - 1] ?? '。')
}

/** 上千万、上百: at least so many. */
function overAt(text: string, start: number): Numeral | null {
  const {end, power} = scaleAt(text, start + 1)
  if (power < 2 || text[start - 1] === '以') return null
  const min = 10 ** power
  return {
    start,
    end,
    form: 'vague',
    value: null,
    min,
    max: null,
    about: '>=',
    scale: power,
    digits: '1',
    script: 'chinese',
  }
}

/** Digits alone: 二〇二一 is 2021, 三五 is three to five; a scale may follow them (二〇〇万, 八九亿). */
function digitsAt(text: string, start: number): Numeral | null {
  const run = match(digits, text, start)?.[0]
  if (run === undefined) return null
  const {end, power} = scaleAt(text, start + run.length)
  const written = [...run].map((character) => digitOf(character.charCodeAt(0))).join('')
  const low = Number(written[0])
  const high = Number(written[1])
  const isRange = run.length === 2 && isPair(low, high)
  return {
    start,
    end,
    form: isRange ? 'range' : 'number',
    value: isRange ? null : shift(written, power),
    min: isRange ? shift(String(low), power) : null,
    max: isRange ? shift(String(high), power) : null,
    about: '=',
    scale: power,
    digits: written,
    script: 'chinese',
  }
}

/** Neighbours make a range (三四百), and so does 三五. */
function isPair(low: number, high: number): boolean {
  return low > 0 && (high === low + 1 || (low === 3 && high === 5))
}

/** 一千二百三十四、三万五、十几万、几十亿、两百三十点五 */
function structuredAt(text: string, start: number): Numeral | null {
  const run =
    match(structured, text, start)?.[0].replace(/[零〇]+$/u, '') || (/[零〇]/u.test(text[start]!) ? text[start]! : '')
  if (run === '') return null
  let end = start + run.length
  const unnumbered = !/[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖兩貳參陸几幾数數]/u.test(run) && !/^[十拾]/u.test(run)
  if (unnumbered && /^分[之點点]/u.test(text.slice(end, end + 2))) return null
  const low = worth(run, 0)
  const high = worth(run, 1)
  const scale = scaleOf(run)
  const script = 'chinese' as const
  if (low !== high) {
    const range = /[几幾数數]/u.test(run) ? 'vague' : 'range'
    const max = /^[几幾数數]/u.test(run) ? null : high
    if (isSome(text, end)) end++
    return {
      start,
      end,
      form: range,
      value: null,
      min: low,
      max,
      about: range === 'vague' ? '~' : '=',
      scale,
      digits: '',
      script,
    }
  }
  const point = match(decimals, text, end)?.groups?.digits
  if (point !== undefined) return decimal(text, start, end, low, point)
  let about: '=' | '~' = /[余多]/u.test(run) ? '~' : '='
  if (low >= 10 && isSome(text, end)) {
    about = '~'
    end++
  }
  if (/[个個]/u.test(text[end] ?? '。')) {
    const piece = scaleAt(text, end)
    if (piece.power > 0) return {...hundredMillions(low), start, end: piece.end}
  }
  const form = unnumbered && about === '=' ? 'scale' : 'number'
  return {start, end, form, value: low, min: null, max: null, about, scale, digits: String(low / 10 ** scale), script}
}

function hundredMillions(value: number): Omit<Numeral, 'start' | 'end'> {
  const about = '=' as const
  return {
    form: 'number',
    value: value * 1e8,
    min: null,
    max: null,
    about,
    scale: 8,
    digits: String(value),
    script: 'chinese',
  }
}

/** 三点五, 一百二十点五, 三点五万 */
function decimal(text: string, start: number, whole: number, value: number, point: string): Numeral {
  const {end, power} = scaleAt(text, whole + 1 + point.length)
  const written = `${value}.${[...point].map((character) => digitOf(character.charCodeAt(0))).join('')}`
  const numeral = {
    start,
    end,
    min: null,
    max: null,
    about: '=' as const,
    scale: power,
    digits: written,
    script: 'chinese' as const,
  }
  return {...numeral, form: 'number', value: shift(written, power)}
}

/** The power of ten of the scales at the end of a run: 4 for 三百万, 8 for 两亿; 0 where it ends in a digit. */
function scaleOf(run: string): number {
  let power = 0
  for (let at = run.length - 1; at >= 0; at--) {
    const next = powerOf(run.charCodeAt(at))
    if (next < 4) break
    power += next
  }
  return power
}

/** What a run of digits and scales is worth; side 0 takes the lower of two neighbours and of 几, side 1 the higher. */
function worth(run: string, side: 0 | 1): number {
  let total = 0
  let part = 0
  let held = -1
  let last = 0
  for (const character of run) {
    const code = character.charCodeAt(0)
    const digit = digitOf(code)
    const power = powerOf(code)
    if ('几幾数數'.includes(character)) held = several(last, side)
    else if (digit > 0) held = held < 0 || side === 1 ? digit : held
    else if (digit === 0) last = 1
    else if (power >= 4) {
      const group = part + Math.max(held, 0)
      total =
        power >= 8 && total > 0 && total < 10 ** power
          ? (total + group) * 10 ** power
          : total + (group || 1) * 10 ** power
      part = 0
    } else if (power > 0) part += (held < 0 ? 1 : held) * 10 ** power
    if (power > 0) {
      held = -1
      last = 10 ** power
    }
  }
  // 两百五 and 三万五 leave the last scale out.
  const unit = last >= 100 ? last / 10 : 1
  return total + part + Math.max(held, 0) * (held === 10 ? 1 : unit)
}

/** 十几 begins at ten, 几十 at ten too. */
function several(last: number, side: 0 | 1): number {
  if (side === 1) return 10
  return last > 0 ? 0 : 1
}
