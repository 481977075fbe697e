import type {Clause} from '../../../model/clause.js'
import type {Strength} from '../../../model/entry.js'
import type {Span} from '../../../text/span.js'
import {type Subject, subjectOf} from '../owner/subject.js'
import {type FormName, readForm} from './form.js'
import type {WordStarts} from './inner.js'
import {findInner} from './inner.js'
import {type Lexicon, type Verb, verbAt, verbEnding} from './lexicon.js'
import {readObject, type TaskObject} from './object.js'

/** A clause taken apart: who, how firmly, what is done to what. Offsets are in the clean text. */
export interface Frame extends Span {
  /** Where the demand begins, list marks and conjunctions left out. */
  readonly from: number
  readonly subject: Subject | null
  readonly strength: Strength | null
  /** The modal words before the verb: 要, 力促, 确保; '' for none. */
  readonly modal: string
  /** 每月, 定期 right before the verb: this one comes again and again. */
  readonly often: boolean
  /** All that stands before the verb: modal words, times, adverbs. */
  readonly adverbs: string
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
  /** The construction that the clause is built on, if it is one that speaks for itself. */
  readonly form: FormName | null
}

const OPENING =
  /(?:同时|并且|并|另外|此外|其次|首先|再次|最后|一方面|另一方面|下一步|下步|今后|这里|因此|为此|还|也|特别是|尤其是|重点是|[\p{Script=Han}]{2,4}(?:重点|方面)要|其中|具体是|[一二三四五六七八九十]{1,2}是要?|[一二三四五六七八九十]{1,2}要|第[一二三四五六七八九十]{1,2}[，、]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|[①-⑳●■◆▲★☆※·\-—]|[“\s])/uy
const MODAL =
  /(?:一定要|务必要|务必|必须要|必须|确保|要确保|都要|也要|还要|均要|要|应当|应|须|将要|将|拟|计划|预计|力争|力促|争取|努力|我们要|我们将|我们还要|我们|一律|坚决|继续|准备)/uy
const ADVERB =
  /(?:配合(?=加快|推进|推动|做好|抓好|建设|实施)|进一步|深入|接续|精心|全面|全力|全域|全速|全程|积极|加力|抓紧|认真|主动|高质量|高标准|高水平|高效|高起点|常态化|创新|因地制宜|持续|扎实|大力|稳步|着力|重点|切实|统筹|加快|加速|稳妥|有序|有效|精准|协同|最大限度|更好|严格|依法|健康|用心|再|超前|提前|尽快|尽早|及早|深度|上门|适当|合理|高度重视、|基本(?=实现|达到)|及时|定期|逐步|分类|分批|逐一|逐个|迅速|按时|如期|按期|联合|共同|合力|奋力|强力|强势|一体|一体化|系统|科学|滚动|专门|集中|分别|各自|先行|率先|分步|同步|有针对性地|适时|彻底|常年|不断|每年|每月|每季度|每周|带头|亲自|自觉|广泛|规范|真正|全部|分层|层层|逐级|尽可能|努力|地)/uy
/** 教育局牵头制定…, 交通局负责…: whoever is assigned must act. */
const ASSIGNED = /(?:具体|总)?(?:牵头)?负责(?!人|制(?!定)|单位|部门)(?:牵头)?|(?:总|共同)?牵头(?!人|单位|部门)/uy
const STRIVE = /力争|力促|争取|努力/u
const PLAN = /拟|计划|预计|准备/u
const STRICT = /务必|必须|一律/u
const PREPOSITION =
  /^(?:在|对|针对|围绕|按照|根据|依托|通过|结合|以|从|向|与|同|把|将|由|利用|聚焦|立足|瞄准|坚持|用|为|于|自|就|每)/u
/** Verbs that only push another: what follows says what is done. */
const PUSH =
  /^(?:推动|力促|促进|支持|鼓励|引导|加快|推进|确保|保障|抓好|组织|督促|促成|做好|加强|实施|统筹|开展|抓紧|加快推进|加快推动|全面|实现|争取|谋划|深化|落实|抓|健全|完善|巩固|探索)/u

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
    const on = /[在于从自]/u.test(text[at] ?? '') ? 1 : 0
    const time = times.find(({start}) => start - base === at + on)
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

/** A clause's main verb and the words it governs. */
interface Predicate {
  readonly verb: Verb
  readonly at: number
  readonly inner: Verb | null
  readonly object: string
  readonly form?: {readonly name: FormName; readonly what: string}
}

/** 进行报备, 予以印发, 开展视察: the deed stands last. */
const LIGHT =
  /(?:进行|予以|加以|给予|开展)(?:[\p{Script=Han}]{0,4}?)(?<deed>[\p{Script=Han}]{2,4}(?:[、和][\p{Script=Han}]{2,4}){0,2})$/u
