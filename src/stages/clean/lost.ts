import type {Text} from '../../text/text.js'
import {HAN, rewrite} from './rewrite.js'

/** Two to eight question marks, or broken characters, where a converter had no character. */
const RUN = /\?{2,24}|\ufffd{1,24}/gu
/** “三?五”: no question stands between the figures of a quoted name. */
const IN_NUMBER = /(?<=[“‘"][一二三四五六七八九十\d]{1,3})\?(?=[一二三四五六七八九十\d]{1,3}[”’"])/gu
const HAN_UNIT = new RegExp(`[${HAN}]`, 'u')

/** The sign for characters that no repair brings back. */
export const LOST = '□'

/**
 * Literal ???? for characters that a converter could not write: between sentences, at a line's edge and beside a
 * blank they were blanks; elsewhere one sign says that something is missing, and a notice says so to the reader.
 */
export function repairLost(text: Text): Text {
  if (!text.value.includes('?') && !text.value.includes('\ufffd')) return text
  const joined = rewrite(text, 'lost', IN_NUMBER, () => LOST)
  return rewrite(joined, 'lost', RUN, ({0: run, index}, value) => {
    const before = value[index - 1] ?? '\n'
    const after = value[index + run!.length] ?? '\n'
    if (run!.startsWith('\ufffd')) return LOST
    if (/[\s\u3000]/u.test(before) || /[\s\u3000?&]/u.test(after)) return ' '
    if (/[。！？；：…:;!）)，]/u.test(before)) return run!.length >= 4 ? '\n' : ' '
    if (!HAN_UNIT.test(before) && !HAN_UNIT.test(after)) return null
    // Pairs are the two bytes of a no-break space: 县长??刘永泽, 政??府.
    return run!.length % 2 === 0 ? ' ' : LOST
  })
}
