import type {Aligner, Match} from './align.js'
import type {Era} from './era.js'
import type {Statement} from './side.js'
import {judgeDeed} from './status.js'
import type {Judgement} from './verdict.js'

export interface DeedAnswer extends Judgement {
  readonly result: Statement | null
  /** 0 to 1: how much of the deed the result names. */
  readonly coverage: number
}

/** A deed that was promised: its words, those that tell it from others, and the members of its list. */
export interface Deed {
  readonly words: string
  readonly terms: readonly string[]
  /** 完成甲、乙、丙等道路工程: each with its terms. Empty where there is no list. */
  readonly members: readonly Member[]
  /** 餐饮、旅游等生活服务消费: the words after 等, of which the members are examples; empty where there are none. */
  readonly head: readonly string[]
}

export interface Member {
  readonly words: string
  readonly terms: readonly string[]
}

/** The review and the plan of the later document, to be searched. */
export interface Later {
  readonly review: Aligner
  readonly plan: Aligner
  eraOf(statement: Statement): Era | null
}

/** Below these a clause speaks of something else: read on annotated pairs and on reports at random. */
const SAME = 0.5
const NAMED = 0.34
const NAME_WEIGHT = 15
const ENOUGH = 7.5
const AGAIN = 0.6
/** All of it is named: then a few words are enough. */
const FULL = 0.95
const BARE = 5

const speaksOf = ({coverage, run, shared}: Match) =>
  (coverage >= FULL && shared >= BARE) ||
  (coverage >= SAME && shared >= ENOUGH) ||
  (coverage >= NAMED && run >= NAME_WEIGHT)

export const nothing: DeedAnswer = {
  result: null,
  verdict: 'none',
  reason: '结果文件没有说到',
  confidence: 0.6,
  coverage: 0,
}

/** The clause that reports on a deed, and whether it says that it was done. */
export function answerDeed(deed: Deed, later: Later): DeedAnswer {
  const found = best(later.review.find(deed.terms), later)
  const planned = again(deed, later)
  if (planned.result !== null && (found === null || (found.coverage < 0.9 && planned.confidence > SURE_AGAIN)))
    return planned
  const head = deed.head.length > 1 ? best(later.review.find(deed.head), later) : null
  if (head !== null && head.coverage >= FULL) return judged(deed.words, head, later)
  if (found !== null && namesAll(deed, found)) return judged(deed.words, found, later)
  const parts = deed.members.length > 0 ? answerMembers(deed, later) : nothing
  if (parts.result !== null || found === null) return parts
  return judged(deed.words, found, later)
}

const SURE_AGAIN = 0.6

/** Every member of a list is spoken of, if only by one of its words. */
function namesAll({members}: Deed, {statement}: Match): boolean {
  return members.every(({terms}) => terms.some((term) => statement.words.includes(term)))
}

/** The best match; among near equals the one that tells of the year alone. */
function best(matches: readonly Match[], later: Later): Match | null {
  const first = matches[0]
  if (first === undefined || !speaksOf(first)) return null
  const near = matches.filter((match) => match.coverage >= first.coverage - 0.1 && speaksOf(match))
  return near.find(({statement}) => later.eraOf(statement) === 'year') ?? first
}

function judged(words: string, {statement, coverage}: Match, later: Later): DeedAnswer {
  const years = later.eraOf(statement) === 'years'
  return {
    result: statement,
    coverage,
    ...judgeDeed({deed: words, words: statement.words, coverage, years}),
  }
}

/** A list is not done while one of its members is not; one done member says nothing of the others. */
function answerMembers(deed: Deed, later: Later): DeedAnswer {
  const answers = deed.members.map((member) => {
    const match = best(later.review.find(member.terms), later)
    // The last word of a name says what kind of thing it is: without it 生产总值 would answer for 生产总值能耗.
    const found = match?.statement.words.includes(member.terms.at(-1)!) ? match : null
    const one = {words: deed.words, terms: member.terms, members: [], head: []}
    return {member, answer: found ? judged(deed.words, found, later) : again(one, later)}
  })
  const some = answers.filter(({answer}) => answer.result !== null)
  const missed = some.find(({answer}) => answer.verdict === 'missed')
  if (missed) return {...missed.answer, reason: `其中「${missed.member.words}」: ${missed.answer.reason}`}
  const [first] = some
  if (!first) return nothing
  if (some.length === answers.length && some.every(({answer}) => answer.verdict === 'met')) return first.answer
  const reason = `只说到其中「${some.map(({member}) => member.words).join('、')}」: ${first.answer.reason}`
  return {...first.answer, verdict: 'unclear', reason, confidence: 0.5}
}

const FINISHED_ONCE =
  /完成|建成|竣工|完工|投产|投用|投入使用|投入运营|通车|启用|开工|启动|搬迁|拆除|取缔|实行|谋划实施|验收|交付|建立|成立|印发|出台/u
/** What is promised every year anew: that it is planned again says nothing. */
const RECURRING = /清零|全覆盖|零增长|动态|年度|每年|每月|常态|[市省]定任务|下达任务|目标任务/u

/** What is done once and is planned anew was not done. */
function again({words, terms}: Deed, later: Later): DeedAnswer {
  if (!FINISHED_ONCE.test(words) || RECURRING.test(words)) return nothing
  const [found] = later.plan.find(terms)
  if (!found || found.coverage < AGAIN || found.run < (found.coverage >= FULL ? BARE * 2 : NAME_WEIGHT)) return nothing
  const reason = `下一年的计划又列了这件事 (「${found.statement.words}」), 说明当年没有完成`
  const {statement: result, coverage} = found
  return {result, coverage, verdict: 'missed', reason, confidence: coverage >= FULL ? 0.65 : 0.55}
}
