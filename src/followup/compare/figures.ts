import type {EntryRecord, FigureRecord} from '../../model/record.js'
import {aimOf} from './aim.js'
import {type Directions, directionOf} from './direction.js'
import {addsToStock, baseOf, measureOf, otherDeed, partOf, sameCut, sameLevel} from './measure.js'
import type {Evidence, Side, Statement} from './side.js'
import {likeness} from './similar.js'
import {type State, stateOf} from './state.js'
import type {Later} from './tasks.js'
import {gramsOf} from './terms.js'
import {factor, inUnit} from './unit.js'
import {type Judgement, judge} from './verdict.js'
import type {Weights} from './weights.js'

export interface FigureAnswer extends Judgement {
  readonly result: Evidence | null
}

/** 从上半年5.5%降到… tells what was before. */
const BEFORE = /[由从][^，。；\d]{0,14}[\d.]+[%％万亿元]{0,3}$/u

const isResult = (entry: EntryRecord): entry is FigureRecord =>
  entry.kind === 'result' && entry.section === 'review' && !BEFORE.test(entry.quote)

/** Below this two indicators are not the same thing. */
const SAME = 0.62
/** 新能源并网装机 and 新能源总装机 begin and end alike. */
const FRAMED = 0.5
/** A level answers a growth target only where nearly the same thing is named. */
const SAME_OTHER_MEASURE = 0.75

interface Candidate {
  readonly result: FigureRecord
  readonly score: number
  /** How alike the two indicators are called. */
  readonly like: number
  readonly sameMeasure: boolean
  readonly sameYear: boolean
  /** A total or a mean of several years. */
  readonly total: boolean
}

/** Whether a result speaks of the year alone, and not of five years of which it is the last. */
function ofYear({from, to}: FigureRecord, year: number): boolean | null {
  if (to === null || to.startsWith('XXXX')) return null
  // What a review tells of a year that has only begun was read one year too late.
  if (to === `${year + 1}-12-31` && from === `${year + 1}-01-01`) return true
  // 过去一年 in a report of January runs from one January to the next.
  if (from?.startsWith(String(year)) && to === `${year + 1}${from.slice(4)}`) return true
  if (!to.startsWith(String(year))) return false
  return from === null || from.startsWith(String(year))
}

/** A heading dates its figures to five years, and their paragraph speaks of the last of them alone. */
function isOfParagraph({start}: FigureRecord, {review, eraOf}: LaterFigures): boolean {
  const said = review.at(start)
  return said !== undefined && eraOf(said) === 'year' && !/[三四五]年|“?十[一二三四五]五/u.test(said.words)
}

/** 云溪冷链物流园完成投资 and 产业项目完成投资 bear one canonical name and are two things: whose it is must agree too. */
function sameOwner(canonical: string, a: string, b: string): boolean {
  const says = (indicator: string) => indicator.length > canonical.length + 2
  return !says(a) || !says(b) || likeness(baseOf(a), baseOf(b)) >= 0.55
}

function likenessOf(target: FigureRecord, result: FigureRecord): number {
  const {canonical} = target
  if (!sameLevel(target.indicator, result.indicator)) return 0
  const [part, other] = [partOf(target.indicator), partOf(result.indicator)]
  if (part !== null && other !== null && likeness(part, other) < SAME) return 0
  if (canonical !== null && canonical === result.canonical) {
    if (sameOwner(canonical, target.indicator, result.indicator)) return 1
    return likeness(baseOf(target.indicator), baseOf(result.indicator))
  }
  const [a, b] = [baseOf(target.canonical ?? target.indicator), baseOf(result.canonical ?? result.indicator)]
  const contained = a.length >= 3 && b.length >= 3 && (a.endsWith(b) || b.endsWith(a)) ? 0.8 : 0
  const framed = a.length >= 5 && b.length >= 5 && a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2)
  const alike = Math.max(likeness(a, b), contained, likeness(baseOf(target.indicator), baseOf(result.indicator)))
  return framed && alike > FRAMED ? Math.max(alike, SAME) : alike
}

