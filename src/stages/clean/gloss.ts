import type {Text} from '../../text/text.js'
import {isHan, rewrite} from './rewrite.js'

const GLOSS = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡ]{1,6}[)）]/gu
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]/u

/** Pinyin glosses after characters: 領(lǐng) → 領; words without a tone are glosses only where the text is full of them. */
export function repairGlosses(text: Text): Text {
  const found = text.value.match(GLOSS)
  if (found === null) return text
  const toned = found.filter((gloss) => TONE.test(gloss)).length
  return rewrite(text, 'gloss', GLOSS, ({0: gloss, index}, value) =>
    isHan(value.charCodeAt(index - 1)) && (toned > 3 || TONE.test(gloss!)) ? '' : null,
  )
}
