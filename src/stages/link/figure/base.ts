import {bearerOf} from './bearer.js'
import {headed, isDeed} from './headed.js'
import type {Input} from './input.js'
import {stepOf} from './memory.js'
import {dropList, dropNames, tidy} from './phrase.js'
import {sharedHead} from './share.js'
import {INVEST, purpose} from './spent.js'
import {endsInSum, howTheyStand} from './standing.js'
import {ALL_VERBS, BARE_HEAD, LOOSE, MEASURE_HEAD, VERB} from './words.js'

export type Inherited = 'last' | 'topic' | 'lead' | 'verb' | null

/** The subject of a number without 数 or 增速, and where it comes from. */
export interface Base {
  readonly base: string
  readonly verb: string
  readonly inherited: Inherited
  readonly rule: string
}

/** The words of a number, cleaned, for the rules below. */
interface Case {
  readonly input: Input
  /** What the number before was about. */
  readonly last: string
  readonly subject: string
  readonly verb: string
  readonly quantity: boolean
  readonly among: boolean
  /** The noun behind the number, where it is what is counted. */
  readonly counted: string
  /** What is said behind the number: 全部办结. */
  readonly doing: string
}

const own = (base: string, rule: string, verb = ''): Base => ({base, verb, inherited: null, rule})
const from = (inherited: Inherited, base: string, rule: string, verb = ''): Base => ({base, verb, inherited, rule})

/** What money is: 设立5亿元产业引导基金. */
const FUND =
  /(?:基金|资金|贷款|债券|专项债|补助|补贴|奖金|经费|信贷|订单|消费券|养老金|低保金|欠款|工资|债务|国债|产值|税收|保费|(?:投资|引资|招商|税收|财政)(?:任务|计划|目标))$/u

/** 比时序进度快, 低于全省平均: what was said before, compared. */
const COMPARED =
  /^(?:超(?=序时|时序|进度|目标|计划|年度|全年|年初|时间)|比|较|高于|低于|高出|快于|慢于|超出|领先|落后)/u

/** A lead that may be a subject though nothing cut it off. */
const SHORT_LEAD = /^[^要在将已的把被对了月日底季末未确，]{2,10}$/u

/** 完成50微克的年度目标: the number is the aim of what was said before. */
const PLANNED = /^(?:的|年度|全年|年初|省定|市定|县定|既定|预期)*(?:目标|任务|计划)/u

/** 离全年10%「的目标」 */
export const AIM = /^的(?:增长)?(?:年度|全年|预期)?(?<aim>目标|任务)/u

/** Names of things that a count without a noun goes on with: 其中亿元以上56个, 因手续未办结的9个. */
const THING = /(?:项目|企业|工程|园区|单位|乡镇|村|小区|学校)$/u

/** 技改项目 can be read alone, 园区 of three that are named cannot. */
const TELLING = 4

/** The subject, its own or inherited: the first rule that knows it. */
export function baseOf(input: Input, last: string): Base {
  const named = tidy(dropList(tidy(input.subject)))
  const quantity = input.measure.kind === 'quantity'
  const fund = input.measure.kind === 'money' && FUND.test(input.noun)
  const counted = (quantity && input.noun !== '' && !ALL_VERBS.test(input.noun)) || fund ? input.noun : ''
  const short = counted === '' ? named : dropNames(named, input.measure.value)
  const subject = short === '' && counted.length < TELLING ? named : short
  const one: Case = {
    input,
    last,
    subject,
    verb: VERB.exec(subject)?.[0] ?? '',
    quantity,
    among: input.led.includes('其中'),
    counted,
    doing: counted === '' && quantity ? input.noun + input.rest : input.rest,
  }
  for (const rule of RULES) {
    const base = rule(one)
    if (base) return base
  }
  return own(whole(one), 'subject', one.verb)
}

const RULES: readonly ((one: Case) => Base | null)[] = [
  works,
  step,
  standing,
  spent,
  planned,
  benefit,
  nounOnly,
  nothing,
  again,
  leftover,
  verbOnly,
  compared,
  produce,
  bareHead,
  headless,
  listed,
  doer,
]

/** 工程内容包括「新建道路」2公里: one of the works of the project told of. */
function works({input, subject, counted, quantity}: Case): Base | null {
  const {memory, predicate} = input
  if (!memory.works || !quantity || predicate.relation !== 'level' || subject + counted === '') return null
  const words = subject.endsWith(counted) ? subject : subject + counted
  return from('topic', memory.topic + words, 'works')
}