function candidates(target: FigureRecord, plan: Side, later: LaterFigures): Candidate[] {
  const {entries, year} = later
  return entries.filter(isResult).flatMap((result) => {
    const dated = ofYear(result, year) !== false
    if (!dated && !(result.to ?? '').startsWith(String(year))) return []
    const like = likenessOf(target, result)
    const sameMeasure = measureOf(target) === measureOf(result) && factor(result.unit, target.unit) !== null
    if (like < (sameMeasure ? SAME : SAME_OTHER_MEASURE)) return []
    const covers = dated || isOfParagraph(result, later)
    const scope = target.scope !== null && result.scope !== null && target.scope !== result.scope ? -0.1 : 0
    const named = 0.2 * likeness(target.indicator, result.indicator)
    const total = ofYears(target, result, plan, later)
    const mean = /年均/u.test(result.quote) ? 0.15 : 0
    const against = mean + (covers ? 0 : 0.2) + (total ? 0.25 : 0) + (result.vsTarget ? 0.4 : 0)
    const day = target.to !== null && target.to === result.to ? sameDay(target.to) : 0
    const score = named + like + day + (sameMeasure ? 0.5 : 0) + scope - against
    return [{result, like, score, sameMeasure, sameYear: covers, total}]
  })
}

/** Nearly every figure ends with its year: that tells little, and a day within it much. */
const sameDay = (to: string) => (to.endsWith('-12-31') ? 0.05 : 0.3)

/** The later document, as figures need it. */
export interface LaterFigures extends Later {
  readonly entries: readonly EntryRecord[]
  readonly year: number
  readonly directions: Directions
  readonly weights: Weights
}

/** The result that reports on a target, and what it says; none where nothing speaks of the same thing. */
export function answerFigure(target: FigureRecord, plan: Side, later: LaterFigures): FigureAnswer {
  const {year, directions} = later
  const found = candidates(target, plan, later).sort((a, b) => b.score - a.score)[0]
  if (!found) return withoutNumber(target, plan, later)
  const {result} = found
  const own = inUnit(result, target.unit)
  const [asked, told] = [wordsAt(plan, target), later.review.at(result.start)?.words ?? result.quote]
  const before = later.review.at(result.start - told.length - 2)?.words ?? ''
  const cut = /扣除|不含|剔除/u.exec(before)?.[0] ?? ''
  if (!found.sameMeasure || !sameCut(target.indicator, `${cut}${result.indicator}`)) {
    return {
      result,
      verdict: 'unclear',
      reason: `目标说的是「${target.indicator}」, 结果只报「${cut}${result.indicator}」, 口径不同`,
      confidence: 0.6,
    }
  }
  if (!found.sameYear) {
    return {
      result,
      verdict: 'unclear',
      reason: `结果是 ${result.from}—${result.to} 的合计或平均, 不是 ${year} 年的`,
      confidence: 0.6,
    }
  }
  if (found.total) {
    return {
      result,
      verdict: 'unclear',
      reason: `结果写在多年回顾中, 是几年的合计或平均, 不能当作 ${year} 年的`,
      confidence: 0.6,
    }
  }
  if (measureOf(target) === 'level' && addsToStock(asked, `${told}${result.indicator}`, timesOf(target, own))) {
    return {
      result,
      verdict: 'unclear',
      reason: `目标说的是新增, 结果「${told}」说的是总数, 不能直接比较`,
      confidence: 0.55,
    }
  }
  if (aimOf(asked) === 'finish' && underWay.includes(stateOf(told))) {
    return {result, verdict: 'unclear', reason: `结果文件说「${told}」, 还没有完成`, confidence: 0.5}
  }
  if (found.like < 1 && named(target, `${told}${result.indicator}`, later) < NAMED) {
    return {
      result,
      verdict: 'unclear',
      reason: `目标说的是「${target.indicator}」, 结果说「${told}」, 未必是同一件事`,
      confidence: 0.45,
    }
  }
  if (measureOf(target) === 'level' && otherDeed(asked, `${told}${result.indicator}`)) {
    return {result, verdict: 'unclear', reason: `目标说「${asked}」, 结果说「${told}」, 不是同一步`, confidence: 0.5}
  }
  if (isFarBeyond(target, own, later)) {
    return {
      result,
      verdict: 'unclear',
      reason: `结果是目标的 ${timesOf(target, own)} 倍, 疑是另一时期或另一口径的数`,
      confidence: 0.5,
    }
  }
  if (laterSum(target, result)) {
    return {
      result,
      verdict: 'unclear',
      reason: `目标的期限是 ${target.to}, 结果是到 ${result.to} 的累计数`,
      confidence: 0.6,
    }
  }
  return {result, ...judge(target, own, directionOf(target, directions))}
}

