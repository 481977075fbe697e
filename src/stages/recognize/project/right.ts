import {longestAt} from '../trie.js'
import {skipQuote} from './left.js'
import {headOf, type View} from './view.js'

/** Where a name ends, and what ends it. */
export interface Right {
  readonly end: number
  /** A stage, a verb whose subject it is, a number that counts it, 项目, or nothing. */
  readonly by: 'stage' | 'verb' | 'count' | 'project' | 'other' | null
}

const AFTER = new Set(['于', '已', '将', '被', '在', '等', '均', '也', '为', '是', '并', '由'])
const COUNTED = /^\d{1,5}(?:余|多)?(?:个|家|所|座|条|处|项|名|户|公里)/u
const ADVERBS =
  /^(?:全部|全面|全线|顺利|正在|稳步|有序|即将|如期|按期|正式|相继|陆续|抓紧|尽快|早日|年内|年底|今年|基本|成功|进展|竞相|前期|总投资|计划投资|预计|规划设计|规划建设|规划编制|方案|累计|实现|争取|力争|[可能](?:实现|年产|达到|新增|带动|满足|提供))/u
/** 9月底前, 2023年: when it happens is no part of its name. */
const WHEN = /^\d{1,4}(?:年|月|季度)/u
const ADVERB_STARTS = new Set('全顺正稳有即如按相陆抓尽早年今基成进竞前总计预规方累实争力可能')
const NOT_PROJECT = new Set(['区', '部', '库', '群', '法', '化', '制', '经', '负', '单', '为'])

/** Where the name that begins at `start` ends: before a predicate, or after 项目. */
export function rightEdge(start: number, end: number, view: View): Right {
  const {text, starts, lexicon} = view
  for (let at = start; at < end; at++) {
    const quote = skipQuote(text, at, end)
    if (quote !== null) {
      at = quote - 1
      continue
    }
    if (at < start + 2) continue
    if (text.startsWith('项目', at) && !NOT_PROJECT.has(text[at + 2] ?? '')) return {end: at + 2, by: 'project'}
    if (starts[at] === 0) continue
    const stage = longestAt(lexicon.stages, text, at)
    if (stage !== null && starts[stage.end] === 1 && !namesOn(start, at, stage.end, end, view))
      return {end: at, by: 'stage'}
    if (AFTER.has(text[at]!) && starts[at + 1] === 1) return {end: at, by: 'other'}
    const headed = headOf(view, start, at) !== null
    const lead = longestAt(lexicon.leads, text, at)
    const verb = lead?.value === '引语' && starts[lead.end] === 1 && !lexicon.heads.has(text.slice(at, lead.end))
    if (verb && headed) return {end: at, by: 'verb'}
    if (headed && WHEN.test(text.slice(at, at + 6))) return {end: at, by: said(at, end, view)}
    if (headed && COUNTED.test(text.slice(at, at + 9))) return {end: at, by: 'count'}
    if (ADVERB_STARTS.has(text[at]!) && ADVERBS.test(text.slice(at, at + 4))) return {end: at, by: said(at, end, view)}
  }
  return {end, by: null}
}

/** 9月底前建成, 顺利竣工: the stage stands a little further on. */
function said(from: number, end: number, {text, lexicon}: View): 'stage' | 'other' {
  const limit = Math.min(end, from + 12)
  for (let at = from; at < limit; at++) if (longestAt(lexicon.stages, text, at) !== null) return 'stage'
  return 'other'
}

/** 运营中心, 生物质发电: the word for a stage is part of the name. */
function namesOn(start: number, from: number, at: number, end: number, view: View): boolean {
  const {text, starts, lexicon} = view
  if ((headOf(view, start, at)?.length ?? 0) > at - from) return true
  let next = at + 1
  while (next < end && starts[next] === 0) next++
  const kind = next <= end ? lexicon.heads.get(text.slice(at, next)) : undefined
  return kind === '设施' || kind === '场所'
}