/** 的 makes what stands before it an attribute: 前不久召开的会议. */
const ATTRIBUTE = /^[^，、]{0,40}?的(?=[\p{Script=Han}“《]{2})/u

/** 将招商计划报县招商局: a single character reports. */
const REPORTS =
  /^(?:将|把)(?<what>[^，]{2,24}?)(?:上报|报送|提交|汇总|报|交)(?:至|到|给)?[\p{Script=Han}]{1,10}(?:局|委|办|室|部门|小组|政府|公司|会)(?:研究|审定|审议|备案|审批)?$/u

interface Words {
  readonly lexicon: Lexicon
  readonly text: string
  readonly base: number
  readonly starts: WordStarts
}

function lightVerb({lexicon, text}: Words, from: number): Predicate | null {
  const found = LIGHT.exec(text.slice(from))
  const deed = found?.groups?.deed
  if (found === null || deed === undefined) return null
  for (let at = text.length - deed.length; at <= text.length - 2; at++) {
    const verb = verbAt(lexicon, text, at)
    if (verb && verb.kind !== '虚' && verb.kind !== '推行')
      return {verb, at, inner: null, object: text.slice(from, from + found.index)}
  }
  return null
}

/** The first verb after a phrase of place or means that is no attribute of it. */
function laterVerb({lexicon, text, base, starts}: Words, from: number): Predicate | null {
  const means = /^(?:通过|以|采取|采用)[^，]{2,50}?(?:方式|形式|手段)/u.exec(text.slice(from))?.[0].length ?? 1
  if (
    /^(?:按照|根据|对照|依据|遵照|结合)/u.test(text.slice(from, from + 2)) &&
    !/[^，]{4,}(?:进行|开展|组织|建立|制定|编制|完成)/u.test(text.slice(from))
  )
    return null
  for (let at = from + means; at < Math.min(text.length, from + means + 60); at++) {
    if (starts[base + at] !== 1 || text[at - 1] === '抓') continue
    const verb = verbAt(lexicon, text, at)
    if (verb === null || verb.kind === '虚' || (verb.kind === '推行' && !/开展|实施/u.test(verb.word))) continue
    const object = text.slice(at + verb.word.length)
    if (object.startsWith('的') || ATTRIBUTE.test(object)) continue
    return {verb, at, inner: null, object}
  }
  return null
}

/** 二水厂建成通车, 确保A、B等项目如期开工建设: what is finished stands before the verb. */
function finished({lexicon, text}: Words, from: number): Predicate | null {
  const verb = verbEnding(lexicon, text)
  if (verb?.kind !== '结项' || verb.word === '完成') return null
  const at = text.length - verb.word.length
  const object = text
    .slice(from, at)
    .replace(/(?:主体|全面|尽快|尽早|如期|按期|顺利|早日|正式|全部|基本|早|力争|加快)+$/u, '')
  return {verb, at, inner: verb, object: object.length < 3 || BY.test(object) ? '' : object}
}

/** 在5月底前, 年底: only when, not what. */
const BY =
  /^(?:在|于|争取|力争)*(?:[\d一二三四五六七八九十]{1,4}(?:年|月|日|季度|周)?|上半年|下半年|年|季度|春节|国庆|汛期|会后)(?:[\d一二三四五六七八九十]{0,2}(?:月|日|周|天)?)(?:底|末|初|内|中旬|上旬|下旬)?(?:之?前|以前|内)?$/u

/** Verbs that open a phrase of means or manner rather than say what is done. */
const LEADING = /^(?:围绕|聚焦|利用|立足|瞄准|依托|紧盯|坚持|对接|突出|按照)/u

const STATE =
  /(?:动态清零|清零|零发生|全覆盖|见底|摘帽)$|“?[三五七九]通一平”?$|^(?:坚决)?不(?:发生|出现)[^，]{3,20}$|^守(?:住|牢)不发生规模性返贫[^，]{0,6}底线$|^[^，]{3,40}(?:不(?:减少|下降|降低|恶化|反弹)|(?:稳定)?(?:达到|保持)[^，]{0,12}[类级][^，]{0,6}标准)$/u

