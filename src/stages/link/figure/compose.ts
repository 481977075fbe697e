import {contains, type Span, spanAt} from '../../../text/span.js'
import type {Measure} from './measure.js'
import {tailOf} from './measure.js'
import type {Memory} from './memory.js'
import {dropList, tidy} from './phrase.js'
import {type Predicate, planStart, takePredicate, takeRank} from './predicate.js'
import type {Cluster, Page} from './read.js'
import {sharedHead, shareOut} from './share.js'
import type {Statement} from './statement.js'
import {type Strand, wordsOf} from './strand.js'
import {leadLength} from './subject.js'
import {BARE_HEAD, LOOSE, MEASURE_HEAD, SIZE_HEAD, suffixOf, VERB} from './words.js'

const ALL_VERBS =
  /^(?:(?:未|已|全部|正在|顺利|均)?(?:开工|建设|竣工|投产|落地|签约|完工|建成|达产|达效|运营|在建|入驻|动工|复工|复产|开复工|投用|通车|脱贫|摘帽|办结|办复|整改|实施|启动|落实|交付|使用|投入|完成|推进)){1,4}$/u
const INVEST =
  /^(?:投资|投入|出资|拿出|筹资|筹措|筹集|列支|拨付|补助|奖励|投入资金|财政投入|累计投资|累计投入|安排|安排资金)$/u

/** The statements of one cluster of numbers. */
export function compose(page: Page, strand: Strand, cluster: Cluster, memory: Memory): Statement[] {
  const {text} = page
  const whole = wordsOf(text, strand.holes, cluster.left.start, cluster.left.end)
  const skip = (at: number) => timeLength(page.times, cluster.left.start + at) + at
  const lead = leadLength(whole.slice(0, planStart(whole)), page.mode, skip)
  const led = whole.slice(0, lead)
  const words = whole.slice(lead)
  const noun = tidy(wordsOf(text, strand.holes, cluster.noun.start, cluster.noun.end)).replace(
    /(?:(?<![签预节制集合大])约|近|超|达到?|仅|已|共)$/u,
    '',
  )
  const rest = tidy(wordsOf(text, strand.holes, cluster.rest.start, cluster.rest.end))
  const first = cluster.measures[0]!
  const rank = first.kind === 'quantity' && first.unit === '位'
  // What ends in 、 is said and done; the number begins anew.
  const open = /[、，]$/u.test(words) && !/等[、，]$/u.test(words)
  const {rest: subject, predicate} = rank ? takeRank(words) : takePredicate(open ? '' : words, sortOf(first))
  const own = {start: cluster.left.start + lead, end: cluster.left.start + lead + subject.length}
  const subjects = shareOut(tidy(subject), cluster.measures.length)
  return cluster.measures.map((measure, index) => {
    const input: Input = {
      measure,
      predicate,
      index,
      count: cluster.measures.length,
      led,
      words,
      joined: cluster.joined,
      first: cluster.left.start === strand.start,
      subject: subjects?.[index] ?? subject,
      noun,
      rest,
      beyond: text.slice(tailOf(text, measure), Math.min(strand.end, tailOf(text, measure) + 40)),
      following: page.following,
      memory,
      after: strand.after,
    }
    const {indicator, base, verb, rules, inherited} = phrase(input)
    const tail = Math.max(
      tailOf(text, measure),
      measure === cluster.measures.at(-1) && noun !== '' && measure.kind === 'quantity' ? cluster.noun.end : 0,
    )
    const start = startOf(text, strand, own, measure, inherited, memory, index, cluster)
    return {
      measure,
      indicator,
      base,
      verb,
      relation: predicate.relation,
      span: {start, end: tail},
      subject: subject === '' ? null : own,
      clause: strand.clauses.find((part) => contains(part, measure)) ?? strand.clauses[0]!,
      before: text.slice(strand.start, measure.start),
      behind: text.slice(measure.end, Math.min(strand.end, measure.end + 30)),
      subjectWords: tidy(subject),
      size: SIZE_HEAD.test(tidy(subject)),
      single: inherited === 'topic' && memory.topicSingle,
      rules,
    }
  })
}

