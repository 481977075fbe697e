import type {Percent} from '../../../model/mention.js'
import type {Input, Recognizer} from '../recognizer.js'

/** 打对折 */
export const half: Recognizer<'percent'> = {
  name: 'percent/half',
  kind: 'percent',
  find({text}: Input): Percent[] {
    return [...text.matchAll(/打(?=[对對]折(?![扣返射叠旧中]))/gu)].map(({index}) => {
      const span = {start: index + 1, end: index + 3}
      return {kind: 'percent', ...span, value: 50, min: null, max: null, op: '=', points: false, rule: 'percent/half'}
    })
  },
}
