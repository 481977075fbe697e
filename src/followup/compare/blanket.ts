import type {Commitment} from './commitments.js'
import type {Side, Statement} from './side.js'
import type {DeedAnswer} from './tasks.js'

/** 十件民生实事全面完成 */
const BLANKET =
  /(?<what>民生实事|惠民实事|民心工程|为民办实事|惠民承诺|民生工程|实事好事|办实事).{0,16}?(?:全部|全面|圆满|如期|顺利|均已)(?:完成|兑现|办结|落实|竣工)/u
const ITEMS = /民生实事|惠民实事|民心工程|为民办实事|民生工程|实事好事|办实事|件实事/u

/** A sentence about all items at once answers those under a heading of theirs, and is marked so. */
export function blanketOf(statements: readonly Statement[]): (commitment: Commitment, plan: Side) => DeedAnswer | null {
  const sentence = statements.find(({mode, words}) => mode === 'review' && BLANKET.test(words))
  return (commitment, plan) => {
    if (!sentence) return null
    const own = plan.statements.find(({start, end}) => start <= commitment.start && commitment.start < end)
    if (!own || !ITEMS.test(own.heading)) return null
    return {
      result: sentence,
      verdict: 'met',
      reason: `笼统表述: 结果文件说「${sentence.words}」, 没有单独说到这一项`,
      confidence: 0.4,
      coverage: 0,
    }
  }
}