/** 招商会签约项目10个，「开工项目」6个: a step of what was signed. */
function step({input, subject, counted, quantity}: Case): Base | null {
  if (!quantity || counted !== '' || input.memory.age > 0) return null
  const words = stepOf(subject, input.memory.signed)
  return words === '' ? null : own(words, 'list')
}

/** 15个前期项目，有8个项目「进展缓慢」: how they stand is what is counted. */
function standing({input, quantity, subject, counted, last}: Case): Base | null {
  if (!quantity || counted === '') return null
  if ((subject !== '' && subject !== tidy(input.subject)) || !THING.test(counted)) return null
  const how = howTheyStand(input.rest)
  if (how === null) return null
  const same = input.memory.lastUnit === unitOf(input.measure) && last.endsWith(counted) && last.length <= 16
  return own(`${how}的${same ? last : subject + counted}`, 'doer')
}

/** 投资400万元完成老旧管网改造 */
function spent({input, subject}: Case): Base | null {
  if (input.measure.kind !== 'money' || input.predicate.relation !== 'level') return null
  if (subject !== '' && !INVEST.test(subject)) return null
  const words = purpose(input)
  return words === ''
    ? null
    : own(`${words}${subject === '' && !/(?:任务|计划|目标)$/u.test(words) ? '资金' : subject}`, 'purpose')
}

/** 完成50微克的年度目标 */
function planned({input, counted, last}: Case): Base | null {
  if (last !== '' && PLANNED.test(counted)) return from('last', `${last}${counted}`, 'inherit')
  const aim = input.measure.kind === 'percent' ? AIM.exec(input.beyond)?.groups?.aim : undefined
  return aim === undefined || last === '' ? null : from('last', last + aim, 'inherit')
}

/** 为48家企业融资 → 融资的企业 */
function benefit({input, counted}: Case): Base | null {
  if (counted === '' || input.rest === '' || !/(?:为|帮助|协助|给|向|支持|对)(?:全[省市县区])?$/u.test(input.words))
    return null
  return own(`${input.rest.slice(0, 14)}的${counted}`, 'benefit')
}

/** 13个事项落地实施: the noun behind the number is all there is. */
function nounOnly({input, subject, counted, among}: Case): Base | null {
  if (subject !== '' || counted === '') return null
  const {rest, memory, joined} = input
  if ((joined || among) && memory.verb !== '' && !VERB.test(counted))
    return from('verb', memory.verb + counted, 'list', memory.verb)
  if (endsInSum(rest)) return own(counted, 'noun')
  if (LOOSE.test(rest) || ALL_VERBS.test(rest)) {
    return own(
      `${rest.replace(/^(?:全部|全面|均已?|已|正在|顺利|(?:因|由于)[^，。未]{1,14}(?=未))/u, '').slice(0, 16)}的${counted}`,
      'doer',
    )
  }
  return own(rest !== '' && rest.length <= 14 && counted.startsWith('“') ? `${rest}的${counted}` : counted, 'noun')
}

/** 同比增长5%, 其中已有18个开工建设: no subject of its own. */
function nothing({input, last, subject, quantity, doing}: Case): Base | null {
  if (subject !== '') return null
  const {memory, predicate, joined, measure, led, words} = input
  if (joined && quantity && ALL_VERBS.test(doing)) return own(doing, 'doer')
  if (measure.kind === 'money' && /(?:完成|实现)$/u.test(led + words) && /投资$/u.test(last) && memory.topic !== '') {
    return from('topic', `${memory.topic}完成投资`, 'topic')
  }
  if (last !== '' && memory.lastUnit === unitOf(measure) && FINISHED.test(input.led + words))
    return from('last', `${last.replace(/^完成的/u, '')}中完成`, 'inherit')
  const measured = memory.leadNoun && MEASURE_HEAD.test(memory.lead)
  const lead = predicate.relation === 'level' || last === '' || measured ? memory.lead : ''
  if (lead !== '') return from('lead', lead + part(doing, quantity), 'inherit')
  return from('last', last + part(doing, quantity), 'inherit')
}

/** 10件实事，「已经完成」4件 */
const FINISHED = /(?:已经?|已全部|尚未|还未|未|仅)完成(?:了)?$/u

/** 其中4个是「去年签约」的 */
const WHICH = /^(?:是|为|属于?)(?<which>[^，。；]{2,12}?)的?$/u

