import {plannedAgain} from './again.js'
import {aimOf, isBuilding} from './aim.js'
import type {Aligner, Match} from './align.js'
import {dealt} from './dealt.js'
import {doubtOf} from './doubt.js'
import type {Era} from './era.js'
import type {Statement} from './side.js'
import {stateOf} from './state.js'
import {judgeDeed} from './status.js'
import type {Judgement} from './verdict.js'

export interface DeedAnswer extends Judgement {
  readonly result: Statement | null
  /** 0 to 1: how much of the deed the result names. */
  readonly coverage: number
  /** The member of a list that it answers, where the members were answered one by one. */
  readonly member?: string
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
const OF_KIND = 0.38
const NAME_WEIGHT = 15
const ENOUGH = 7.5
/** What stands behind 等 must itself tell one thing from another: 综合整治 does not. */
const HEAD = 15
/** All of it is named: then a few words are enough. */
const FULL = 0.95
const BARE = 4

/** The last word of a name says what kind of thing it is. */
const CLEAR = 0.62

/** Whether a clause speaks of what the deed is about. */
function speaksOf({words, terms}: Pick<Deed, 'words' | 'terms'>, {coverage, run, shared, statement}: Match): boolean {
  if (CONTEXT.test(statement.words) || !sameNumber(words, statement.words)) return false
  if (coverage >= FULL) return shared >= BARE
  const kind = terms.at(-1)!
  const ofKind = kind.startsWith('@') ? statement.terms.includes(kind) : statement.words.includes(kind.slice(-2))
  if (!ofKind && coverage < CLEAR && isBuilding(words) && shareOne(terms, statement.words)) return false
  if (coverage >= SAME && shared >= ENOUGH) return true
  if (coverage >= NAMED && run >= NAME_WEIGHT) return true
  if (aimOf(words) === 'keep' && stateOf(statement.words) === 'kept') return coverage >= NAMED && shared >= ENOUGH
  return ofKind && coverage >= OF_KIND && shared >= ENOUGH + 1
}

/** 嘉峪关 alone does not speak of 嘉峪关机场. */
const shareOne = (terms: readonly string[], words: string) => terms.filter((term) => words.includes(term)).length < 2

/** 面对突如其来的自然灾害 tells what was met with, not what was done. */
const CONTEXT =
  /^(?:[又还也正]?面临|[又正]?迎来|面对|直面|针对|克服|向[^，。；]{0,30}(?:代表|人士|同志|者|员|官兵|干警|群众|同胞|侨胞|朋友|家)[，。；]?$)|致以|表示(?:衷心|诚挚|崇高)/u

/** 第二污水处理厂 is another than the first. */
function sameNumber(deed: string, words: string): boolean {
  const number = /第[一二三四五六七八九十\d]+(?=[^，、次届轮批季产]{0,6}[厂院校站馆桥园区])/u.exec(deed)?.[0]
  return number === undefined || words.includes(number)
}

export const nothing: DeedAnswer = {
  result: null,
  verdict: 'none',
  reason: '结果文件没有说到',
  confidence: 0.6,
  coverage: 0,
}

/** The clauses that report on a deed: one, or one for each member of its list that is reported on by itself. */
export function answerDeed(deed: Deed, later: Later): DeedAnswer[] {
  const {words, terms, members} = deed
  const found = best(deed, later)
  const planned = members.length > 0 ? null : plannedAgain(words, terms, later.plan)
  if (planned !== null && outdoes(planned, found)) return [planned]
  const head = deed.head.length > 1 ? best({words, terms: deed.head}, later) : null
  if (head !== null && head.coverage >= FULL && head.shared >= HEAD) return [judged(deed, head, later)]
  if (found !== null && (members.length === 0 || namesAll(deed, found))) return [judged(deed, found, later)]
  if (members.length === 0) return [nothing]
  const parts = answerMembers(deed, later)
  if (parts.some(({result}) => result !== null)) return parts.every(isOwn) ? parts : [together(parts)]
  const whole = plannedAgain(words, terms, later.plan)
  if (whole !== null) return [whole]
  return [found === null ? nothing : judged(deed, found, later)]
}

/** A member that can be answered by itself: works, or a name that hardly anything else bears. */
const isOwn = ({result, works, shared}: PartAnswer) => result === null || works || shared >= OWN
const OWN = 20

/** 重大项目 is no name. */
const GENERIC = /^(?:一批|各类|重大|重点|市政|基础|民生|城市|农村|产业|配套)/u

/** Members that are but words of one promise: what is said of some says little of the promise. */
function together(parts: readonly PartAnswer[]): DeedAnswer {
  const said = parts.filter(({result}) => result !== null)
  const {member: _, shared: __, works: ___, ...first} = said[0]!
  const whole = said.length > 1 && said.length === parts.length && said.every(({verdict}) => verdict === 'met')
  if (whole) return first
  const reason = `只说到其中「${said.map(({member}) => member).join('、')}」: ${first.reason}`
  return {...first, verdict: 'unclear', reason, confidence: 0.5}
}

interface PartAnswer extends DeedAnswer {
  readonly member: string
  /** It is built, and has a name of its own. */
  readonly works: boolean
  /** How much the words weigh that it shares with what answers it. */
  readonly shared: number
}

/** The later plan speaks of the very thing, the review of something like it. */
function outdoes({verdict, coverage}: DeedAnswer, found: Match | null): boolean {
  if (found === null) return true
  return found.coverage < 0.9 && coverage > found.coverage + (verdict === 'missed' ? 0.1 : 0.2)
}

/** Every member of a list is spoken of, if only by one of its words. */
function namesAll({members}: Deed, {statement}: Match): boolean {
  return members.every(({terms}) => {
    const named = terms.filter((term) => statement.words.includes(term) || statement.terms.includes(term))
    return named.length >= terms.length / 2
  })
}

/** The best match; among near equals the one that tells of the year alone. */
function best(deed: Pick<Deed, 'words' | 'terms'>, later: Later): Match | null {
  const matches = later.review.find(deed.terms, deed.words).filter((match) => speaksOf(deed, match))
  const first = matches[0]
  if (first === undefined) return null
  const near = matches.filter(({coverage}) => coverage >= first.coverage - 0.1)
  return near.find(({statement}) => later.eraOf(statement) === 'year') ?? first
}

function judged({words, terms}: Pick<Deed, 'words' | 'terms'>, match: Match, later: Later): DeedAnswer {
  const {statement, coverage, shared, named} = match
  const years = later.eraOf(statement) === 'years'
  const judgement = judgeDeed({deed: words, words: statement.words, coverage, years})
  const answer = {result: statement, coverage, ...judgement}
  const literal = terms.join('').length >= 4 && statement.words.includes(terms.join(''))
  if (judgement.verdict !== 'met') return answer
  const doubt = doubtOf({words, terms}, statement)
  if (doubt !== null) return {...answer, verdict: 'unclear', reason: `${judgement.reason}, ${doubt}`, confidence: 0.45}
  if (literal) return answer
  const aim = aimOf(words)
  if (!named && aim !== 'keep')
    return {...answer, verdict: 'unclear', reason: `${judgement.reason}, 没有说到它的名称`, confidence: 0.45}
  if (shared >= ENOUGH && (aim === 'keep' || framed(terms, statement, aim !== 'go'))) return answer
  return {...answer, verdict: 'unclear', reason: `${judgement.reason}, 相同的词太少`, confidence: 0.45}
}

/** 人民满意的教育 and 人民满意的政府 share all but what is meant: for what ends, the first word and the last must both be said. */
function framed(terms: readonly string[], {words, terms: said}: Statement, both: boolean): boolean {
  const stands = (term: string) => (term.startsWith('@') ? said.includes(term) : words.includes(term.slice(0, 2)))
  const last = terms.at(-1)!
  const ends = stands(last) || words.includes(last.slice(-2))
  return both ? stands(terms[0]!) && ends : stands(terms[0]!) || ends
}

/** A list is not done while one of its members is not; one done member says nothing of the others. */
function answerMembers({words, members}: Deed, later: Later): PartAnswer[] {
  return members.map(({words: member, terms}) => {
    const deed = dealt(words, member)
    const match = best({words: deed, terms}, later)
    // Without its last word 生产总值 would answer for 生产总值能耗.
    const found = match && match.shared >= ENOUGH && match.statement.words.includes(terms.at(-1)!) ? match : null
    const works = isBuilding(deed) && !GENERIC.test(member)
    const planned = plannedAgain(deed, terms, later.plan)
    if (planned !== null && outdoes(planned, found)) return {...planned, member, works, shared: OWN}
    return {
      ...(found ? judged({words: deed, terms}, found, later) : nothing),
      member,
      works,
      shared: found?.shared ?? 0,
    }
  })
}