function predicate(words: Words, from: number, modal: string): Predicate | null {
  const {lexicon, text, base, starts} = words
  const rest = text.slice(from)
  const report = REPORTS.exec(modal.endsWith('将') ? `将${rest}` : rest)?.groups?.what
  if (report) return {verb: {word: '报送', kind: '督办', strength: null}, at: from, inner: null, object: report}
  const form = readForm(rest, modal)
  if (form) return {verb: form, at: from, inner: null, object: rest, form}
  const done = /确保|力促|推动|促进|力争|实现/u.test(modal + rest.slice(0, 2)) ? finished(words, from) : null
  const verb = verbAt(lexicon, text, from)
  if (done && (verb === null || PUSH.test(verb.word))) {
    const at = verb ? from + verb.word.length : from
    return {...done, at: from, object: done.object.slice(at - from)}
  }
  if (
    STATE.test(rest.replace(/^(?:确保|实现|坚决防止|推动)/u, '')) &&
    /确保|实现|坚决|推动|守[住牢]/u.test(modal + rest.slice(0, 2))
  ) {
    return {verb: {word: '确保', kind: '结项', strength: 'ensure'}, at: from, inner: null, object: rest}
  }
  // 围绕创建…品牌: the aim that is kept in view.
  if (verb?.word === '围绕' && verbAt(lexicon, text, from + 2)) return null
  if (verb && LEADING.test(verb.word)) {
    const later = lightVerb(words, from) ?? laterVerb(words, from + verb.word.length - 1)
    if (later) return later
  }
  if (verb) {
    const object = text.slice(from + verb.word.length)
    if (object.startsWith('的')) return null
    if (
      verb.word === '提高' &&
      /(?:补贴|补助|保障|低保|救助|待遇|工资|养老金|报销|财政补助)[^，]{0,6}标准$/u.test(object)
    ) {
      return {verb: {...verb, kind: '结项'}, at: from, inner: null, object}
    }
    if (verb.kind === '会办') return {verb, at: from, inner: null, object: object.replace(/(?:进行|来|，).*$/su, '')}
    const light = PUSH.test(verb.word) && !/^(?:开展|实施)/u.test(verb.word) ? lightVerb(words, from) : null
    if (light && light.at > from + verb.word.length) return {...light, at: from}
    const inner = PUSH.test(verb.word) ? findInner(lexicon, object, base + from + verb.word.length, starts) : null
    return {verb, at: from, inner, object}
  }
  const later = finished(words, from) ?? lightVerb(words, from) ?? laterVerb(words, from)
  if (later === null || !/力促|推动|确保|支持/u.test(modal)) return later
  return {...later, at: from, inner: later.verb, object: text.slice(from)}
}

/** A clause without its opening marks, and who it says must act. */
export interface Opened {
  /** Its words, without the mark at the end. */
  readonly text: string
  readonly from: number
  readonly subject: Subject | null
}

export function openClause(value: string, clause: Clause): Opened {
  const text = value.slice(clause.start, clause.end).replace(/[，,；;。！？!?：:\s]+$/u, '')
  let from = 0
  for (let step = 0; step < 6; step++) {
    const next = sticky(OPENING, text, from)
    if (next === from) break
    from = next
  }
  const subject = subjectOf(text.slice(from), value.slice(clause.start + text.length, clause.end + 60))
  return {text, from, subject}
}

/** Take a clause apart, or null where no verb of the lexicon leads it. */
export function readFrame(
  lexicon: Lexicon,
  clause: Clause,
  {text, from, subject}: Opened,
  times: readonly Span[],
  starts: WordStarts,
): Frame | null {
  if (text.length < 4 || text.length > 300) return null
  const asked = subject === null ? from : from + subject.offset + subject.name.length
  const head = skipHead(text, subject === null ? asked : sticky(ASSIGNED, text, asked), times, clause.start, lexicon)
  const found = predicate({lexicon, text, base: clause.start, starts}, head.at, head.modal)
  if (found === null) return null
  const often = oftenAt(text, asked, head.at)
  const prefix = found.object.startsWith(text.slice(head.at, found.at)) ? '' : text.slice(head.at, found.at)
  return {
    start: clause.start,
    end: clause.start + text.length,
    from: clause.start + from,
    subject,
    strength: strengthOf(head.modal, found),
    modal: head.modal,
    adverbs: text.slice(asked, found.at),
    strict: STRICT.test(head.modal + prefix),
    prefix: PREPOSITION.test(prefix) || STRICT.test(prefix) ? '' : prefix,
    verb: found.verb,
    verbStart: clause.start + (often ?? Math.min(found.at, head.at)),
    often: often !== null,
    inner: found.inner,
    object: found.object,
    thing: readObject(lexicon.vague, found.form?.what ?? found.object),
    form: found.form?.name ?? null,
  }
}

const OFTEN = /每(?:个?月|个?季度|周|年|半年|两周|半个月)|按(?:月|季度?|周|年)|定期/u

/** Where 每月 or 定期 stands before the verb: how often belongs to the action. */
function oftenAt(text: string, from: number, to: number): number | null {
  const at = text.slice(from, to).search(OFTEN)
  return at < 0 ? null : from + at
}

function strengthOf(modal: string, {verb, inner}: Predicate): Strength | null {
  if (STRIVE.test(modal + verb.word)) return 'strive'
  if (PLAN.test(modal)) return 'plan'
  return inner?.strength ?? verb.strength
}