/** 其中已有18个「开工建设」 */
function part(doing: string, quantity: boolean): string {
  if (!quantity) return ''
  const which = WHICH.exec(doing)?.groups?.which
  if (which !== undefined) return `中${which}`
  return LOOSE.test(doing) || ALL_VERBS.test(doing) ? `中${doing.slice(0, 12)}` : ''
}

/** 新开工项目12个、竣工7个: another verb, of the same things. */
function again({input, last, subject, verb, quantity, counted, among}: Case): Base | null {
  const {memory, measure, led, words, count} = input
  if (!quantity || counted !== '' || subject === '' || subject !== tidy(input.subject) || among || count > 1)
    return null
  if (memory.lastUnit !== unitOf(measure)) return null
  if ((verb !== subject && !ALL_VERBS.test(subject)) || /[已仅未尚还没]/u.test(led + words)) return null
  const things = bare(last)
  return things.length < 2 || things.length > 20 ? null : own(subject + things, 'list', subject)
}

function unitOf(measure: Input['measure']): string | null {
  return measure.kind === 'quantity' ? measure.unit : null
}

/** 开工建设保障性住房 → 保障性住房; '' where no verb leads. */
function bare(words: string): string {
  let things = words
  for (let verb = VERB.exec(things)?.[0]; verb; verb = VERB.exec(things)?.[0]) things = things.slice(verb.length)
  return things === words ? '' : things
}

/** 10件实事，剩下6件 */
function leftover({last, subject, quantity, counted}: Case): Base | null {
  if (!quantity || counted !== '' || last === '' || !/^(?:剩下的?|剩余|其余|余下的?)$/u.test(subject)) return null
  return from('last', `剩余${last.replace(/中[^中]{2,8}$/u, '')}`, 'inherit')
}

/** 招商项目「中新引进」: what was divided off before is no part of what is divided off now. */
const DIVISION =
  /中(?:[新续拟已待](?:引进|签约|开工|建|落地|投产|谋划)|结转|在谈|技改|(?:已|已经|正)?(?:建成|完工|竣工|在建|开工|开工建设|投产|建成投用|启动|完成)(?:投用|使用|投产)?)$/u
/** 其中「新引进」1个、「续建」8个 */
const PART_VERBS = /^(?:(?:新|续|拟|已|待)(?:引进|签约|开工|建|落地|投产|谋划)|结转|在谈|技改)$/u

/** 57个未开工: the verb alone, of the things counted before; 脱贫3200户 stands for itself. */
function verbOnly({input, last, subject, quantity, counted, among}: Case): Base | null {
  const divided = among || input.memory.outer !== null
  if (!quantity || counted !== '' || !(ALL_VERBS.test(subject) || (divided && PART_VERBS.test(subject)))) return null
  const {led, words, first, memory} = input
  // 已建成31个，「在建」29个: the next part of what was divided.
  const goesOn = DIVISION.test(last) && memory.lastUnit === unitOf(input.measure)
  const isPart = divided || goesOn || !first || /[已仅未尚还]/u.test(led + words)
  const things =
    memory.lastUnit === 'money' || memory.lastUnit === 'percent' ? memory.topic : last.replace(DIVISION, '')
  return isPart && things !== '' ? from('last', `${things}中${subject}`, 'inherit') : own(subject, 'subject')
}

/** 低于全省平均水平0.5个百分点, 增幅排名第三 */
function compared({last, subject, counted}: Case): Base | null {
  if (last === '' || counted !== '') return null
  if (COMPARED.test(subject)) return from('last', last + subject, 'inherit')
  if (!/^(?:增速|增幅|涨幅|降幅|占比|比重)$/u.test(subject)) return null
  return from('last', last.replace(/(?:增速|增幅)$/u, '') + subject, 'inherit')
}

/** 水果栽培面积14万亩，「总产量」9万吨; 食品产业产值100亿元，「增加值」增长15% */
function produce({last, subject, counted}: Case): Base | null {
  const bearer = counted === '' ? bearerOf(subject, last) : null
  return bearer === null ? null : from('last', bearer + subject, 'inherit')
}

