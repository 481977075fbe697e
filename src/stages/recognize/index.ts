import type {Stage} from '../../model/analysis.js'
import {money} from './money/money.js'
import {organization} from './organization/index.js'
import {half} from './percent/half.js'
import {percent} from './percent/percent.js'
import {place} from './place/index.js'
import {project} from './project/index.js'
import {quantity} from './quantity/quantity.js'
import {rank} from './quantity/rank.js'
import {inputOf, type Recognizer} from './recognizer.js'
import {time} from './time/index.js'

export const recognizers: readonly Recognizer[] = [
  money,
  percent,
  half,
  rank,
  quantity,
  time,
  place,
  organization,
  project,
]

/** Everything that has a value or a name of its own, found by rules on the clean text. */
export const stage: Stage = {
  name: 'recognize',
  requires: ['text', 'tokens', 'outline'],
  assigns: ['mentions'],
  settings: {},
  run({text, tokens}, context) {
    const input = inputOf(text.value, tokens, context)
    return {mentions: recognizers.flatMap((recognizer) => recognizer.find(input))}
  },
}
