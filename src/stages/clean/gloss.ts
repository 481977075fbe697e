import type {Text} from '../../text/text.js'
import {HAN, rewrite} from './rewrite.js'

const GLOSS = new RegExp(`(?<=[${HAN}])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡ]{1,6}[)）]`, 'gu')
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]/u

/** Pinyin glosses after characters: 領(lǐng) → 領; words without a tone are glosses only where the text is full of them. */
export function repairGlosses(text: Text): Text {
  const found = text.value.match(GLOSS)
  if (found === null) return text
  const toned = found.filter((gloss) => TONE.test(gloss)).length
  return rewrite(text, 'gloss', GLOSS, ([gloss]) => (toned > 3 || TONE.test(gloss!) ? '' : null))
}
