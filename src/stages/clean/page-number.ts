import type {Text} from '../../text/text.js'
import {rewrite} from './rewrite.js'

/** Page numbers: — 3 —, 第3页, 3/45 on a line of their own; a bare number that a page break left in mid-sentence. */
const OWN_LINE =
  /(?<=^|\n)[ \t\u3000]{0,40}(?:[-—–－·~]{1,2}[ \t]{0,3}\d{1,4}[ \t]{0,3}[-—–－·~]{1,2}|第[ \t]?\d{1,4}[ \t]?页(?:[ \t,，、/]{0,3}共[ \t]?\d{1,4}[ \t]?页)?|\d{1,3}[ \t]?\/[ \t]?\d{1,3})[ \t\u3000]{0,40}\n/gu
const MID_SENTENCE =
  /(?<=[，、,][ \t]{0,4})\d{1,3}[ \t]{0,4}\n(?=[\u3400-\u9fff])(?![个项家户人名亩吨元万亿年月日号级类张条座处所期批件套台次倍米公平千百])/gu

export function dropPageNumbers(text: Text): Text {
  const lines = rewrite(text, 'page-number', OWN_LINE, () => '')
  return rewrite(lines, 'page-number', MID_SENTENCE, () => '')
}
