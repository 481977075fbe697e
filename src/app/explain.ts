import type {Analysis, Context} from '../model/analysis.js'
import type {Entry} from '../model/entry.js'
import {ground} from '../model/evidence.js'
import type {Mention} from '../model/mention.js'
import type {Mode} from '../model/outline.js'
import {gather} from '../stages/link/task/candidate.js'
import {candidates, THRESHOLD} from '../stages/link/task/run.js'
import {overlaps, type Span, spanAt} from '../text/span.js'
import {toClean} from '../text/text.js'
import {ruleWords} from './explain-words.js'

/** How one record came to be, or why there is none; steps are sentences in plain Chinese. */
export interface Explanation {
  readonly title: string
  /** Positions in the source text. */
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly steps: readonly string[]
}

/** Where to look: a position in the source text, or words of it. */
export type Where = {readonly at: number} | {readonly quote: string}

const KINDS: Readonly<Record<Entry['kind'], string>> = {
  target: '目标',
  result: '成效',
  size: '规模',
  project: '项目',
  task: '任务',
}
const MENTIONS: Readonly<Record<Mention['kind'], string>> = {
  money: '金额',
  percent: '百分比',
  quantity: '数量',
  time: '时间',
  place: '地名',
  organization: '机构',
  project: '项目名',
}
const MODES: Readonly<Record<Mode, string>> = {plan: '安排部署', review: '回顾总结'}
const FIELDS: Readonly<Record<string, string>> = {
  action: '事项',
  owner: '责任',
  coOwner: '配合单位',
  leader: '责任人',
  to: '期限',
  from: '起始',
  indicator: '指标',
  value: '数值',
  scope: '范围',
  period: '时段',
  deadline: '期限',
  unit: '单位',
  name: '名称',
  place: '地点',
  stage: '阶段',
  totalYuan: '总投资',
  yearYuan: '年度投资',
  doneYuan: '完成投资',
  capacity: '产能',
  progress: '进度',
  due: '时限',
  dueWhat: '时限事项',
  strength: '力度',
}

/** Every record that touches the place, step by step; where there is none, what was read there and why it is no record. */
export function explain(analysis: Analysis, context: Pick<Context, 'dictionaries'>, where: Where): Explanation[] {
  const place = locate(analysis, where)
  if (place === null) return []
  const entries = analysis.entries.filter((entry) => overlaps(entry, place))
  if (entries.length > 0) return entries.map((entry) => explainEntry(analysis, entry))
  return [explainNone(analysis, context, place)]
}

/** The clean span of the place, or null where the source has no such words or they were all removed as noise. */
function locate({text}: Analysis, where: Where): Span | null {
  const start = 'at' in where ? where.at : text.source.indexOf(where.quote)
  if (start < 0 || start >= text.source.length) return null
  const end = 'at' in where ? start + 1 : start + where.quote.length
  return toClean(text, {start, end})
}

function explainEntry(analysis: Analysis, entry: Entry): Explanation {
  const steps = [...placeSteps(analysis, entry), ...mentionSteps(analysis, entry)]
  for (const rule of entry.rules) if (!isMentionRule(rule)) steps.push(`${ruleWords(rule)}。`)
  for (const {field, ...span} of entry.fields) {
    const words = analysis.text.value.slice(span.start, span.end)
    steps.push(`${FIELDS[field] ?? field}读自「${short(words)}」。`)
  }
  steps.push(`${sure(entry.confidence)}。`)
  return {title: titleOf(entry), ...ground(analysis.text, entry), steps}
}

function titleOf(entry: Entry): string {
  const kind = KINDS[entry.kind]
  if (entry.kind === 'project') return `${kind}：${entry.name}`
  if (entry.kind === 'task') return `${kind}：${entry.action}`
  return `${kind}：${entry.indicator}`
}

/** What cleaning, the part, the headings and the sentence contribute. */
function placeSteps(analysis: Analysis, span: Span): string[] {
  const {text, outline} = analysis
  const steps: string[] = []
  const {quote} = ground(text, span)
  const clean = text.value.slice(span.start, span.end)
  if (quote !== clean) steps.push(`原文整理后读作「${short(clean)}」。`)
  const sentence = spanAt(outline.sentences, span.start)
  if (sentence === undefined) return steps
  const headings: string[] = []
  for (let index: number | null = sentence.section; index !== null; index = outline.sections[index]?.parent ?? null) {
    const heading = outline.sections[index]?.heading
    if (heading) headings.unshift(short(text.value.slice(heading.start, heading.end)))
  }
  if (headings.length > 0) steps.push(`位于「${headings.join('」→「')}」之下。`)
  const date = outline.parts[sentence.part]?.date ?? analysis.facts.date
  const mode = sentence.mode === null ? '未能判定是回顾还是安排' : `按${MODES[sentence.mode]}读`
  const year = sentence.year === null ? '' : `，说的是 ${sentence.year} 年`
  steps.push(`这一句${mode}${year}${date === null ? '；全文没有日期' : `；日期从 ${date} 算起`}。`)
  return steps
}

function mentionSteps({text, mentions}: Analysis, span: Span): string[] {
  return mentions
    .filter((mention) => overlaps(mention, span))
    .map((mention) => {
      const words = text.value.slice(mention.start, mention.end)
      return `「${short(words)}」是${MENTIONS[mention.kind]}${valueWords(mention)}：${detail(ruleWords(mention.rule))}。`
    })
}

function detail(words: string): string {
  return words.slice(words.indexOf('：') + 1)
}

function valueWords(mention: Mention): string {
  switch (mention.kind) {
    case 'money':
    case 'percent':
    case 'quantity': {
      const {value, min, max} = mention
      if (value !== null) return ` ${value}`
      return min === null && max === null ? '' : ` ${min ?? ''}～${max ?? ''}`
    }
    case 'time': {
      const implied = mention.implied.length > 0 ? '（年月由上下文补）' : ''
      return mention.from === null && mention.to === null
        ? ''
        : ` ${mention.from ?? '…'} 至 ${mention.to ?? '…'}${implied}`
    }
    default:
      return ''
  }
}

/** Rules that mention steps have told already. */
function isMentionRule(rule: string): boolean {
  return /^(?:money|percent|quantity|time|place|organization)\//u.test(rule)
}

/** Why a place gave no record: what was read there, and how near it came to a task. */
function explainNone(analysis: Analysis, context: Pick<Context, 'dictionaries'>, place: Span): Explanation {
  const sentence = spanAt(analysis.outline.sentences, place.start) ?? place
  const clause = spanAt(analysis.clauses, place.start) ?? sentence
  const steps = [...placeSteps(analysis, clause), ...mentionSteps(analysis, clause)]
  const near = candidates(gather(analysis, context)).find((found) => overlaps(found, place))
  if (near) {
    for (const {rule, points} of near.why) steps.push(`${ruleWords(rule)}（${points > 0 ? '+' : ''}${points}）。`)
    steps.push(`合计 ${near.points} 分，满 ${THRESHOLD} 分才记为任务。`)
  } else {
    steps.push('没有读到数字，也没有读到可核查的事项。')
  }
  return {title: '没有记录', ...ground(analysis.text, clause), steps}
}

function sure(confidence: number): string {
  return `把握 ${Math.round(confidence * 100)}%`
}

/** Long words keep their head and tail. */
function short(words: string): string {
  const flat = words.replace(/\s+/gu, ' ').trim()
  return flat.length <= 60 ? flat : `${flat.slice(0, 40)}……${flat.slice(-16)}`
}
