import type {Analysis} from '../../../model/analysis.js'
import type {Clause} from '../../../model/clause.js'
import type {Strength} from '../../../model/entry.js'
import type {Span} from '../../../text/span.js'
import {type Subject, subjectOf} from '../owner/subject.js'
import {type Lexicon, type Verb, verbAt} from './lexicon.js'
import {readObject, type TaskObject} from './object.js'

/** A clause taken apart: who, how firmly, what is done to what. Offsets are in the clean text. */
export interface Frame extends Span {
  /** Where the demand begins, list marks and conjunctions left out. */
  readonly from: number
  readonly subject: Subject | null
  readonly strength: Strength | null
  /** 必须, 务必, 一律: no choice is left. */
  readonly strict: boolean
  /** What stands before the verb and is neither subject, time nor adverb: 在全县, 对在建项目. */
  readonly prefix: string
  readonly verb: Verb
  readonly verbStart: number
  /** A verb inside the object that says what is really done: 推动…建成投用, 支持…组建…. */
  readonly inner: Verb | null
  readonly object: string
  readonly thing: TaskObject
}

const OPENING =
  /(?:同时|并且|并|另外|此外|其次|首先|再次|最后|一方面|另一方面|下一步|下步|今后|这里|因此|为此|还|也|特别是|尤其是|重点是|其中|具体是|[一二三四五六七八九十]{1,2}是要?|[一二三四五六七八九十]{1,2}要|第[一二三四五六七八九十]{1,2}[，、]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|[①-⑳●■◆▲★☆※·\-—]|[“\s])/uy
const MODAL =
  /(?:一定要|务必要|务必|必须要|必须|确保|要确保|都要|也要|还要|均要|要|应当|应|须|将要|将|拟|计划|预计|力争|力促|争取|努力|我们要|我们将|我们还要|我们|一律|坚决|继续|准备)/uy
const ADVERB =
  /(?:进一步|深入|全面|全力|全域|全速|全程|积极|加力|抓紧|认真|主动|高质量|高标准|高水平|高效|高起点|常态化|创新|因地制宜|持续|扎实|大力|稳步|着力|重点|切实|统筹|加快|加速|稳妥|有序|有效|精准|协同|最大限度|更好|严格|依法|健康|用心|再|超前|提前|尽快|尽早|及早|及时|定期|逐步|分类|分批|逐一|迅速|按时|如期|按期|联合|共同|合力|奋力|强力|强势|一体|一体化|系统|科学|滚动|专门|集中|分别|各自|先行|率先|分步|同步|有针对性地|适时|彻底|常年|不断|每年|每月|每季度|每周|带头|亲自|自觉|广泛|规范|真正|全部|分层|层层|逐级|尽可能|努力|地)/uy
const STRIVE = /力争|力促|争取|努力/u
const PLAN = /拟|计划|预计|准备/u
const STRICT = /务必|必须|一律/u
const PREPOSITION =
  /^(?:在|对|针对|围绕|按照|根据|依托|通过|结合|以|从|向|与|同|把|将|由|利用|聚焦|立足|瞄准|坚持|用|为|于|自|就|每)/u
/** Verbs that only push another: what follows says what is done. */
const PUSH =
  /^(?:推动|力促|促进|支持|鼓励|引导|加快|推进|确保|保障|抓好|组织|督促|促成|做好|加强|实施|统筹|开展|抓紧|加快推进|加快推动|全面|实现|争取|谋划|深化|落实|抓|健全|完善|巩固|探索)/u
const INNER_KINDS: ReadonlySet<string> = new Set(['制文', '会办', '组建', '建造', '结项', '争创', '增引'])

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Past the marks, conjunctions, time and adverbs at `at`. */
interface Head {
  readonly at: number
  readonly modal: string
}