/** Hardly anybody reaches three times an aim in a year, and nobody five times; numbers of several years and of other things do. */
const BEYOND = {year: 5, years: 3} as const

function timesOf(target: FigureRecord, result: FigureRecord): number {
  const [wanted, got] = [target.value ?? target.min ?? 0, result.value ?? result.min ?? 0]
  return wanted === 0 ? 1 : Number((got / wanted).toPrecision(2))
}

function isFarBeyond(target: FigureRecord, result: FigureRecord, {review, eraOf}: Later): boolean {
  const said = review.at(result.start)
  const era = (said && eraOf(said)) ?? 'years'
  return measureOf(target) === 'level' && target.op !== '<=' && timesOf(target, result) >= BEYOND[era]
}

const underWay: readonly State[] = ['going', 'early', 'striving']

/** So much of what was to be counted must be named by what was counted. */
const NAMED = 0.72

/** 0 to 1: how much of a target's name a clause says, rare words first. */
function named(target: FigureRecord, words: string, {weights}: LaterFigures): number {
  const grams = gramsOf([baseOf(target.canonical ?? target.indicator)])
  const weigh = (some: readonly string[]) => some.reduce((all, gram) => all + weights.of(gram), 0)
  return weigh(grams.filter((gram) => words.includes(gram))) / Math.max(1, weigh(grams))
}

/** The clause a figure of the plan stands in. */
function wordsAt(plan: Side, {start, quote}: FigureRecord): string {
  return plan.statements.find((statement) => statement.start <= start && start < statement.end)?.words ?? quote
}

/** A sum of the whole year does not tell what had been reached by June. */
function laterSum(target: FigureRecord, result: FigureRecord): boolean {
  if (target.to === null || result.to === null || result.from === null) return false
  return (
    measureOf(target) === 'level' && result.from < target.to && target.to < result.to && !target.to.endsWith('-12-31')
  )
}

const LEVEL = /达到|达|突破|超过|总量|保持在|控制在|稳定在/u

/** In a review of five years a count is a total; a share, or a level that holds at its end, is not. */
function ofYears(target: FigureRecord, result: FigureRecord, plan: Side, later: LaterFigures): boolean {
  const said = later.review.at(result.start)
  if (said === undefined) return false
  if (/年均/u.test(said.words + result.quote) || /年均/u.test(target.quote)) return true
  if (later.eraOf(said) !== 'years' || result.op === '<=' || /比上年|同比|较上年/u.test(said.words)) return false
  if (measureOf(target) === 'share') return false
  const words = said.words.replace(/[“”"]/gu, '')
  if (words.includes(`${later.year}年`)) return false
  const levels = LEVEL.test(words) && LEVEL.test(wordsAt(plan, target))
  return !levels || /新增|累计|共|实施|完成/u.test(words)
}

/** A clause that names the same thing and gives no number for it. */
function withoutNumber(target: FigureRecord, plan: Side, later: LaterFigures): FigureAnswer {
  const own = plan.statements.find(({start, end}) => start <= target.start && target.start < end)
  const terms = (own?.terms ?? []).filter((term) => target.indicator.includes(term))
  const [found] = later.review.find(terms)
  const name = baseOf(target.canonical ?? target.indicator)
  if (found && name.length >= 5 && found.statement.words.includes(name) && !/\d/u.test(found.statement.words))
    return silent(found.statement)
  const rare = found === undefined ? 0 : found.shared / gramsOf(terms).length / found.coverage
  if (!found || found.coverage < 0.55 || rare < RARE || found.shared < (found.coverage >= 0.7 ? 11 : 20))
    return {result: null, verdict: 'none', reason: '结果文件没有说到', confidence: 0.7}
  return silent(found.statement)
}

function silent(statement: Statement): FigureAnswer {
  const reason = `结果文件说到「${statement.words}」, 没有读出可比的数字`
  return {result: statement, verdict: 'unclear', reason, confidence: 0.5}
}

/** The mean weight of a pair of characters in a name that hardly anything else bears. */
const RARE = 5.2
