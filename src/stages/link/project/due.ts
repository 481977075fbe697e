import type {Time} from '../../../model/mention.js'
import {firstEndingAfter, type Span, spanAt} from '../../../text/span.js'
import type {Layers} from './index.js'
import type {Saying} from './saying.js'
import {isVague, type StageWord} from './stage.js'

/** What the text wants or promises of a project, and by which day. */
export interface Due {
  readonly to: string | null
  readonly what: string
  readonly span: Span | null
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/达产|达效/u, '达效'],
  [/主体/u, '主体建成'],
  [/投产|投用|投运|运营|通车|并网|启用|开业|开园|投入/u, '投产'],
  [/开工|动工|奠基|启动建设|开建/u, '开工'],
  [/竣工|建成|完工/u, '竣工'],
]

/** 完成主体, 封顶: of the stages under way those that are reached on a day. */
const REACHED = /主体.|封顶|贯通|完成主体/u

/** The last stage that is wished for, by the day named beside it, or by the end of the year planned for. */
export function dueOf(saying: Saying, words: readonly StageWord[], layers: Layers): Due | null {
  const {text} = layers
  const wished = words.filter(
    (word) =>
      word.wished && word.stage !== '谋划' && (word.stage !== '在建' || REACHED.test(text.slice(word.start, word.end))),
  )
  const word = wished.at(-1)
  if (word === undefined) return null
  const quote = text.slice(wished[0]!.start, word.end)
  const what =
    SHORT.find(([pattern]) => pattern.test(quote))?.[1] ??
    (quote.length <= 8 ? quote : text.slice(word.start, word.end))
  const time = timeOf(saying, word, layers.times)
  if (time !== null) return {to: time.to, what, span: time}
  const year = saying.sentence?.year ?? Number(spanAt(layers.parts, saying.name.start)?.date?.slice(0, 4) ?? Number.NaN)
  if (saying.mode !== 'plan' || isVague(text, saying) || Number.isNaN(year)) return {to: null, what, span: null}
  return {to: `${year}-12-31`, what, span: null}
}

/** The last day named before the word, in what leads the name or behind it; else the first behind the word. */
function timeOf({lead, tail}: Saying, word: Span, times: readonly Time[]): Time | null {
  let best: Time | null = null
  for (const span of [lead, tail]) {
    for (let index = firstEndingAfter(times, span.start); index < times.length; index++) {
      const time = times[index]!
      if (time.start >= span.end) break
      if (time.to === null || time.recur) continue
      if (time.start < word.end) best = time
      else return best ?? time
    }
  }
  return best
}