function skipHead(text: string, from: number, times: readonly Span[], base: number, lexicon: Lexicon): Head {
  let at = from
  let modal = ''
  for (let step = 0; step < 10; step++) {
    const time = times.find(({start}) => start - base === at)
    const next = time ? time.end - base : sticky(MODAL, text, at)
    if (next > at && !time) modal += text.slice(at, next)
    if (next > at) {
      at = text.startsWith('前', next) || text.startsWith('内', next) ? next + 1 : next
      continue
    }
    const adverb = sticky(ADVERB, text, at)
    if (adverb === at) break
    // 加快 and 完善 are adverbs only where another verb follows.
    const verb = verbAt(lexicon, text, at)
    if (verb && !startsVerb(text, adverb, times, base, lexicon)) break
    if (verb && verb.word.length > adverb - at && verb.kind !== '虚') break
    at = adverb
  }
  return {at, modal}
}

function startsVerb(text: string, at: number, times: readonly Span[], base: number, lexicon: Lexicon): boolean {
  if (verbAt(lexicon, text, at)) return true
  if (times.some(({start}) => start - base === at)) return true
  const adverb = sticky(ADVERB, text, at)
  return adverb > at && verbAt(lexicon, text, adverb) !== null
}

/** The first verb at or after `at` that a word of the segmenter begins with. */
function findVerb(
  lexicon: Lexicon,
  text: string,
  at: number,
  base: number,
  starts: ReadonlySet<number>,
): {verb: Verb; at: number} | null {
  for (let place = at; place < Math.min(text.length, at + 40); place++) {
    if (place > at && !starts.has(base + place)) continue
    const verb = verbAt(lexicon, text, place)
    if (verb && (place === at || verb.kind !== '虚')) return {verb, at: place}
  }
  return null
}

/** A verb further on that says what is done, where the first only pushes. */
function findInner(lexicon: Lexicon, object: string, base: number, starts: ReadonlySet<number>): Verb | null {
  let inner: Verb | null = null
  for (let place = 0; place < Math.min(object.length, 80); place++) {
    if (place > 0 && !starts.has(base + place)) continue
    const verb = verbAt(lexicon, object, place)
    if (verb === null || !INNER_KINDS.has(verb.kind)) continue
    const ends = place + verb.word.length === object.length
    if (verb.kind === '结项' ? ends : !ends || place === 0) inner = verb
    if (inner) break
  }
  return inner
}

/** Take a clause apart, or null where no verb of the lexicon leads it. */
export function readFrame(
  analysis: Analysis,
  lexicon: Lexicon,
  clause: Clause,
  times: readonly Span[],
  starts: ReadonlySet<number>,
): Frame | null {
  const {value} = analysis.text
  const text = value.slice(clause.start, clause.end).replace(/[，,；;。！？!?：:\s]+$/u, '')
  if (text.length < 4 || text.length > 300) return null
  let from = 0
  for (let step = 0; step < 6; step++) {
    const next = sticky(OPENING, text, from)
    if (next === from) break
    from = next
  }
  const subject = subjectOf(text.slice(from), value.slice(clause.start + text.length, clause.end + 60))
  const named = subject === null ? from : from + subject.offset + subject.name.length
  const asked = subject?.rule === 'owner/lead' ? text.length : named
  const head = skipHead(text, asked, times, clause.start, lexicon)
  const found = findVerb(lexicon, text, head.at, clause.start, starts)
  if (found === null) return null
  const prefix = text.slice(head.at, found.at)
  const verbEnd = found.at + found.verb.word.length
  const object = text.slice(verbEnd)
  const inner = PUSH.test(found.verb.word) ? findInner(lexicon, object, clause.start + verbEnd, starts) : null
  const modal = head.modal + found.verb.word
  return {
    start: clause.start,
    end: clause.start + text.length,
    from: clause.start + from,
    subject,
    strength: STRIVE.test(modal) ? 'strive' : PLAN.test(head.modal) ? 'plan' : (inner ?? found.verb).strength,
    strict: STRICT.test(modal),
    prefix: PREPOSITION.test(prefix) ? '' : prefix,
    verb: found.verb,
    verbStart: clause.start + found.at,
    inner,
    object,
    thing: readObject(lexicon.vague, object),
  }
}
