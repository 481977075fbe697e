import {type Aim, aimOf, isBuilding} from './aim.js'
import {type State, stateOf} from './state.js'
import type {Judgement} from './verdict.js'

export interface Saying {
  /** The words of the commitment. */
  readonly deed: string
  /** The words of the clause that reports. */
  readonly words: string
  /** 0 to 1: how much of what was promised is named there. */
  readonly coverage: number
  /** The clause tells of five years. */
  readonly years: boolean
}

/** So much of a deed that is done once must be named to call it done; of one that goes on, less. */
const WHOLE = 0.68
const MOST = 0.56
/** A 特色小镇 is not the 滑雪场 of the same name. */
const WHOLE_BUILDING = 0.8

/** 第二污水处理厂 is not the first, 二期 is not 一期. */
function sameOrdinal(deed: string, words: string): boolean {
  const ordinal = /第[一二三四五六七八九十\d]+(?!产业|次产业)|[一二三四五六七八九十\d]期/u.exec(deed)?.[0]
  return ordinal === undefined || words.includes(ordinal)
}

/** 龙津路（燕赵街至育才街） is another stretch than 龙津路（育才街至永乐街）. */
function sameStretch(deed: string, words: string): boolean {
  const stretch = /[（(](?<stretch>[^（）()]{2,20}至[^（）()]{2,20})[）)]/u.exec(deed)?.groups?.stretch
  return stretch === undefined || !/[（(][^（）()]*至/u.test(words) || words.includes(stretch)
}

interface Finding {
  readonly verdict: 'met' | 'missed' | 'unclear'
  readonly why: string
}

const met: Finding = {verdict: 'met', why: ''}
const missed = (why: string): Finding => ({verdict: 'missed', why})
const unclear = (why: string): Finding => ({verdict: 'unclear', why})
const begun: readonly State[] = ['done', 'won', 'part', 'started', 'going', 'better']

/** States that tell of a deed, not only of how things stand. */
const plain: readonly State[] = ['done', 'won', 'kept', 'started', 'going']

/** What a state says of an aim, where all of the object is named. Only what is plain is called met. */
const findings: Readonly<Record<Exclude<Aim, 'total'>, (state: State, building: boolean) => Finding>> = {
  finish(state, building) {
    if (state === 'done' || state === 'won') return met
    if (state === 'early' || state === 'started') return missed('还没有完成')
    if (state === 'going') return building ? missed('还在进行') : unclear('还在进行')
    return unclear(state === 'part' ? '只完成一部分, 或将要完成' : '没有说明是否完成')
  },
  start(state) {
    if (state === 'early') return missed('还在前期')
    return begun.includes(state) ? met : unclear('没有说明是否开始')
  },
  prepare: (state) => (begun.includes(state) || state === 'early' ? met : unclear('没有说明进展')),
  win(state) {
    if (state === 'won') return met
    return unclear(state === 'striving' ? '还在争取' : '没有说明是否取得')
  },
  issue: (state) => (state === 'done' || state === 'won' || state === 'better' ? met : unclear('没有说明是否办成')),
  keep: (state) => (state === 'kept' || state === 'done' ? met : unclear('没有说明是否守住')),
  go(state, building) {
    if (state === 'early' && building) return unclear('还在前期')
    return state === 'none' && building ? unclear('没有说明进展') : met
  },
}

/** What a clause of the review says about a deed. */
export function judgeDeed({deed, words, coverage, years}: Saying): Judgement {
  const said = `结果文件说「${words}」`
  const aim = aimOf(deed)
  const state = stateOf(words)
  if (state === 'not') return {verdict: 'missed', reason: said, confidence: 0.6}
  const building = isBuilding(deed)
  const named = deed.length >= 4 && words.includes(deed)
  const enough = enoughFor(aim, building, state)
  const finding = found()
  const reason = finding.why === '' ? said : `${said}, ${finding.why}`
  if (finding.verdict === 'unclear') return {verdict: 'unclear', reason, confidence: 0.5}
  const sure = coverage >= WHOLE || named
  return {verdict: finding.verdict, reason, confidence: confidence(finding.verdict, sure, years)}

  function found(): Finding {
    if (aim === 'total') return sameClaim(deed, words) && coverage >= WHOLE ? met : unclear('没有说是否达到所说的程度')
    if (!sameOrdinal(deed, words) || !sameStretch(deed, words) || (coverage < enough && !named))
      return unclear('只说到其中一部分')
    return findings[aim](state, building)
  }
}

const enoughFor = (aim: Aim, building: boolean, state: State): number => {
  if (aim === 'keep') return 0
  if (!building && aim === 'go' && plain.includes(state)) return MOST
  return building && aim !== 'start' && aim !== 'prepare' ? WHOLE_BUILDING : WHOLE
}

function confidence(verdict: Finding['verdict'], sure: boolean, years: boolean): number {
  if (verdict === 'missed') return 0.6
  if (!sure) return 0.5
  return years ? 0.65 : 0.75
}

const TOTAL_CLAIM = /清零|全覆盖|100[%％]|零增长|市定任务|省定任务|目标任务|达标/u

function sameClaim(deed: string, words: string): boolean {
  const claim = TOTAL_CLAIM.exec(deed)?.[0]
  return claim !== undefined && (words.includes(claim) || /全部|全面|100[%％]|清零|全覆盖/u.test(words))
}
