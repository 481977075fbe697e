import type {Mode} from '../../../model/outline.js'
import type {HeadColumn, Heading} from './heading.js'

/** The columns of a table of tasks. */
export interface TaskHead {
  readonly kind: 'task'
  readonly number: number | null
  /** What is to be done, the most particular column first. */
  readonly tasks: readonly number[]
  readonly leads: readonly number[]
  readonly helpers: readonly number[]
  readonly people: readonly number[]
  readonly due: readonly number[]
  /** Columns of running text beside: what has come of it, what it aims at. */
  readonly told: readonly (Pick<HeadColumn, 'index' | 'cells'> & {readonly mode: Mode | null})[]
}

const NUMBER = /^(?:序号|编号|序|No\.?|项次)$/iu
/** The words for what is to be done, from the most particular to the most general. */
const TASKS: readonly RegExp[] = [
  /^(?:具体|整改|工作|主要|落实|推进|重点|保障|改革|实施|解决|防控|下步|下一步|下步工作|下一步工作)(?:落实)?(?:措施|举措|办法|打算)$/u,
  /^(?:具体|分解|细化|年度|阶段)(?:任务|事项|工作|内容)(?:内容|名称|目标|要求)?$|^(?:工作|任务|重点工作|目标任务|督办|督查|交办|议定|整改|改革|实事)(?:任务)?内容$/u,
  /^(?:主要|重点|工作|落实|督查|督办|整改|改革|目标|承办|交办|建设|创建|攻坚|专项|中心)*(?:任务|事项)(?:名称|分解|描述|及要求|要求|清单|目标)?$/u,
  /^(?:重点|主要|年度|专项|中心)工作(?:名称|安排|要点)?$|^工作(?:名称|安排|要点|项目)$|^(?:民生)?实事(?:项目|名称|内容)?$|^(?:议定|决定|批示|承诺)(?:事项|内容)$|^报告(?:原文|内容)$/u,
  /^(?:年度|工作|整改|主要|总体|预期|推进)?(?:目标|要求)(?:任务|要求)?$/u,
]
const LEAD =
  /^(?:[省市县区镇]级?)?(?:牵头|主办|承办|主责|责任|实施|落实|负责|整改责任|整改|主体责任|第一责任)(?:责任)?(?:单位|部门|科室|处室|股室|站所|主体|县区|乡镇|镇街|地区|机构|方)?(?:及责任人|和责任人|及负责人|（部门）|或部门)?$/u
const HELPER = /(?:配合|协办|协同|协助|参与|参加|会办|协作|联办)(?:责任)?(?:单位|部门|科室|处室|县区)?$/u
const PEOPLE =
  /^(?:牵头|责任|分管|包联|包抓|联系|挂钩|主管|督办|负责|整改责任|主要负责|具体)[省市县区校局院镇]?级?(?:责任)?(?:领导|人|同志|负责人|人员)(?:及职务)?$|^(?:主要)?负责人$/u
const DUE =
  /^(?:计划|拟|要求|预计)?(?:完成|办结|整改|时间|办理|目标|落实|销号|验收|达成|交办|工作|整改完成|任务)?(?:时限|期限|节点)(?:要求)?$|^(?:计划|拟|要求|预计)?(?:完成|办结|整改|截止|销号|达成|结束|整改完成)(?:时间|日期|年月)(?:要求)?$|^时间(?:要求|安排|进度|表)?$|^(?:起止|推进)时间$/u
/** Lists of what an office may do, and of what is asked of it in an examination, order nothing. */
const OTHER =
  /(?:法定|承诺)(?:办结)?时限|(?:设定|法律|执法|实施|处罚)依据|职权|权力|行使层级|服务对象|申请材料|受理条件/u
/** 整改任务 beside 整改措施 is what was found to be wrong. */
const FINDING = /^整改任务$/u
const REVIEW = /进展|情况|成效|现状|问题|不足|短板|差距|进度/u
const PLAN = /目标|任务|措施|举措|要求|标准|计划|安排|打算|内容|工作|阶段|季度|成果/u

/** 2024年度重点任务（一）→ 重点任务 */
function bare(words: string): string {
  return words
    .replace(/[（(][^（()）]{0,20}[）)]/gu, '')
    .replace(/^(?:19|20)\d{2}年?度?/u, '')
    .replace(/[：:*]/gu, '')
}

/** A table of tasks says what is to be done, and who does it or by when; null for any other. */
export function taskHead({columns}: Heading): TaskHead | null {
  const words = columns.map(bareWords)
  if (words.some((one) => OTHER.test(one))) return null
  const where = (pattern: RegExp) => words.flatMap((one, index) => (pattern.test(one) ? [index] : []))
  const measures = where(TASKS[0]!)
  const all = TASKS.flatMap(where)
  const tasks = measures.length === 0 ? all : all.filter((index) => !FINDING.test(words[index]!))
  const units = where(LEAD)
  const people = where(PEOPLE)
  const due = where(DUE)
  if (tasks.length === 0 || (units.length === 0 && people.length === 0 && due.length === 0)) return null
  // 时间、内容 alone are the programme of a day.
  if (units.length === 0 && people.length === 0 && /^时间$/u.test(words[due[0]!]!)) return null
  const led = units.filter((index) => /牵头|主办|主责/u.test(words[index]!))
  const leads = led.length > 0 ? led : units
  const helpers = [...units.filter((index) => !leads.includes(index)), ...where(HELPER)]
  const known = new Set([...tasks, ...units, ...people, ...due, ...helpers])
  const told = columns.flatMap(({index, cells, words: full}) =>
    known.has(index) || full === ''
      ? []
      : [{index, cells, mode: FINDING.test(words[index]!) ? 'review' : modeOf(full)}],
  )
  return {
    kind: 'task',
    number: where(NUMBER)[0] ?? null,
    tasks,
    leads,
    helpers: [...new Set(helpers)],
    people,
    due,
    told,
  }
}

/** The lowest words of a column where they tell something, else all of them. */
function bareWords({last, words}: HeadColumn): string {
  const own = bare(last)
  return [...TASKS, LEAD, HELPER, PEOPLE, DUE, NUMBER].some((pattern) => pattern.test(own)) ? own : bare(words)
}

function modeOf(words: string): Mode | null {
  if (REVIEW.test(words)) return 'review'
  return PLAN.test(words) ? 'plan' : null
}
