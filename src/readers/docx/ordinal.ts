const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A count as Word writes it in the number format of a list level. */
export function ordinal(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(count, DIGITS, '十百')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(count, LEGAL, '拾佰')
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(count)].map((digit) => DIGITS[Number(digit)]).join('')
    case 'ideographTraditional':
      return cycle(count, STEMS)
    case 'ideographZodiac':
      return cycle(count, BRANCHES)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(count, 0x2460, 20)
    case 'decimalEnclosedParen':
      return enclosed(count, 0x2474, 20)
    case 'decimalEnclosedFullstop':
      return enclosed(count, 0x2488, 20)
    case 'ideographEnclosedCircle':
      return enclosed(count, 0x3280, 10)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(count)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerLetter':
      return letters(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'bullet':
    case 'none':
      return ''
    default:
      return String(count)
  }
}

/** 1 to 999 in words: 十二, 二十, 一百〇五. */
function counted(count: number, digits: string, [ten, hundred]: string): string {
  if (count <= 0 || count > 999) return String(count)
  const hundreds = Math.floor(count / 100)
  const tens = Math.floor(count / 10) % 10
  const ones = count % 10
  const high = hundreds > 0 ? `${digits[hundreds]}${hundred}` : ''
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? digits[0]! : ''
  const middle = tens > 0 ? `${tens > 1 || hundreds > 0 ? digits[tens] : ''}${ten}` : ''
  return `${high}${gap}${middle}${ones > 0 ? digits[ones] : ''}`
}

function cycle(count: number, symbols: string): string {
  return count > 0 ? symbols[(count - 1) % symbols.length]! : String(count)
}

function enclosed(count: number, first: number, last: number): string {
  return count >= 1 && count <= last ? String.fromCharCode(first + count - 1) : String(count)
}

/** a … z, aa, bb, as Word counts. */
function letters(count: number): string {
  if (count < 1) return String(count)
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(20, Math.ceil(count / 26)))
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
