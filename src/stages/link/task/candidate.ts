import type {Analysis, Context} from '../../../model/analysis.js'
import type {Clause} from '../../../model/clause.js'
import type {Time} from '../../../model/mention.js'
import type {Mode, Sentence} from '../../../model/outline.js'
import {firstEndingAfter, overlaps, type Span} from '../../../text/span.js'
import {binds, stagedUntil, timesWithin} from './deadline.js'
import {type Frame, type Opened, readFrame} from './frame.js'
import type {WordStarts} from './inner.js'
import {type Lexicon, lexicon} from './lexicon.js'
import {type Around, type Reason, reasons, total} from './score.js'

/** Clauses that may be one task, with the reasons for and against. */
export interface Candidate extends Span {
  readonly frames: readonly Frame[]
  /** What a verb without an object is about, from an earlier clause. */
  readonly about: Span | null
  readonly sentence: Sentence
  readonly around: Around
  readonly why: readonly Reason[]
  readonly points: number
}

/** What the clauses are read with. */
export interface Sources {
  readonly analysis: Analysis
  readonly lexicon: Lexicon
  readonly times: readonly Time[]
  readonly starts: WordStarts
  /** Numbers that a figure of the ledger states already. */
  readonly numbers: readonly Span[]
  readonly projects: readonly Span[]
  /** Labels behind a measure that say who leads it. */
  readonly labels: readonly Span[]
}

/** What stands before a clause in its sentence. */
export interface Before {
  /** The clause that last said who. */
  readonly subject: Span | null
  /** The clause that last said about what: 对新签约项目. */
  readonly about: Span | null
  /** An earlier clause demands: 我们还要…. */
  readonly demanded: boolean
  /** A clause that only says when, right before: 今年七月份. */
  readonly when: Span | null
}

const SOON = /尽快|近期|抓紧|及早|立即|马上|会后|尽早/u
const DONE =
  /了(?!解|如|然|结|得)|已(?:经|全部|全面|完成|建成)|先后|取得|荣获|被评为|曾|成功(?!率)|截至|截止|作(?:政府)?(?:工作)?报告|(?:请|予以?)审议|报告工作|我代表/u
const FIRM =
  /责[成令]|由[^，。；]{2,20}(?:负责|牵头)|(?:局|委|办|处|站|中心|政府|乡镇|街道|公司|集团|单位|部门)(?:具体|总)?(?:负责(?!人|制(?!定)|单位|部门)|牵头(?!人|单位|部门|了))|要求|必须|务必|请|(?<!主|重|需|首|只)要(?!素|点|闻|害|求)|近期|会后|将(?!来|近|军)/u

/** 今天，我们在这里召开…会议: the meeting that the words are spoken at. */
const HELD = /今[天日早晚]|刚才|今天下午|这次/u

function isHeld({analysis}: Sources, clause: Clause, sentence: Sentence): boolean {
  return HELD.test(analysis.text.value.slice(Math.max(sentence.start, clause.start - 30), clause.end))
}

export function gather(analysis: Analysis, context: Pick<Context, 'dictionaries'>): Sources {
  const {value} = analysis.text
  const figures = analysis.entries.filter(({kind}) => kind === 'target' || kind === 'result')
  const numbers = analysis.mentions.filter(({kind}) => kind === 'money' || kind === 'percent' || kind === 'quantity')
  return {
    analysis,
    lexicon: lexicon(context.dictionaries),
    times: analysis.mentions.filter((mention) => mention.kind === 'time'),
    starts: wordStarts(analysis),
    numbers: numbers.filter(
      (number) =>
        touches(figures, number) && !/^[一两二三](?!百|千|万|亿|成|倍)/u.test(value.slice(number.start, number.end)),
    ),
    projects: analysis.mentions.filter(({kind}) => kind === 'project'),
    labels: [...value.matchAll(LABEL)].map(({index, 0: {length}}) => ({start: index, end: index + length})),
  }
}

const LABEL = /(?:牵头|责任|主办|承办|主责)(?:单位|部门)[：:]/gu

/** A label stands behind the sentence in the same line. */
function isLabelled({analysis, labels}: Sources, {start}: Span): boolean {
  const label = labels[firstEndingAfter(labels, start)]
  if (label === undefined || label.start - start > LABEL_REACH) return false
  return !analysis.text.value.slice(start, label.start).includes('\n')
}

/** A paragraph is at most this long. */
const LABEL_REACH = 1000

function wordStarts({text, tokens}: Analysis): WordStarts {
  const starts = new Uint8Array(text.value.length)
  for (const {start} of tokens) starts[start] = 1
  return starts
}