function sortOf(measure: Measure): 'percent' | 'times' | 'other' {
  if (measure.kind === 'percent') return 'percent'
  return measure.kind === 'quantity' && measure.unit === '倍' ? 'times' : 'other'
}

/** What money is: 设立5亿元产业引导基金. */
const FUND =
  /(?:基金|资金|贷款|债券|专项债|补助|补贴|奖金|经费|信贷|订单|消费券|养老金|低保金|欠款|工资|债务|国债|产值|税收|保费)$/u

/** 比时序进度快, 低于全省平均: what was said before, compared. */
const COMPARED = /^(?:比|较|高于|低于|高出|快于|慢于|超出|领先|落后)/u

/** A lead that may be a subject though nothing cut it off. */
const SHORT_LEAD = /^[^要在将已的把被对了月日底，]{2,10}$/u

/** 完成50微克的年度目标: the number is the aim of what was said before. */
const PLANNED = /^(?:的|年度|全年|年初|省定|市定|县定|既定|预期)*(?:目标|任务|计划)/u

type Inherited = 'last' | 'topic' | 'lead' | 'verb' | null

interface Input {
  readonly measure: Measure
  readonly predicate: Predicate
  readonly index: number
  readonly count: number
  readonly led: string
  readonly joined: boolean
  /** No number of its strand stands before it. */
  readonly first: boolean
  readonly subject: string
  /** The words before the number as they stand. */
  readonly words: string
  readonly noun: string
  readonly rest: string
  /** The words behind the number to the end of its strand. */
  readonly beyond: string
  readonly following: string
  readonly memory: Memory
  readonly after: string
}

interface Phrase {
  readonly indicator: string
  readonly base: string
  readonly verb: string
  readonly rules: readonly string[]
  readonly inherited: Inherited
}

/** The noun phrase of one number. */
function phrase(input: Input): Phrase {
  const {measure, predicate, memory, index} = input
  const last = memory.last[memory.last.length === input.count ? index : 0] ?? ''
  const {base, verb, inherited, rule} = baseOf(input, last)
  const rules = [`figure/${rule}`, `figure/${predicate.relation}`]
  const done = (suffix: string): Phrase => ({indicator: tidy(base) + suffix, base: tidy(base), verb, rules, inherited})
  if (predicate.relation === 'rank') return done(`${predicate.of}排名`)
  if (predicate.relation === 'times') return done(`为${predicate.of}的倍数`)
  if (predicate.relation === 'complete') {
    const plan =
      /[\p{Script=Han}]*/u.exec(
        predicate.word.replace(/^(?:完成|占|达到?|为|相当于|是)了?/u, '').replace(/的?(?:比例为?)?$/u, ''),
      )?.[0] ?? ''
    const verbed = predicate.word.startsWith('占') ? '占' : '完成'
    return {...done(`${countSuffix(base, memory.lastUnit)}${verbed}${plan}比例`), base: last || tidy(base)}
  }
  if (measure.kind === 'percent') return {...done(percentSuffix(base, predicate, input)), rules}
  if (predicate.relation === 'up' || predicate.relation === 'down') {
    const changed = `${predicate.word}${measure.kind === 'money' ? '额' : suffixOf(measure.unit)}`
    return done(MEASURE_HEAD.test(tidy(base)) ? changed.replace(/(?:人数|户数|件数|面积|数)$/u, '数') : changed)
  }
  if (measure.kind === 'money') return done('')
  return done(countSuffix(base, measure.unit))
}

function countSuffix(base: string, unit: string): string {
  if (unit === 'money' || unit === 'percent' || unit === '' || unit === '位') return ''
  return MEASURE_HEAD.test(tidy(base)) && !/项目资金|信息$/u.test(base) ? '' : suffixOf(unit)
}

