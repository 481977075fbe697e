import type {Span} from '../../../text/span.js'
import {firstEndingAfter, spanAt} from '../../../text/span.js'
import {type Measure, tailOf} from './measure.js'
import {nounAfter} from './noun.js'
import {dropList, tidy} from './phrase.js'
import type {Page} from './read.js'
import type {Strand} from './strand.js'
import {LOOSE, VERB} from './words.js'

/** A number that says how big a thing is, beside the thing: 总投资3亿元的X, 年产5000吨X. */
export interface Attribute {
  readonly measure: Measure
  /** 总投资, 年产能 */
  readonly head: string
  /** What it describes; '' where a number stands between: 总投资65亿元的11个项目. */
  readonly name: string
  readonly span: Span
  /** What the words around must not see; null where the number is part of a name. */
  readonly hole: Span | null
  readonly size: boolean
  /** Where the thing it describes begins, if a number stands there. */
  readonly until: number
  readonly rule: string
}

const HEAD =
  /(?<head>(?:项目)?(?:计划|协议|合同|概算|估算|预计|累计|固定资产)?(?:总投资额?|投资额|投资总额|引资额?|引资总额|总造价|造价|投资)|(?:总|规划|设计|总建筑|建筑|规划总)?(?:占地)?面积|占地|总?库容|全长|总长|长|注册资本金?|注册资金|年产值|年税收|年销售收入)(?:约|近|超|超过|达|达到|为|共|逾|高达|突破|在|金)?$/u
const CAPACITY =
  /(?:年|日)(?:均|设计|可)?(?:产|处理|生产|加工|屠宰|出栏|吞吐|消化|供应|储|产能|产量|处理能力)(?:能力)?(?:达|达到|为|约|超)?$/u
const PHYSICAL = new Set([
  '吨',
  '兆瓦',
  '千瓦',
  '吉瓦',
  '头',
  '只',
  '羽',
  '套',
  '立方米',
  '平方米',
  '亩',
  '片',
  '台',
  '辆',
  '瓦时',
  '千瓦时',
  '米',
  '公里',
  '升',
  '公斤',
  '块',
  '吨级',
  '伏',
  '吉瓦时',
  '兆瓦时',
  '千伏',
  '张',
  '床',
])

/** The reading of a number as an attribute, or null. */
export function attribute(
  page: Page,
  strand: Strand,
  measure: Measure,
  before: Measure | undefined,
  next: Measure | undefined,
  follower: Attribute | null,
): Attribute | null {
  const {text, projects} = page
  const from = before ? Math.max(strand.start, before.end) : strand.start
  const left = text.slice(Math.max(from, measure.start - 24), measure.start)
  const tail = tailOf(text, measure)
  const around = spanAt(projects, measure.start)
  const inside = around && measure.end <= around.end ? around : undefined
  if (measure.kind === 'quantity') {
    const capacity = CAPACITY.exec(left)
    if (capacity) {
      const start = measure.start - capacity[0].length
      const behind = nameAfter(page, strand, tail, next)
      return {
        measure,
        head: '年产能',
        name: inside ? inside.name.replace(text.slice(start, tail), '') : behind.name,
        span: inside ?? {start, end: text[tail] === '的' ? behind.end : tail},
        hole: inside ? null : {start, end: tail},
        size: true,
        until: tail,
        rule: 'capacity',
      }
    }
    const listed = inside?.start === measure.start && goesOn(page, before, measure)
    if (
      inside &&
      PHYSICAL.has(measure.unit) &&
      (listed || (inside.start < measure.start && !/[了到达和及与、]$/u.test(left)))
    ) {
      const name = inside.name.replace(text.slice(measure.start, tail), '')
      return {measure, head: '规模', name, span: inside, hole: null, size: true, until: tail, rule: 'capacity'}
    }
  }
  if (measure.kind === 'percent') return null
  const head = HEAD.exec(left)
  if (!head?.groups?.head) return null
  const start = measure.start - head[0].length
  const of = text[tail] === '的'
  const after = projects[firstEndingAfter(projects, tail)]
  const named = after !== undefined && after.start >= tail && /^[的“\s]{0,2}$/u.test(text.slice(tail, after.start))
  const bare =
    /总投资$/u.test(head.groups.head) &&
    measure.kind === 'money' &&
    /^[\p{Script=Han}“]/u.test(text.slice(tail, tail + 1)) &&
    !VERB.test(text.slice(tail, tail + 8)) &&
    !LOOSE.test(text.slice(tail, tail + 8))
  // 投资3亿元兴建X工程: as big as X.
  const built =
    measure.kind === 'money' && /投资$/u.test(head.groups.head) ? BUILDS.exec(text.slice(tail, tail + 5)) : null
  const work = built && projects[firstEndingAfter(projects, tail + built[0].length)]
  if (
    work &&
    Math.abs(work.start - tail - built[0].length) <= 2 &&
    !/^[、等和及与]/u.test(text.slice(work.end, work.end + 1)) &&
    !/(?:完成|年内|今年|当年)$/u.test(text.slice(from, start))
  )
    return {
      measure,
      head: head.groups.head,
      name: work.name,
      span: {start, end: work.end},
      hole: {start, end: work.start},
      size: true,
      until: tail,
      rule: 'attribute',
    }
  const chained = of ? null : chain(text, tail, follower)
  if (chained) {
    const hole = {start, end: chained.start}
    const {name, until, end} = chained
    return {measure, head: head.groups.head, name, span: {start, end}, hole, size: true, until, rule: 'attribute'}
  }
  if (!of && !(named && measure.kind === 'money' && head.groups.head !== '投资') && !bare) return null
  const hole = {start, end: of ? tail + 1 : tail}
  const spent = head.groups.head === '投资' && /完成$/u.test(text.slice(from, start))
  const noun = spent ? '完成投资' : head.groups.head
  const total = !spent && (noun !== '投资' || of)
  const until = hole.end
  const rule = 'attribute'
  if (next && next.start <= tail + 2 && !named)
    return {measure, head: noun, name: '', span: {start, end: next.end}, hole, size: total, until, rule}
  const described = named ? after : nameAfter(page, strand, hole.end, next)
  const beside = apposition(page, described.end, strand.end)
  const {name, end} = beside ?? described
  return {measure, head: noun, name, span: {start, end}, hole, size: named ? !spent : total, until, rule}
}

