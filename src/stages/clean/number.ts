import type {Text} from '../../text/text.js'
import {rewrite} from './rewrite.js'

/** 201 1 年, 40.8 2 亿元: blanks that a page set between the figures of one number. */
const SPLIT = /(?<=\d)[ \u00a0](?=\d{1,3}(?:\.\d{1,4})?[ \u00a0]?(?:[年月日%％亿万元个户人吨亩家项倍]|\d[ \u00a0]))/gu
/** So many of them show that the document is set so; fewer may be a list. */
const SHOWN = 3
/** 增长9·6%. */
const DOTTED = /(?<=\d)·(?=\d{1,2}(?:[%％亿万倍元]|个百分点))/gu

/** 完成28. 1%: a blank behind the point of one number. */
const AFTER_POINT = /(?<=\d{2}\.)[ \u00a0](?=\d{1,2}(?:[%％]|[亿万]元|个百分点))/gu

/** Numbers that blanks or dots of a page have taken apart. */
export function repairNumbers(text: Text): Text {
  const dotted = text.value.includes('·') ? rewrite(text, 'number/dot', DOTTED, () => '.') : text
  const whole = dotted.value.includes('. ') ? rewrite(dotted, 'number/split', AFTER_POINT, () => '') : dotted
  const split = whole.value.match(SPLIT)?.length ?? 0
  return split < SHOWN ? whole : rewrite(whole, 'number/split', SPLIT, () => '')
}
