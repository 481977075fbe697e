import type {Stage} from '../../model/analysis.js'
import type {Dictionaries} from '../../model/dictionary.js'
import type {Text} from '../../text/text.js'
import {dropReferences} from './footnote.js'
import {repairGlosses} from './gloss.js'
import {repairLayout} from './layout.js'
import {repairLost} from './lost.js'
import {repairMarkup} from './markup.js'
import {gapsOf, markMissing} from './missing.js'
import {dropNoise, noiseOf} from './noise.js'
import {repairNumbers} from './number.js'
import {dropPageNumbers} from './page-number.js'
import {repairPunctuation} from './punctuation.js'
import {dropRepeats} from './repeat.js'
import {exceptionsOf, repairScript} from './script.js'
import {repairSlips} from './slip.js'
import {repairWidth} from './width.js'

/** What the repairs take from the dictionaries, once for each set of them. */
interface Words {
  readonly exceptions: ReturnType<typeof exceptionsOf>
  readonly noise: ReturnType<typeof noiseOf>
}

const prepared = new WeakMap<Dictionaries, Words>()

function wordsOf(dictionaries: Dictionaries): Words {
  const known = prepared.get(dictionaries)
  if (known) return known
  const words = {exceptions: exceptionsOf(dictionaries.繁简例外), noise: noiseOf(dictionaries.站点噪声)}
  prepared.set(dictionaries, words)
  return words
}

/** All repairs, in the order in which each finds what the one before it has mended. */
export function repair(text: Text, {exceptions, noise}: Words): Text {
  const marked = repairMarkup(text)
  const simplified = repairScript(repairGlosses(repairSlips(marked)), exceptions)
  const present = repairLost(dropRepeats(repairNumbers(repairWidth(simplified))))
  const body = dropPageNumbers(dropNoise(present, noise))
  return repairPunctuation(dropReferences(repairLayout(markMissing(body))))
}

/** Repairs of the source text, each an edit with a map; what cannot be repaired becomes a gap. */
export const stage: Stage = {
  name: 'clean',
  requires: ['text'],
  assigns: ['text', 'gaps', 'notices'],
  settings: {},
  run({text, notices}, {dictionaries}) {
    const clean = repair(text, wordsOf(dictionaries))
    const found = gapsOf(clean)
    return {text: clean, gaps: found.gaps, notices: [...notices, ...found.notices]}
  },
}
