import type {Analysis} from '../../../model/analysis.js'
import type {Time} from '../../../model/mention.js'
import type {Sentence} from '../../../model/outline.js'
import {contains} from '../../../text/span.js'
import {isDeed} from './headed.js'
import {freshMemory, type Memory} from './memory.js'
import {isYear, type Period, stays, usable} from './period.js'

/** What a paragraph carries from one sentence to the next. */
export interface Carry {
  readonly paragraph: number
  readonly part: number
  readonly memory: Memory
  period: Period | null
  /** 截至6月底: how far things had come. */
  asOf: Time | null
  /** The same, said in a paragraph before; it holds where nothing else says when. */
  readonly asOfBefore: Time | null
  /** 4月3日，推介会召开: the day of what is told of since. */
  event: Time | null
  /** The words of the paragraph that may declare an aim for all of it: 主要预期目标是. */
  cue: string
  scope: string | null
  /** The paragraph explains a word: [14]“三六八九”：…; its numbers are no figures. */
  readonly note: boolean
}

/** The period that a section opens with: 2010年，全县实施…; sections below inherit it. */
export function openingPeriods({outline, text}: Analysis, times: readonly Time[]): ReadonlyMap<number, Period> {
  const left = new Map<number, number>()
  const periods = new Map<number, Period>()
  let index = 0
  for (const sentence of outline.sentences) {
    while (index < times.length && times[index]!.start < sentence.start) index++
    const time = times[index]
    if (sentence.heading) {
      const named = times
        .slice(index, index + 3)
        .find((one) => one.end <= sentence.end && stays(one) && usable(text.value, one))
      const section = outline.sections[sentence.section]
      const own = section?.heading && section.level > 0 && contains(sentence, section.heading)
      const spoken = outline.parts[sentence.part]?.date
      // A title names what a report looks back on; a year that is not over is the year it plans.
      const title = section?.level === 0 && named?.to != null && spoken != null && named.to <= spoken
      if (named && title && !periods.has(sentence.section)) {
        periods.set(sentence.section, named)
        // 2022年上半年…情况汇报 says more than 今年以来 below it.
        if (!isYear(named)) left.set(sentence.section, 0)
      }
      if (named && own) {
        periods.set(sentence.section, named)
        left.set(sentence.section, 0)
      }
      continue
    }
    const reported = reportedPeriod(text.value, times.slice(index, index + 3), sentence)
    if (reported !== null && (outline.sections[sentence.section]?.level ?? 1) === 0 && !periods.has(sentence.section)) {
      periods.set(sentence.section, reported)
      left.set(sentence.section, 0)
    }
    const opens =
      time && time.start <= sentence.start + 1 && time.end < sentence.end && stays(time) && usable(text.value, time)
    for (let up: number | null = sentence.section; up !== null; up = outline.sections[up]?.parent ?? null) {
      const tries = left.get(up) ?? (up === sentence.section && outline.sections[up]?.level === 0 ? OPENING : 1)
      if (tries <= 0) break
      left.set(up, opens ? 0 : tries - 1)
      if (opens) periods.set(up, time)
    }
  }
  return periods
}

/** 现将2023年上半年工作情况汇报如下: the part of a year that a report says it is about. */
function reportedPeriod(value: string, times: readonly Time[], {start, end}: Sentence): Time | null {
  if (!/汇报|报告|通报|总结/u.test(value.slice(start, Math.min(end, start + 200)))) return null
  const named = times.find((one) => one.end <= end && stays(one) && !isYear(one) && usable(value, one))
  const told =
    named && /^[^，。；]{0,24}(?:工作|情况|运行|进展|完成|推进)/u.test(value.slice(named.end, named.end + 30))
  return told ? named : null
}

/** The work that a heading names and nothing else: 校舍维修改造项目; 加快项目建设 names none. */
function workOf({section}: Sentence, {sections}: Analysis['outline'], value: string): string {
  const heading = sections[section]?.heading
  const words = heading ? value.slice(heading.start, heading.end).trim() : ''
  return WORK.test(words) && !isDeed(words) ? words : ''
}

const WORK =
  /^(?!.{0,3}(?:重点|重大|项目|工程|狠抓|突出|围绕|确保|坚持|实施|抓|促))[\p{Script=Han}“”（）\d]{4,24}(?:项目|工程)$/u

const NOTE = /^\s{0,4}(?:[[〔【(（]\d{1,3}[\]〕】)）]|\d{1,3}[.．、][“[《【\p{Script=Han}]{1,16}[：:”\]》】]|[①-⑳])/u

/** So many sentences may pass before a document says what period it is about: title lines, greetings. */
const OPENING = 6

export function nextCarry(
  carry: Carry | null,
  sentence: Sentence,
  {outline, text}: Analysis,
  openings: ReadonlyMap<number, Period>,
): Carry {
  if (carry && carry.paragraph === sentence.paragraph && carry.part === sentence.part && !sentence.heading) return carry
  let period: Period | null = null
  for (
    let up: number | null = sentence.section;
    up !== null && period === null;
    up = outline.sections[up]?.parent ?? null
  ) {
    period = openings.get(up) ?? null
  }
  // A plan that opens with 今年以来 is not about what lies behind.
  const spoken = outline.parts[sentence.part]?.date
  if (sentence.mode === 'plan' && spoken != null && period?.to != null && period.to <= spoken) period = null
  return {
    paragraph: sentence.paragraph,
    part: sentence.part,
    memory: freshMemory(workOf(sentence, outline, text.value)),
    period,
    asOf: null,
    asOfBefore: carry?.part === sentence.part && sentence.mode !== 'plan' ? (carry.asOf ?? carry.asOfBefore) : null,
    event: carry?.part === sentence.part ? carry.event : null,
    cue: '',
    scope: null,
    note:
      outline.sections[sentence.section]?.role === 'glossary' ||
      (sentence.mode === null && NOTE.test(text.value.slice(sentence.start, sentence.start + 24))),
  }
}