function percentSuffix(base: string, predicate: Predicate, input: Input): string {
  const {relation, basis} = predicate
  const year = /同比|年均|平均/u.exec(basis)?.[0] ?? ''
  if (relation === 'up' && input.measure.kind === 'percent' && input.measure.points) return '增幅'
  if (relation === 'up') return `${year}${/(?:增速|增幅|涨幅|增长率)$/u.test(base) ? '' : '增速'}`
  if (relation === 'down') return `${year}${/降幅$/u.test(base) ? '' : '降幅'}`
  if (relation === 'share' && predicate.of !== '') return `占${predicate.of}比重`
  if (input.noun !== '' && !base.includes(input.noun)) return `${input.noun}比例`
  return ''
}

/** The subject, its own or inherited. */
function baseOf(input: Input, last: string): {base: string; verb: string; inherited: Inherited; rule: string} {
  const {noun, rest, memory, led, joined, measure, predicate} = input
  const listed = dropList(tidy(input.subject))
  const subject = tidy(listed)
  const benefits = /(?:为|帮助|协助|给|向|支持|对)(?:全[省市县区])?$/u.test(input.words)
  const among = led.includes('其中')
  const verb = VERB.exec(subject)?.[0] ?? ''
  const quantity = measure.kind === 'quantity'
  if (measure.kind === 'money' && (INVEST.test(subject) || subject === '')) {
    const spent = purpose(input)
    if (spent !== '')
      return {base: `${spent}${subject === '' ? '资金' : subject}`, verb: '', inherited: null, rule: 'purpose'}
  }
  const fund = measure.kind === 'money' && FUND.test(noun)
  const counted = (quantity && noun !== '' && !ALL_VERBS.test(noun)) || fund ? noun : ''
  if (PLANNED.test(counted) && last !== '')
    return {base: `${last}${counted}`, verb: '', inherited: 'last', rule: 'inherit'}
  const doing = counted === '' && noun !== '' && quantity ? noun + rest : rest
  if (benefits && counted !== '' && rest !== '')
    return {base: `${rest.slice(0, 14)}的${counted}`, verb: '', inherited: null, rule: 'benefit'}
  if (subject === '' && counted !== '') {
    if ((joined || among) && memory.verb !== '' && VERB.exec(counted) === null)
      return {base: memory.verb + counted, verb: memory.verb, inherited: 'verb', rule: 'list'}
    if (LOOSE.test(rest) || ALL_VERBS.test(rest))
      return {
        base: `${rest.replace(/^(?:全部|全面|均已?|已|正在|顺利)/u, '').slice(0, 16)}的${counted}`,
        verb: '',
        inherited: null,
        rule: 'doer',
      }
    return {
      base: rest !== '' && rest.length <= 14 && counted.startsWith('“') ? `${rest}的${counted}` : counted,
      verb: '',
      inherited: null,
      rule: 'noun',
    }
  }
  if (subject === '' && joined && quantity && ALL_VERBS.test(doing))
    return {base: doing, verb: '', inherited: null, rule: 'doer'}
  if (subject === '') {
    const inherited = predicate.relation !== 'level' || memory.lead === '' ? last : ''
    const base = inherited === '' ? memory.lead || last : inherited
    const with_ = quantity && (LOOSE.test(doing) || ALL_VERBS.test(doing)) ? `${base}中${doing.slice(0, 12)}` : base
    return {base: with_, verb: '', inherited: base === memory.lead && base !== '' ? 'lead' : 'last', rule: 'inherit'}
  }
  const part = among || /[已仅未尚还]/u.test(`${led}${input.words}`) || !input.first
  if (quantity && ALL_VERBS.test(subject) && counted === '') {
    if (!part) return {base: subject, verb: '', inherited: null, rule: 'subject'}
    return {base: last === '' ? subject : `${last}中${subject}`, verb: '', inherited: 'last', rule: 'inherit'}
  }
  if (COMPARED.test(subject) && counted === '' && last !== '')
    return {base: `${last}${subject}`, verb: '', inherited: 'last', rule: 'inherit'}
  if (/^(?:增速|增幅|涨幅|降幅|占比|比重)$/u.test(subject) && last !== '')
    return {base: `${last.replace(/(?:增速|增幅)$/u, '')}${subject}`, verb: '', inherited: 'last', rule: 'inherit'}
  if (BARE_HEAD.test(subject) && counted === '') {
    if (memory.lead !== '' && (memory.leadNoun || (memory.topic === '' && SHORT_LEAD.test(memory.lead)))) {
      return {base: `${memory.lead}${subject}`, verb: '', inherited: 'lead', rule: 'topic'}
    }
    if (memory.topic !== '') return {base: `${memory.topic}${subject}`, verb: '', inherited: 'topic', rule: 'topic'}
    return {base: subject, verb: '', inherited: null, rule: 'bare'}
  }
  if (joined && measure.kind === 'percent' && predicate.relation === 'level' && !MEASURE_HEAD.test(subject)) {
    const head = sharedHead(last)
    if (head !== '') return {base: `${subject}${head}`, verb: '', inherited: null, rule: 'list'}
  }
  const whole =
    counted !== '' && !subject.endsWith(counted)
      ? `${subject.replace(/的$/u, '')}${subject.endsWith('的') ? '的' : ''}${counted}`
      : subject
  if ((joined || among) && verb === '' && memory.verb !== '' && quantity) {
    const head = /以[上下]$/u.test(whole) ? (/(?:项目|企业|工程|园区|单位|乡镇)$/u.exec(last)?.[0] ?? '') : ''
    return {base: `${memory.verb}${whole}${head}`, verb: memory.verb, inherited: 'verb', rule: 'list'}
  }
  if (quantity && counted === '' && verb === '' && doing !== '' && doing.length <= 12 && LOOSE.test(doing)) {
    return {base: `${doing.replace(/^(?:全部|全面|均已?|已)/u, '')}${whole}`, verb: '', inherited: null, rule: 'doer'}
  }
  if (quantity && counted !== '' && verb === '' && listed !== tidy(input.subject) && LOOSE.test(rest)) {
    return {base: `${rest.slice(0, 16)}的${whole}`, verb: '', inherited: null, rule: 'doer'}
  }
  return {base: whole, verb, inherited: null, rule: 'subject'}
}

