import type {Analysis} from '../../../model/analysis.js'
import {type Span, spanAt} from '../../../text/span.js'
import {cleanName, readBody} from './body.js'
import {addressed, labelled} from './label.js'
import {type Subject, subjectOf} from './subject.js'

/** Who must do it. */
export interface Owner {
  /** As a ledger shows it: 张市长牵头，住建部门. */
  readonly name: string
  /** Where the (leading) name stands in the clean text. */
  readonly span: Span
  readonly rule: string
  readonly coOwners?: readonly string[]
}

/** How far a subject reaches: this many characters and clauses of its sentence. */
const REACH = 400
const CLAUSES = 12

function owner(subject: Subject, at: number): Owner {
  const start = at + subject.offset
  const span = {start, end: start + subject.name.length}
  const name = cleanName(subject.name)
  if (subject.coOwners === undefined) return {name, span, rule: subject.rule}
  const beside = subject.coOwners.join('、')
  const label = subject.rule === 'owner/lead' ? `${name}牵头，${beside}` : `${name}、${beside}`
  return {name: label, span, rule: subject.rule, coOwners: subject.coOwners}
}

/** The starts of the last clauses of `text` before its end, the nearest first. */
function clauseStarts(text: string): number[] {
  const starts: number[] = [0]
  for (const mark of text.matchAll(/[，,；;：:。\n]/gu)) starts.push(mark.index + 1)
  return starts.reverse().slice(0, CLAUSES)
}

/** A heading that is a unit's name and nothing else. */
const UNIT = /^[^的，、（(]{2,14}(?:局|委|厅|办公室|部门|公司|县|区|县政府|区政府|市政府)$/u

/** The unit that a heading is about: （三）市发展改革委. */
function headingOwner(analysis: Analysis, section: number | null): Owner | null {
  let index = section
  for (let depth = 0; index !== null && depth < 6; depth++) {
    const found = analysis.outline.sections[index]
    if (found === undefined) return null
    if (found.heading) {
      const words = analysis.text.value.slice(found.heading.start, found.heading.end)
      const body = UNIT.test(words) ? readBody(words) : null
      if (body) return owner({...body, rule: 'owner/heading'}, found.heading.start)
    }
    index = found.parent
  }
  return null
}

/** The subject of the last clause of `before` that has one; of 由X牵头，Y负责 it is X. */
function subjectBefore(before: string, after: string, from: number): Owner | null {
  let beside: Owner | null = null
  for (const start of clauseStarts(before)) {
    const words = before.slice(start).trimStart()
    const clause = words.split(/[，,；;：:。\n]/u, 1)[0]!
    if (clause === '') continue
    const subject = subjectOf(clause, words.slice(clause.length) + after)
    if (beside) return subject?.rule === 'owner/lead' ? owner(subject, from + before.length - words.length) : beside
    if (subject) beside = owner(subject, from + before.length - words.length)
    if (subject?.rule === 'owner/lead') return beside
  }
  return beside
}

/** 市委、市政府召开…: who called the meeting that is spoken at. */
const CONVENES =
  /(?<name>[省市县区州]委[、和]?(?:[省市县区州]政府)?|[\p{Script=Han}]{0,6}(?:市|县|区|省)政府)(?:立即|今天|今日|决定|专门|及时|再次|研究决定)*(?:召开|组织召开)/u
const WE = /(?:^|[，,；;])(?:我们|我们还|我们也)(?:还|也|将|要|再|都)/u
const OWN_MEETING = /召开(?<name>[省市县区州]委|[省市县区州]政府)(?:[^，]{0,14}会)/u

/** 我们还要…: the speaker's side is the body that called the meeting. */
function convener(analysis: Analysis, words: string, at: number, part: number): Owner | null {
  if (!WE.test(words)) return null
  const own = OWN_MEETING.exec(words)
  if (own?.groups?.name) return owner({name: own.groups.name, offset: own.index + 2, rule: 'owner/meeting'}, at)
  const start = analysis.outline.parts[part]?.start ?? 0
  const opening = analysis.text.value.slice(start, start + 1200)
  const found = CONVENES.exec(opening)
  if (!found?.groups?.name) return null
  return owner({name: found.groups.name, offset: found.index, rule: 'owner/convener'}, start)
}

/** Who must do what stands at `span`: its clause, the clauses before it, and then all that stands around. */
export function findOwner(analysis: Analysis, span: Span): Owner | null {
  const sentence = spanAt(analysis.outline.sentences, span.start)
  if (sentence === undefined) return null
  const text = analysis.text.value
  const from = Math.max(sentence.start, span.end - REACH)
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH))
  return subjectBefore(text.slice(from, span.end), after, from) ?? findOwnerAround(analysis, span)
}

/** Where its sentence has no subject: a label behind it, 由X牵头 behind it, 我们, the paragraph, the heading. */
export function findOwnerAround(analysis: Analysis, span: Span): Owner | null {
  const sentence = spanAt(analysis.outline.sentences, span.start)
  if (sentence === undefined) return null
  const text = analysis.text.value
  const rest = text.slice(span.end, span.end + REACH).split('\n', 1)[0]!
  const label = /负责|牵头|责任|[主承]办|实施/u.test(rest) ? labelled(rest) : null
  if (label) return owner(label, span.end)
  const lead = leadBehind(text.slice(span.end, Math.min(sentence.end, span.end + REACH)), span.end)
  if (lead) return lead
  const from = Math.max(sentence.start, span.end - REACH)
  const before = text.slice(from, span.end)
  const we = before.includes('我们') ? convener(analysis, before, from, sentence.part) : null
  if (we) return we
  const line = text.lastIndexOf('\n', sentence.start - 1) + 1
  const opening = sentence.start - line < 2 * REACH ? addressed(text.slice(line, line + 32)) : null
  return opening ? owner(opening, line) : headingOwner(analysis, sentence.section)
}

/** …，由市委组织部牵头: the lead follows what it leads. */
function leadBehind(after: string, at: number): Owner | null {
  const by = after.indexOf('由')
  if (by < 0 || by > 80 || after.slice(0, by).includes('。')) return null
  const lead = subjectOf(after.slice(by).split(/[，,；;。\n]/u, 1)[0]!, '')
  return lead?.rule === 'owner/lead' ? owner(lead, at + by) : null
}