const BUILDS = /^，?(?:兴建|新建|建设|开发|新上|实施|打造|建(?![成立有]))/u

/** X20万吨肉鸡、「3万吨熟食项目」: a second size in a name. */
function goesOn({text, projects}: Page, before: Measure | undefined, measure: Measure): boolean {
  if (before?.kind !== 'quantity' || measure.kind !== 'quantity' || before.unit !== measure.unit) return false
  const home = spanAt(projects, before.start)
  return (
    home !== undefined && home.start < before.start && /^[^，。；]{0,8}、$/u.test(text.slice(before.end, measure.start))
  )
}

/** 总投资N、「占地N的X」: several numbers before the one thing they describe. */
function chain(
  text: string,
  tail: number,
  follower: Attribute | null,
): {start: number; name: string; until: number; end: number} | null {
  if (!follower?.hole || (follower.rule !== 'attribute' && text[follower.until] !== '的')) return null
  const {hole, name, until, span} = follower
  return /^[、，和]$/u.test(text.slice(tail, hole.start)) ? {start: hole.start, name, until, end: span.end} : null
}

/** 重点产业项目——X项目: the name is what stands behind the dash. */
function apposition({text, projects}: Page, at: number, limit: number): {name: string; end: number} | null {
  const dash = /^—{1,2}[“]?/u.exec(text.slice(at, at + 3))
  if (!dash) return null
  const start = at + dash[0].length
  const words = text.slice(start, Math.min(limit, start + 48))
  const proper = /^[^，。；：（(）)\n]{2,40}?(?:项目|工程|基地|园区|产业园|生产线)/u.exec(words)
  if (proper) return {name: tidy(proper[0].replace(CAPACITY_IN_NAME, '')), end: start + proper[0].length}
  const project = projects[firstEndingAfter(projects, start)]
  return project !== undefined && project.start - start <= 1 ? project : null
}

const CAPACITY_IN_NAME =
  /(?:年(?:产|处理|加工))?[\d.]{1,8}[万亿]?(?:吨|头|只|羽|套|台|亩|兆瓦|千瓦|立方米|平方米|平米)/gu

/** Where a name of a thing ends when no recognizer has found it. */
const PROPER =
  /^[^，。；：、（(）)\n]{2,30}?(?:项目|工程|基地|中心|园区|产业园|示范区|生产线|平台|大桥|医院|学校|电站|管网|公园|广场)(?:[一二三]期)?/u

function nameSpan({text, tokens, projects, classes}: Page, at: number, limit: number): Span {
  const project = projects[firstEndingAfter(projects, at)]
  if (project !== undefined && project.start >= at && project.start - at <= 2) return project
  const words = text.slice(at, Math.min(limit, at + 32))
  const proper = PROPER.exec(words)
  if (proper && !/\d/u.test(proper[0])) return {start: at, end: at + proper[0].length}
  const noun = nounAfter(text, tokens, at, limit, classes)
  return noun.end > noun.start
    ? noun
    : {start: at, end: at + (/^[\p{Script=Han}“”]{0,16}/u.exec(words)?.[0].length ?? 0)}
}

function nameAfter(page: Page, strand: Strand, at: number, next: Measure | undefined): {name: string; end: number} {
  const span = nameSpan(page, at, Math.min(strand.end, next?.start ?? strand.end))
  return {name: tidy(dropList(page.text.slice(span.start, span.end))), end: Math.max(at, span.end)}
}
