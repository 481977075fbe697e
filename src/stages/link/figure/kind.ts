import type {Figure, Strength} from '../../../model/entry.js'
import type {Mode} from '../../../model/outline.js'
import {ENSURE, lastModal, PLAN, STRIVE} from '../../clause/modal.js'
import type {Statement} from './statement.js'
import {QUOTA} from './words.js'

export interface Kind {
  readonly kind: Figure['kind']
  readonly strength: Strength | null
  readonly rule: string
}

/** What declares a whole paragraph to be an aim. */
const DECLARED = /预期(?:发展)?目标|主要(?:奋斗|工作|经济)?(?:发展)?目标|目标任务是|目标是|指标安排|目标[：:]/u
/** In a review these still speak of what is to come. */
const AHEAD =
  /力争|有望|(?<![制拟])拟(?!定|制|订)|明年|下一步|下步|今后|下年|到20[3-9]\d年|(?<![仅只])用[\d一二三四五六]年(?:左右)?的?时间|务必|必须|将[于在]|至少(?:引进|新增|建成|完成|签约|落实|储备|谋划|实施|开工)/u
/** 一季度要完成: asked for, though the day it was asked for may be over. */
const ASKED = /(?<![需主重必只])要(?:完成|实现|达到|突破|确保|力争)[^，。；了已]{0,20}$|力争[^，。；了已]{0,20}$/u
const DONE = /已(?!经济)|了|去年|上年|目前|现有|累计|共完成|截至|截止|以来|同比|实际完成|取得|荣获|获得|曾|刚刚|过去/u
const ANNUAL = /(?:计划|年度|当年|年内)投资$/u

/** What stands around a number. */
export interface Surroundings {
  /** The words before it that may declare an aim for the whole paragraph. */
  readonly cue: string
  /** The modal of the clauses that govern its own. */
  readonly lead: Strength | null
  /** Its sentence, as far as it is near, and the part of it before the number. */
  readonly sentence: string
  readonly said: string
  /** The part behind it. */
  readonly rest: string
  /** The time it speaks of is over. */
  readonly past: boolean
}

