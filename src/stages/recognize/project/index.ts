import type {ProjectName} from '../../../model/mention.js'
import type {Input, Recognizer} from '../recognizer.js'
import {type Candidate, candidatesOf} from './candidate.js'
import {type Frame, frames} from './frame.js'
import {headedFrames} from './headed.js'
import {lexiconOf} from './lexicon.js'
import {type List, listsOf} from './list.js'
import {scores} from './score.js'
import {type View, viewOf} from './view.js'

/** 沱河航运、动车所等工程 · 总投资1.5亿元的温泉水世界项目 · 京蔚高速全线通车 · 加快综保区二期建设 */
export const project: Recognizer<'project'> = {
  name: 'project/name',
  kind: 'project',
  find({text, tokens, starts, context}: Input) {
    const lexicon = lexiconOf(context.dictionaries)
    const view = viewOf(text, tokens, starts, lexicon)
    const all = frames(text)
    const headed = headedFrames(text, all)
    return all.flatMap((frame, index) => namesIn(frame, view, headed[index] === 1))
  },
}

/** Every stretch of the text that may be a name, with what was weighed. */
export function namesIn(frame: Frame, view: View, headed = false): ProjectName[] {
  return listsOf(frame.strips, view).flatMap(({strip, lists}) =>
    lists.flatMap((list) => {
      const candidates = candidatesOf(list, view, headed)
      if (candidates.length === 0) return []
      const after = saidAfter(candidates, list)
      return scores(candidates).flatMap(({candidate, points}, index): ProjectName[] => {
        if (points < 0) return []
        const {start, end, name} = candidate
        const rule = ruleOf(candidate)
        return [{kind: 'project', start, end, name, rule, score: points, frame: strip, after: after[index]!}]
      })
    }),
  )
}

/** Behind which place is said what is said of each: 甲9月底前投产、乙、丙年底完工. */
function saidAfter(candidates: readonly Candidate[], {closer, after}: List): number[] {
  if (closer !== null) return candidates.map(() => closer.end)
  let end = candidates.at(-1)?.end ?? after
  return candidates
    .toReversed()
    .map((candidate) => {
      if (candidate.said) end = candidate.end
      return end
    })
    .reverse()
}

function ruleOf({closer, left, ending}: Candidate): string {
  if (closer !== null) return 'project/list'
  if (left.priced) return 'project/price'
  return ending === null ? 'project/built' : 'project/named'
}
