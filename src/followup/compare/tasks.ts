import type {ProjectRecord, TaskRecord} from '../../model/record.js'
import type {Statement} from './side.js'
import {core, coverage, type Weights} from './similar.js'
import type {Judgement} from './verdict.js'

export interface TaskAnswer extends Judgement {
  readonly result: Statement | null
}

/** Words that say a deed is done. */
const DONE =
  /完成|建成|竣工|投产|投用|投入使用|投运|通车|启用|运行|运营|并网|出台|印发|制定|成立|组建|设立|获批|获评|荣获|通过|落成|揭牌|挂牌|实现|全面铺开|全覆盖|圆满|达到|封顶|摘帽|验收|启动|开工|签约|落户|实施|开展|举办|召开|办结|兑现/u
/** Words that say it goes on. */
const GOING = /加快|推进|有序|正在|稳步|积极|抓紧|谋划|筹备|前期|洽谈|努力|进展|探索|着力/u
/** Deeds that are done once: going on with them is not having done them. */
const ONCE = /完成|建成|竣工|投产|投用|投入使用|通车|启用|开工|启动|出台|印发|制定|成立|组建|验收|交付|封顶|挂牌|搬迁/u
const NOT = /未能|没有|尚未|未完成|未按期|滞后|不够|仍需|有待/u

/** Below this a clause speaks of something else. */
const SAME = 0.5
const SURE = 0.68

interface Found {
  readonly statement: Statement
  readonly score: number
}

function best(wanted: string, statements: readonly Statement[], weight: Weights): Found | null {
  let found: Found | null = null
  for (const statement of statements) {
    const score = coverage(wanted, statement.words, weight)
    if (score > (found?.score ?? 0)) found = {statement, score}
  }
  return found
}

/** The clause that reports on a deed, and whether it says that it was done. */
export function answerDeed(
  commitment: TaskRecord | ProjectRecord,
  statements: readonly Statement[],
  weight: Weights,
): TaskAnswer {
  const wanted = commitment.kind === 'task' ? commitment.action : commitment.name
  if (core(wanted).length < 2) return nothing
  const looksBack = statements.filter(({mode}) => mode === 'review')
  const found = best(wanted, looksBack, weight)
  if (found !== null && found.score >= SAME) return judgeDeed(commitment, found)
  const again = best(
    wanted,
    statements.filter(({mode}) => mode === 'plan'),
    weight,
  )
  if (again !== null && again.score >= 0.85 && ONCE.test(commitment.quote)) {
    const reason = '下一年的计划又列了同一件事, 说明当年没有完成'
    return {result: again.statement, verdict: 'missed', reason, confidence: 0.55}
  }
  return nothing
}

const nothing: TaskAnswer = {result: null, verdict: 'none', reason: '结果文件没有说到', confidence: 0.6}

function judgeDeed(commitment: TaskRecord | ProjectRecord, {statement, score}: Found): TaskAnswer {
  const {words} = statement
  const once = ONCE.test(commitment.kind === 'project' ? (commitment.dueWhat ?? '') : commitment.action)
  if (NOT.test(words)) return {result: statement, verdict: 'missed', reason: `结果文件说「${words}」`, confidence: 0.6}
  const done = DONE.test(words)
  const going = GOING.test(words)
  if (score >= SURE && (once ? done && !going : done || going)) {
    return {result: statement, verdict: 'met', reason: `结果文件说「${words}」`, confidence: 0.75}
  }
  if (score >= SURE && !once)
    return {result: statement, verdict: 'met', reason: `结果文件说「${words}」`, confidence: 0.65}
  return {result: statement, verdict: 'unclear', reason: `结果文件说「${words}」, 没有说明是否完成`, confidence: 0.5}
}