/** Whether a number was reached, is to be reached, or tells how big something is. */
export function kindOf(
  statement: Statement,
  mode: Mode | null,
  {cue, lead, sentence, said, rest, past}: Surroundings,
): Kind {
  const near = statement.before.slice(-40)
  if (YIELD.test(said)) return {kind: 'target', strength: 'plan', rule: 'kind/yield'}
  if (statement.rules.includes(QUOTA)) return {kind: 'target', strength: 'plan', rule: 'kind/quota'}
  const planned = PLANNED.test(statement.indicator) || PLANNED_BEFORE.test(near)
  const arranged = ARRANGED.test(statement.indicator) && YEARLY.test(rest)
  const yearly = /年度投资$/u.test(statement.subjectWords) && /总投资[^。；]{0,24}$/u.test(said)
  if (((planned || arranged || yearly) && statement.measure.kind !== 'percent') || PLANNED_BEHIND.test(rest))
    return {kind: 'target', strength: 'plan', rule: 'kind/planned'}
  if (FUNDS.test(statement.subjectWords) && OF_TOTAL.test(said))
    return {kind: 'size', strength: null, rule: 'kind/size'}
  if (ASSIGNED.test(said) && statement.relation !== 'complete' && !MEASURED.test(statement.subjectWords))
    return {kind: 'target', strength: strengthOf(statement.before, lead, cue), rule: 'kind/assigned'}
  // 未开工的3个项目，8月20日前全部开工
  if (mode === 'plan' && SHORTFALL.test(statement.indicator) && MADE_UP.test(rest))
    return {kind: 'target', strength: 'ensure', rule: 'kind/made-up'}
  // What was not done when it was due is so, whatever the section plans.
  if (SHORTFALL.test(statement.indicator)) return {kind: 'result', strength: null, rule: 'kind/shortfall'}
  if (statement.size && statement.relation === 'level' && statement.measure.kind !== 'percent') {
    const annual =
      /(?:年度|当年|年内|今年)(?:计划)?投资$/u.test(statement.subjectWords) ||
      /本年度(?:计划)?投资(?:约|近)?$/u.test(near) ||
      (!statement.single && ANNUAL.test(statement.subjectWords) && TOTALLED.test(ofGroup(said, rest)))
    if (annual) return {kind: 'target', strength: 'plan', rule: 'kind/annual-plan'}
    const wished = mode === 'plan' && /签约|协议|合同|引资/u.test(statement.subjectWords) ? lastModal(near) : null
    // 全年招商项目投资总额达到185亿元: what many come to is an aim where it is to be reached.
    if (mode === 'plan' && !statement.single && REACHES.test(near))
      return {kind: 'target', strength: strengthOf(statement.before, lead, cue), rule: 'kind/reached'}
    if (wished !== null && wished !== 'plan') return {kind: 'target', strength: wished, rule: 'kind/wished'}
    // 当年实现产值4.8亿元 has come about.
    if (mode !== 'plan' && /(?<!可)(?:实现|创造?)[\p{Script=Han}]{2,6}$/u.test(near) && !/预计|后/u.test(near))
      return {kind: 'result', strength: null, rule: 'kind/yielded'}
    return {kind: 'size', strength: null, rule: 'kind/size'}
  }
  if (mode === 'review') {
    if (/(?:年度|全年|省定|市定|预期)(?:目标|任务)(?:数|面积)?$/u.test(statement.indicator))
      return {kind: 'target', strength: 'plan', rule: 'kind/plan-quoted'}
    if ((AHEAD.test(near) && !/了|已/u.test(near)) || ASKED.test(near))
      return {kind: 'target', strength: strengthOf(statement.before, lead, cue), rule: 'kind/ahead'}
    return {kind: 'result', strength: null, rule: 'kind/review'}
  }
  const compared = /同比/u.test(near) && !AIMED.test(sentence) && !/^.{0,8}(?:以上|左右)/u.test(rest)
  if ((past && !ASKED.test(near)) || (mode === 'plan' && (compared || DONE_IN_PLAN.test(near) || isTold(said))))
    return {kind: 'result', strength: null, rule: 'kind/past'}
  // A share of the work done is where it stands, whatever the sentence hopes for behind it.
  if (/工程量|形象进度/u.test(statement.indicator) && lastModal(near) === null)
    return {kind: 'result', strength: null, rule: 'kind/progress'}
  if (mode === 'plan') return {kind: 'target', strength: strengthOf(statement.before, lead, cue), rule: 'kind/plan'}
  if (DONE.test(near) || /截至|截止/u.test(said)) return {kind: 'result', strength: null, rule: 'kind/done'}
  if (lead !== null || ENSURE.test(near) || STRIVE.test(near) || PLAN.test(near) || AHEAD.test(near))
    return {kind: 'target', strength: strengthOf(statement.before, lead, cue), rule: 'kind/modal'}
  return {kind: 'result', strength: null, rule: 'kind/default'}
}

/** 项目10个，总投资8亿元，「计划投资3亿元」 is the year's part of it; of 项目10个，计划投资8亿元 nothing else is said. */
const TOTALLED = /总投资|完成投资|投资完成/u

/** What is said around a number of the things counted before it: 项目13个，…；前期项目29个，…. */
function ofGroup(said: string, rest: string): string {
  const counted = Math.max(said.lastIndexOf('；'), said.lastIndexOf('个'), said.lastIndexOf('项，'), 0)
  return said.slice(counted) + rest.split(/[；。]|\d{1,4}(?:个|项|家)/u, 1)[0]!
}

/** 计划开工项目82个, 年投资计划4亿元: a plan, whatever is told of it. */
const PLANNED =
  /^(?:年度|今年|全年|本年度?)?计划(?:新)?(?:开工|竣工|投产|实施|引进|签约)的?[\p{Script=Han}]{0,6}(?:数|项目|工程)$|(?<![按未])计划(?:建设|新建|改造|实施)的?[\p{Script=Han}]{0,6}(?:项目|工程)数$|年度计划数$|任务(?:建设|新建|改造)[\p{Script=Han}]{0,6}(?:面积|里程|数)$|年(?:度)?(?:投资)?计划(?:投资)?$|[年度](?:目标|计划)任务$|(?:年初|调整|年度|全年)(?:收入|支出)?预算(?:数)?$/u