/** What money was spent on: 投资400万元「完成老旧管网改造」. */
function purpose({beyond, following}: Input): string {
  const near = tidy(beyond)
  const words = near === '' ? tidy(following) : near
  if (/^(?:完成|占|达)[\p{Script=Han}]{0,6}(?:计划|目标|任务|投资|预算)|^(?:同比|增长|比)/u.test(words)) return ''
  const cut = words
    .replace(/^(?:用于|对|为|支持|资金|，)+/u, '')
    .replace(/[\d.]+(?:余|多)?[万亿]{0,2}(?:元|个|公里|条|亩|座|处|户|套|家|所|平方米|平米|名|人|台|辆|次|项)?/gu, '')
    .slice(0, 24)
  return /^(?:完善|建设|新建|改造|实施|完成|修建|扩建|改建|治理|整治|新增|购置|支持|用于|对|打造|启动|开展|推进|提升|修复|升级|铺设|安装|维修|硬化|绿化|加强|奖励|扶持|发放|补助|解决|新上)/u.test(
    words,
  ) || near !== ''
    ? cut
    : ''
}

function startOf(
  text: string,
  strand: Strand,
  own: Span,
  measure: Measure,
  inherited: Inherited,
  memory: Memory,
  index: number,
  cluster: Cluster,
): number {
  const before = Math.max(strand.start, cluster.left.start)
  if (
    inherited === 'last' &&
    memory.last.length > 0 &&
    measure.start - memory.lastStart <= 60 &&
    memory.lastStart < measure.start
  )
    return memory.lastStart
  if (inherited === 'topic' && !memory.topicSingle && measure.start - memory.topicStart <= 60) return memory.topicStart
  if (inherited === 'lead' && measure.start - memory.leadStart <= 60) return memory.leadStart
  const start = own.end > own.start ? own.start : Math.max(before, own.start)
  if (index > 0 || start >= measure.start) return Math.min(start, measure.start)
  return skipSpace(text, start)
}

function skipSpace(text: string, at: number): number {
  let start = at
  while (/[\s、，]/u.test(text[start] ?? '')) start++
  return start
}

function timeLength(times: readonly Span[], at: number): number {
  const time = spanAt(times, at)
  return time ? time.end - at : 0
}
