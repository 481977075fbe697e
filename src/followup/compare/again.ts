import {type Aim, aimOf, isBuilding, reachedOnce} from './aim.js'
import type {Aligner, Match} from './align.js'
import type {DeedAnswer} from './tasks.js'

/** What is promised every year anew: that it is planned again says nothing. */
const RECURRING = /清零|全覆盖|零增长|动态|年度|每年|每月|常态|[市省]定任务|下达任务|目标任务/u
const NAMED = /[“《（].{2,}[”》）]|公园|示范区|示范市|高新区|经开区|开发区|城市|强县|强区|森林|园区/u
const POLICY = /行动|战略|计划|政策|机制|制度|体制|改革/u

/** Below these the later plan speaks of something else. */
const AGAIN = 0.6
const FULL = 0.95
const CLOSE = 0.8
const NAME_WEIGHT = 15
const FULL_WEIGHT = 10

/** How far along the words of a plan take a thing to be. */
const stages: readonly (readonly [number, RegExp])[] = [
  [0, /谋划|前期|论证|筹备|探索|争取|核准/u],
  [3, /建成|竣工|完工|投产|投用|投运|投入使用|投入运营|通车|启用|交付|达效|全面施行|打通/u],
  [1, /开工|启动|动工|实施/u],
  [2, /加快|推进|推动|加速|续建|建设(?!工程|前期)/u],
]

const stageOf = (words: string): number | null => stages.find(([, pattern]) => pattern.test(words))?.[0] ?? null

/** How far along the thing is once an aim is reached. */
const reached: Partial<Record<Aim, number>> = {start: 1, issue: 0, finish: 3}

/** What is done once and is planned anew was not done; works that are planned anew still go on. */
export function plannedAgain(words: string, terms: readonly string[], plan: Aligner): DeedAnswer | null {
  const aim = aimOf(words)
  if (RECURRING.test(words) || (!reachedOnce(aim) && !isBuilding(words) && (!NAMED.test(words) || POLICY.test(words))))
    return null
  const found = plan.find(terms)[0]
  if (found === undefined || !isSame(found, terms) || /已/u.test(found.statement.words)) return null
  const {statement: result, coverage} = found
  const planned = `下一年的计划又列了这件事 (「${result.words}」)`
  const [wanted, stage] = [reached[aim], stageOf(result.words)]
  if (wanted === undefined || (stage !== null && stage > wanted) || (!isBuilding(words) && coverage < CLOSE)) {
    const reason = `${planned}, 说明还在推进`
    return {result, coverage, verdict: 'unclear', reason, confidence: 0.45}
  }
  const reason = `${planned}, 说明当年没有完成`
  return {result, coverage, verdict: 'missed', reason, confidence: coverage >= FULL ? 0.65 : 0.55}
}

function isSame({coverage, run, shared, statement}: Match, terms: readonly string[]): boolean {
  const [first] = terms
  if (coverage >= FULL) return run >= FULL_WEIGHT
  return (
    coverage >= AGAIN && shared >= NAME_WEIGHT && first !== undefined && statement.words.includes(first.slice(0, 2))
  )
}