export function touches(spans: readonly Span[], span: Span): boolean {
  const found = spans[firstEndingAfter(spans, span.start)]
  return found !== undefined && overlaps(found, span)
}

/** 已建成, 取得了: told as done. */
export function isDone(text: string): boolean {
  return DONE.test(text)
}

/** A review tells what was done, and so may text of no known kind; only a plain demand in them is a task. */
export function demands(text: string, mode: Mode | null): boolean {
  return mode === 'review' ? /(?:^|[，。；并])要求|必须|务必|(?:^|[，。；])请/u.test(text) : FIRM.test(text)
}

/** 计划11月份竣工, 预计9月末开工建设: a promise with its day, in a report too. */
const SCHEDULED =
  /(?:计划|预计|拟|将于|将在|力争|确保|争取)(?:在|于)?[^，。；]{2,16}?(?:全面|全部|正式|顺利|如期)?(?:开工|动工|开建|竣工|完工|建成|投产|投用|通车|上线|投入使用|交付使用|试运行)(?:建设|通车|投用|投产|验收)?[，。；！\s]{0,2}$|(?:\d{1,2}月(?:份|底|初|末|中旬|下旬)?前?|[年月]底前?)(?:全面|全部|正式|顺利|如期|主体|[^，。；]{2,8}正式)?(?:开工|动工|开建|竣工|完工|建成|投产|投用|通车|上线)(?:建设|通车|投用|投产)?[，。；！;,\s]{0,2}$/u

export function isScheduled({analysis, times}: Sources, clause: Clause): boolean {
  if (!SCHEDULED.test(analysis.text.value.slice(Math.max(clause.start, clause.end - 40), clause.end))) return false
  const {part} = analysis.outline.sentences[clause.sentence]!
  const date = analysis.outline.parts[part]?.date ?? analysis.facts.date
  return timesWithin(times, clause).some((time) => binds(time, date))
}

/** 深化乡村建设行动。 at the head of a paragraph names its theme. */
function isTopic({analysis}: Sources, clause: Clause, sentence: Sentence): boolean {
  if (clause.end < sentence.end - 1 || clause.start > sentence.start + 6 || clause.end - clause.start > 24) return false
  const {sentences} = analysis.outline
  const next = sentences[clause.sentence + 1]
  const last = sentences[clause.sentence - 1]
  return (
    last?.paragraph !== sentence.paragraph &&
    next?.paragraph === sentence.paragraph &&
    analysis.text.value[sentence.end - 1] === '。'
  )
}

/** 制定本办法, 以承办大会为契机, 抓紧、再抓紧: said by the way. */
function isAside(object: string): boolean {
  return /^本|^、?再|为(?:契机|抓手|目标|重点|导向|引领|核心|主线|统领|主题|载体|牵引|支撑|基础|总抓手|突破口|切入点)$/u.test(
    object,
  )
}

/** Read one clause, or null where it has no verb of the lexicon or is about a number. */
export function readCandidate(sources: Sources, clause: Clause, opened: Opened, before: Before): Candidate | null {
  const {analysis, times} = sources
  const sentence = analysis.outline.sentences[clause.sentence]!
  const within = timesWithin(times, clause)
  const text = analysis.text.value.slice(clause.start, clause.end)
  const frame = readFrame(sources.lexicon, clause, opened, within, sources.starts)
  if (
    frame === null ||
    (frame.verb.kind === '会办' && isHeld(sources, clause, sentence)) ||
    touches(sources.numbers, frame) ||
    isAside(frame.object)
  )
    return null
  const date = analysis.outline.parts[sentence.part]?.date ?? analysis.facts.date
  const inherited = before.subject === null ? 'none' : 'inherited'
  const around: Around = {
    dated: within.some((time) => binds(time, date)),
    deadline:
      [...within, ...(before.when ? timesWithin(times, before.when) : [])].some((time) => binds(time, date)) ||
      stagedUntil(analysis, sentence, times, date) !== null,
    recurring: within.some(({recur}) => recur) || /定期|按月|按季/u.test(text),
    soon: SOON.test(text),
    owner: frame.subject ? 'own' : inherited,
    project: touches(sources.projects, frame),
    labelled: isLabelled(sources, sentence),
    about: before.about !== null,
    topic: isTopic(sources, clause, sentence),
  }
  // Where nobody knows whether it looks back or ahead, somebody must at least be told to act.
  if (sentence.mode === null && frame.modal === '' && around.owner === 'none' && !before.demanded) return null
  const why = reasons(frame, around)
  return {start: frame.from, end: frame.end, frames: [frame], about: null, sentence, around, why, points: total(why)}
}
