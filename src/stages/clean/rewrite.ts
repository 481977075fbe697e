import {type Edit, edit, type Text} from '../../text/text.js'

/** Replace what `pattern` finds by what `by` gives; null leaves it as it is. */
export function rewrite(
  text: Text,
  reason: string,
  pattern: RegExp,
  by: (match: RegExpExecArray, value: string) => string | null,
): Text {
  const {value} = text
  const edits: Edit[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(value); match !== null; match = pattern.exec(value)) {
    const replacement = by(match, value)
    if (replacement === null || replacement === match[0]) continue
    edits.push({start: match.index, end: match.index + match[0].length, value: replacement, reason})
  }
  return edit(text, edits)
}

/** The same text with other characters in the same places. */
export function inPlace(text: Text, value: string): Text {
  if (value === text.value) return text
  if (value.length !== text.value.length) {
    throw new RangeError(`a repair in place gave ${value.length} units for ${text.value.length}`)
  }
  return {...text, value}
}

/** Han characters of the planes that meeting papers use. */
export const HAN = '\\u3400-\\u9fff〇'

export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