/** 总投资8亿元, 开工率80%: whose it is was said before. */
function bareHead({input, subject, counted}: Case): Base | null {
  const {memory} = input
  // 项目到位资金: of all projects, not of those that were counted last.
  if (/^项目(?:实际)?到位/u.test(subject)) return own(subject, 'bare')
  const single = memory.topicSingle && memory.topic !== '' && (PROJECT_HEAD.test(subject) || BUILT.test(subject))
  // 签约项目10个，开工项目6个，「开工率」60%: of what was signed.
  if (counted === '' && memory.signed !== '' && memory.age === 0 && OF_SIGNED.test(subject))
    return from('topic', headed(memory.signed, subject), 'topic')
  if (counted !== '' || !(single || BARE_HEAD.test(subject))) return null
  if (single && BUILT.test(subject)) return from('topic', memory.topic + subject, 'topic')
  if (
    memory.lead !== '' &&
    (memory.leadNoun || (memory.topic === '' && SHORT_LEAD.test(memory.lead) && !isDeed(memory.lead)))
  ) {
    return from('lead', headed(memory.lead, subject), 'topic')
  }
  if (memory.topic !== '') return from('topic', headed(memory.topic, subject), 'topic')
  return memory.heading === '' ? own(subject, 'bare') : from('topic', headed(memory.heading, subject), 'heading')
}

const OF_SIGNED = /^(?:(?:项目)?(?:履约|开工|竣工|投产|落地|建成|资金到位|注册)率|(?:实际)?到位资金)$/u

/** What a project will have or yield: 建成后年交易额, 装机容量. */
export const PROJECT_HEAD =
  /^(?:(?:项目)?(?:全部)?(?:建成|达产|投产|运营|投用)(?:达效|投产|运营)?后)?(?:预计|(?:每?年)?可(?:实现)?|将|实现)?(?:设计|规划|总)?(?:年|日)?(?:均)?(?:装机容量|总装机|装机规模|发电量|交易额|营业额|销售额|产值|销售收入|营业收入|税收|利税|利润|纳税|处理能力|床位|库容|全长|总长|车位|建筑面积|营业面积|容积|吞吐量|接待游客|供热面积|可?带动就业|安排就业|解决就业|提供就业岗位|新增就业)$/u

/** 全部建成后预计年消耗废渣: what a project is to yield. */
export const BUILT =
  /^(?:项目|工程)?(?:全部|全面|整体|一期)?(?:建成|达产|投产|运营|投用)(?:达产|达效|投产|运营|投用)?后(?:，)?(?:预计|可|将|能|年|每年)[^，。；]{1,14}$/u

/** 县城污水处理率95%、建制镇70%: the list leaves the head out. */
function headless({input, last, subject}: Case): Base | null {
  if (
    !input.joined ||
    input.measure.kind !== 'percent' ||
    input.predicate.relation !== 'level' ||
    MEASURE_HEAD.test(subject)
  )
    return null
  const head = sharedHead(last)
  return head === '' ? null : own(subject + head, 'list')
}

/** 新增A 6家、B 11家: the list goes on with the verb, and with the thing where B is only 亿元以上. */
function listed(one: Case): Base | null {
  const {input, last, verb, quantity, among, subject, counted} = one
  if (!quantity) return null
  const thing = counted === '' && /(?:以[上下]|的)$/u.test(input.subject.trim()) ? (THING.exec(last)?.[0] ?? '') : ''
  const words = thing === '' ? whole(one) : `${subject}${/以[上下]$/u.test(subject) ? '' : '的'}${thing}`
  if ((input.joined || among) && verb === '' && input.memory.verb !== '')
    return from('verb', input.memory.verb + words, 'list', input.memory.verb)
  return thing === '' ? null : own(words, 'list')
}

/** 政协提案831件全部办复 → 办复政协提案; A等4个集群入选B → 入选B的集群 */
function doer(one: Case): Base | null {
  const {input, verb, quantity, subject, counted, doing} = one
  if (!quantity || verb !== '') return null
  if (counted === '' && doing !== '' && doing.length <= 12 && LOOSE.test(doing)) {
    return own(doing.replace(/^(?:全部|全面|均已?|已)/u, '') + subject, 'doer')
  }
  if (counted === '' || subject === tidy(input.subject) || !LOOSE.test(input.rest)) return null
  return own(`${input.rest.slice(0, 16)}的${whole(one)}`, 'doer')
}

/** The words before the number with the noun behind it. */
function whole({subject, counted, input}: Case): string {
  if (counted === '' || subject.endsWith(counted)) return subject
  return `${subject}${input.subject.trim().endsWith('的') ? '的' : ''}${counted}`
}