/** 1-10月「计划新开工」223项 */
const PLANNED_BEFORE = /(?<![按未])计划(?:新)?(?:开工|竣工|投产|实施|引进|签约)$/u
/** 安排重点项目30个，总投资24亿元，「年度计划投资」13亿元: what the year is to see. */
const ARRANGED = /^(?:今年|本?年度|全[省市县区])?安排(?!了)[\p{Script=Han}]{0,14}(?:项目|工程)数$/u
const YEARLY = /^[^。；]{0,60}年(?:度)?(?:计划)?(?:投资计划|计划投资)/u
/** 6个项目「计划安排年底开工」 */
const PLANNED_BEHIND =
  /^[\p{Script=Han}]{0,8}?(?:[（(][^）)]{0,16})?[）)]?(?:计划|拟|预计)(?:安排)?(?:[在于])?[^，。；、]{0,10}?(?:开工|动工|竣工|投产|建成|完工|启动)(?:建设)?(?=[，。；、）)]|$)/u
/** 今年全市的目标任务是签约2000亿元，利用外资1亿美元: what is assigned, to the end of the sentence. */
const ASSIGNED =
  /(?:目标任务|目标|任务|指标)数?(?:是|为|：)(?![^。；]{0,160}(?:截[至止]|目前|已|了|完成(?!.{0,4}[以不])))[^。]{0,160}$/u

/** 任务是新建教学楼3栋，「规划总投资」900万元 is as big as what is assigned. */
const MEASURED = /(?:规划总?投资|建筑面积|占地面积?)$/u
/** 总投资8亿元（其中「中央资金」3亿元，「县级资金」5亿元）: parts of how big it is. */
const FUNDS = /(?:中央|国家|省级?|市级|县级|自筹|配套|财政|上级)[\p{Script=Han}]{0,4}(?:资金|投资)$/u
const OF_TOTAL = /总投资(?:约|近)?[\d.]{1,12}[亿万]?元[（(]其中[^。；）)]{0,40}$/u

/** 总额达到, 总里程突破; a list's own total is only told: 安排项目92个，总投资达. */
const REACHES = /(?:总额|总量|规模|里程|面积|投资)(?:力争|确保|要)?(?:达到|突破|保持在|稳定在|扩大到|提高到)$/u

/** 建成后预计年产值5亿元、纳税2000万元 */
const YIELD =
  /(?:(?:建成|达产|投产|投用|运营|达效)后，?(?:预计|有望|力争|(?:每?年|日)[\p{Script=Han}]{2,6}可(?=[达实]))|(?<=[，；])(?:预计)?(?:每?年)可(?:实现|带动|新增|创造?|消纳|节约))[^。；;\n]{0,60}$/u
const SHORTFALL =
  /^(?:因[^，的]{1,14}|由于[^，的]{1,14})?(?:尚|仍|还)?未(?:能)?(?:按(?:[期时]|计划|进度|要求)|如期|开工|完工|竣工|完成|落地|投产|动工|启动)/u

/** What was not done is to be done by a day. */
const MADE_UP =
  /[前底内](?:[要须]|必须|务必|确保|力争)?(?:要)?(?:全部|全面|如期|完成)?(?:开工|动工|完工|完成|竣工|建成|投产|到位)/u

const DONE_IN_PLAN =
  /已经|(?<!业)已(?!经济|有规划)|目前|现有|(?<![比较])(?:去年|上年)(?!剩余|结转|遗留|未完成)|截至|截止/u
/** 启动并建成, 共发放, 截至6月底…: what is told to have happened, with no modal behind the word. */
const TOLD =
  /(?:(?:启动|开工|实施|新建)并(?:建成|完成|开通|投用)|(?<![公总中])共(?:计)?(?:邀请|发放|接待|举办|召开|开展|组织|收集|拜访|印发|张贴|走访|排查|查处)|截[至止](?!到?(?:明年|20[3-9]\d)))(?<since>[^。；]{0,120})$/u

function isTold(said: string): boolean {
  const since = TOLD.exec(said)?.groups?.since
  return since !== undefined && lastModal(since) === null
}

/** 预期目标是: 地区生产总值同比增长6% is aimed at, though it is compared with what was. */
const AIMED = /目标|预期|力争|确保/u

/** The strength of the nearest modal: in the clause, else in those that govern it; a plan that says none is binding. */
function strengthOf(before: string, lead: Strength | null, cue: string): Strength {
  return lastModal(before) ?? lead ?? (DECLARED.test(cue) ? 'plan' : 'ensure')
}
