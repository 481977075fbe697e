import type {Figure, Strength} from '../../../model/entry.js'
import type {Mode} from '../../../model/outline.js'
import type {Statement} from './statement.js'

export interface Kind {
  readonly kind: Figure['kind']
  readonly strength: Strength | null
  readonly rule: string
}

const ENSURE =
  /确保|必须|务必|务求|坚决|保证|不得低于|不低于|不少于|不得少于|要求|责成|(?<![需主重概纪摘首简纲提必])要(?![素求闻点件害领塞道么是])|应当|须/u
const STRIVE =
  /力争|(?<!向上|对上|多方|积极|资金|最大限度)争取(?!到|资金|上级|中央|国家|省|政府|专项|债|各类|项目)|努力|力促|力求|争创|奋力/u
const PLAN =
  /预期|预计|(?:^|[，。；、：\s年])计划(?![生])|计划(?:总?投资|完成|新增|实施|建设|新建|引进|开工|安排|投入|筹|改造|培育|用)|(?<![草虚模])拟(?![定制订态合])|安排(?!部署)|有望|目标[是为：:]|主要目标|目标$|打算|(?<=[\p{Script=Han}])将(?!军|于|近|来)/u
/** What declares a whole paragraph to be an aim. */
const DECLARED = /预期(?:发展)?目标|主要(?:奋斗|工作|经济)?(?:发展)?目标|目标任务是|目标是|指标安排|目标[：:]/u
/** In a review these still speak of what is to come. */
const AHEAD = /力争|有望|(?<![制拟])拟(?!定|制|订)|明年|下一步|下步|今后|下年|到20[3-9]\d年|务必|必须/u
const DONE = /已(?!经济)|了|去年|上年|目前|现有|累计|共完成|截至|截止|以来|同比|实际完成|取得|荣获|获得|曾|刚刚|过去/u
const ANNUAL = /(?:计划|年度|当年|年内)投资$/u

/** Whether a number was reached, is to be reached, or tells how big something is. */
export function kindOf(
  statement: Statement,
  mode: Mode | null,
  cue: string,
  sentence: string,
  said: string,
  past: boolean,
): Kind {
  const near = statement.before.slice(-40)
  if (YIELD.test(said)) return {kind: 'target', strength: 'plan', rule: 'kind/yield'}
  // What was not done when it was due is so, whatever the section plans.
  if (SHORTFALL.test(statement.indicator)) return {kind: 'result', strength: null, rule: 'kind/shortfall'}
  if (statement.size && statement.relation === 'level' && statement.measure.kind !== 'percent') {
    const annual =
      /(?:年度|当年|年内|今年)(?:计划)?投资$/u.test(statement.subjectWords) ||
      (!statement.single && ANNUAL.test(statement.subjectWords) && /总投资|完成投资|投资完成/u.test(sentence))
    if (annual) return {kind: 'target', strength: 'plan', rule: 'kind/annual-plan'}
    const wished = mode === 'plan' && /签约|协议|合同|引资/u.test(statement.subjectWords) ? nearest(near) : null
    if (wished !== null && wished !== 'plan') return {kind: 'target', strength: wished, rule: 'kind/wished'}
    return {kind: 'size', strength: null, rule: 'kind/size'}
  }
  if (mode === 'review') {
    if (/(?:年度|全年|省定|市定|预期)(?:目标|任务)(?:数|面积)?$/u.test(statement.indicator))
      return {kind: 'target', strength: 'plan', rule: 'kind/plan-quoted'}
    if (AHEAD.test(near) && !/了|已/u.test(near))
      return {kind: 'target', strength: strengthOf(near, said, cue), rule: 'kind/ahead'}
    return {kind: 'result', strength: null, rule: 'kind/review'}
  }
  if (past || (mode === 'plan' && DONE_IN_PLAN.test(near))) return {kind: 'result', strength: null, rule: 'kind/past'}
  // A share of the work done is where it stands, whatever the sentence hopes for behind it.
  if (/工程量|形象进度/u.test(statement.indicator) && nearest(near) === null)
    return {kind: 'result', strength: null, rule: 'kind/progress'}
  if (mode === 'plan') return {kind: 'target', strength: strengthOf(near, said, cue), rule: 'kind/plan'}
  if (DONE.test(near) || /截至|截止/u.test(said)) return {kind: 'result', strength: null, rule: 'kind/done'}
  if (ENSURE.test(near) || STRIVE.test(near) || PLAN.test(near) || AHEAD.test(near))
    return {kind: 'target', strength: strengthOf(near, said, cue), rule: 'kind/modal'}
  return {kind: 'result', strength: null, rule: 'kind/default'}
}

/** 建成后预计年产值5亿元、纳税2000万元 */
const YIELD = /(?:建成|达产|投产|投用|运营|达效)后，?(?:预计|有望|力争)[^。；;\n]{0,60}$/u
const SHORTFALL =
  /^(?:因[^，的]{1,14}|由于[^，的]{1,14})?(?:尚|仍|还)?未(?:能)?(?:按[期时]|如期|开工|完工|竣工|完成|落地|投产|动工|启动)/u

const DONE_IN_PLAN =
  /已经|(?<!业)已(?!经济|有规划)|目前|现有|(?<![比较])(?:去年|上年)|截至|截止|同比(?!.{0,8}(?:以上|左右))/u

/** The strength of the nearest modal: in the clause, then before it in the paragraph; a plan that says none is binding. */
function strengthOf(near: string, sentence: string, cue: string): Strength {
  return nearest(near) ?? nearest(sentence) ?? (DECLARED.test(cue) ? 'plan' : 'ensure')
}

const ALL = {
  ensure: new RegExp(ENSURE.source, 'gu'),
  strive: new RegExp(STRIVE.source, 'gu'),
  plan: new RegExp(PLAN.source, 'gu'),
}

/** The modal that stands last. */
export function nearest(words: string): Strength | null {
  const places = [
    ['ensure', lastIndex(words, ALL.ensure)],
    ['strive', lastIndex(words, ALL.strive)],
    ['plan', lastIndex(words, ALL.plan)],
  ] as const
  const [strength, at] = places.reduce((best, place) => (place[1] > best[1] ? place : best))
  return at < 0 ? null : strength
}

function lastIndex(words: string, pattern: RegExp): number {
  let at = -1
  for (const match of words.matchAll(pattern)) at = match.index
  return at
}
