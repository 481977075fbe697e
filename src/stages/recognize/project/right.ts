import {unitsOf} from '../../../text/units.js'
import {longestAt} from '../trie.js'
import {wordsIn} from '../word-starts.js'
import {skipQuote} from './left.js'
import {suffixOf} from './lexicon.js'
import {headOf, type View} from './view.js'

/** Where a name ends, and what ends it. */
export interface Right {
  readonly end: number
  /**
   * A stage, a verb whose subject it is, a number that counts it, 项目, 项目 with a stage behind it, or nothing;
   * `spoken` where projects are spoken of at large, `actor` where it does something itself.
   */
  readonly by: 'stage' | 'verb' | 'count' | 'project' | 'project-stage' | 'spoken' | 'actor' | 'other' | null
}

const AFTER = unitsOf('于已将被在等均也为是并由')
const COUNTED = /^\d{1,5}(?:余|多)?(?:个|家|所|座|条|处|项(?!目)|名|户|公里)/u
/** 青平公路12.5公里: how long a way is that has a name of its own. */
const LENGTH = /^\d{1,4}(?:\.\d{1,3})?公里(?=$|[，。、；;,])/u
/** 一期3号、4号厂房: parts of a finished name. */
const PARTS = /^\d{1,3}(?:号|#|栋)(?:、\d{1,3}(?:号|#|栋))*(?:厂房|车间|楼|生产线)/u
const ADVERBS =
  /^(?:全部|全面|全线|提前|顺利|正在|稳步|有序|即将|如期|按期|正式|相继|陆续|抓紧|尽快|早日|年内|年底|今年|基本|成功|进展|竞相|前期|总投资|计划投资|预计|规划设计|规划建设|规划编制|方案|累计|实现|争取|力争|[可能](?:实现|年产|达到|新增|带动|满足|提供))/u
/** 9月底前, 2023年, 明年: when it happens is no part of its name. */
const WHEN =
  /^(?:\d{1,4}(?:年|月|季度)|[去今明本上]年|[本上下]月|[一二三四]季度|[上下]半年|年[内初底]|月底|近期|近日|目前|现已|国庆|春节|元旦)/u
/** 要加快进度, 仍未开工, 因…滞后: words between a finished name and what is said of it. */
const BETWEEN = unitsOf('要须应可仍还未尚却就仅只因')
/** 与乙医院签署合作协议, 获批通用机场, 年内上市: who does or becomes that is a body, not a project. */
const ACTS =
  /^(?:(?:成功)?(?:签署|签订|签约|签定)[^，。；、]{0,12}(?:协议|备忘录|合同|协定|意向书)|(?:成功)?获(?:批|评|授|颁)(?!建设|立项|开工|可研|用地|复|准|通过)[^，。；、]{0,8}(?:机场|口岸|基地|中心|示范区|商务区|园区|试点|称号|平台|医院|学校|工厂|企业|单位)|(?:年内|今年|成功|实现|挂牌)*上市)/u
const ACTS_STARTS = unitsOf('成签获年今实挂上')
const ADVERB_STARTS = unitsOf('全提顺正稳有即如按相陆抓尽早年今基成进竞前总计预规方累实争力可能')
const NOT_PROJECT = new Set(['区', '部', '库', '群', '法', '化', '制', '经', '负', '单', '为'])

/** What is reached, studied or applied for: of a finished name it says how far it is. */
const BEHIND =
  /^(?:征地|征迁|征拆|政策处理|涉及\d|实现(?:全线|全面|主体|结构)?(?:通车|通水|通航|竣工|完工|投产|投用|封顶|并网|贯通|开工|运营|供水|供气|供热)|投入(?:试|商业|运|使用|生产)|进入(?:试|收尾|施工|调试|安装|运营|商业)|(?:获得|取得)[^，。]{0,2}(?:批复|核准|路条|立项|环评|备案)|通水|路面|路基|研究论证|可研|可行性研究|勘察设计|初步设计|(?:建设)?指标|(?:纳入|列入)[^，。]{0,8}(?:规划|路网|勘察|设计|项目库)|完成(?:投资|路基|路面|主体|土建|基础|工程|总|形象|施工|铺设|安装|设备|征地|征拆|桩基|封顶|可研|初步设计|\d|[^，。、；]{0,8}(?:施工|安装|浇筑|铺设|吊装|调试|验收|招标|封顶|可行性研究))|编制(?:完成|了)?[^，。、；]{0,6}可行性研究)/u
const BEHIND_STARTS = unitsOf('征政涉实投进达获取通路研可勘初建指纳列完编')
/** Words for a stage that open a deed in a name as well: 续建配套改造工程, 燃气发电项目. */
const DEEDS = new Set(['续建', '发电', '运营', '运行', '开放', '提速', '申报', '安装设备'])
const DEED_END = /^[^的]{0,14}(?:项目|工程)/u
/** What follows 项目 where it is spoken of and not built. */
const SPOKEN = /^(?:建设|推进|进展|开展|实施|落实|谋划|招引)*(?:推进)?(?:情况|汇报|报告|总结|通报|清单|名单|会议)/u
/** 项目审批制度, 项目储备: of projects at large. */
const PAPERS = /^[^，。]{0,4}(?:审批|储备|申报|包装|选址|环评)/u
const SAID = 12

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
    if (text.startsWith('项目', at) && !NOT_PROJECT.has(text[at + 2] ?? ''))
      return {end: at + 2, by: afterProject(at + 2, end, view)}
    if (starts[at] === 0) continue
    const unit = text.charCodeAt(at)
    if (ACTS_STARTS[unit] === 1 && ACTS.test(text.slice(at, Math.min(end, at + 24)))) return {end: at, by: 'actor'}
    const stage = longestAt(lexicon.stages, text, at)
    if (stage !== null && starts[stage.end] === 1 && !namesOn(start, at, stage.end, end, view))
      return {end: at, by: 'stage'}
    if (AFTER[unit] === 1 && starts[at + 1] === 1) return {end: at, by: 'other'}
    const headed = headOf(view, start, at) !== null || ended(at, view)
    if (headed && BETWEEN[unit] === 1 && starts[at + 1] === 1) return {end: at, by: said(at, end, view)}
    if (BEHIND_STARTS[unit] === 1 && headed && BEHIND.test(text.slice(at, at + 16))) return {end: at, by: 'stage'}
    const lead = longestAt(lexicon.leads, text, at)
    const verb = lead?.value === '引语' && starts[lead.end] === 1 && !lexicon.heads.has(text.slice(at, lead.end))
    if (verb && headed && !isDeed(text.slice(at, lead.end), text.slice(lead.end, end))) return {end: at, by: 'verb'}
    if (headed && WHEN.test(text.slice(at, at + 6))) return {end: at, by: said(at, end, view)}
    if ((headed || isStretch(text.slice(start, at))) && LENGTH.test(text.slice(at, at + 14)))
      return {end: at, by: isOwnWay(start, at, view) ? 'stage' : 'count'}
    if (headed && COUNTED.test(text.slice(at, at + 9))) return {end: at, by: 'count'}
    if (headed && PARTS.test(text.slice(at, at + 30))) return {end: at, by: said(at, end, view)}
    if (ADVERB_STARTS[unit] === 1 && ADVERBS.test(text.slice(at, at + 4))) return {end: at, by: said(at, end, view)}
  }
  return {end, by: null}
}

/** 通乡油路, 二级公路: kinds of ways. */
const WAYS =
  /^(?:通|进|入|到|连|新|旧|乡|村|县|镇|组|农|城|国|省|干|支|油|便民|机耕|田间|生产|产业|旅游|水泥|沥青|硬化|高速|等级|次?高级|[一二三四]级|各|主|支线|铁路|公路|道路|管网|轨道|地铁|绿道|河道|渠道)/u

const WAY_ENDS = /(?:路|高速|大道|大街|国道|省道|段|线|隧道|整治|改建|扩建)$/u
const KIND_INSIDE = /管网|农村|提质|升级|国省|干线|千伏|老旧|供水|新修|(?:改造|改建|新建).*路$/u

/** A way with a name of its own: one word that is a place's, a stretch between two, or letters no dictionary knows. */
function isOwnWay(start: number, end: number, {text, tokens, starts}: View): boolean {
  const name = text.slice(start, end)
  if (WAYS.test(name) || KIND_INSIDE.test(name) || name.length < 3 || !WAY_ENDS.test(name)) return false
  if (isStretch(name) || /连接线$|\d|[#＃×*]/u.test(name)) return true
  if (starts[start + 1] === 1) return true
  return wordsIn(tokens, {start, end}).some(({tag}) => tag === null || tag === 'm' || /^n[rsz]/u.test(tag))
}

/** 甲至乙段, 某公路乙段. */
export function isStretch(name: string): boolean {
  return /(?:至[^，。、]{1,8}|(?:路|高速|大道)[^，。、]{1,8})段$/u.test(name)
}

function isDeed(word: string, rest: string): boolean {
  return DEEDS.has(word) && DEED_END.test(rest)
}

/** 甲公司二期, 乙水库工程: words that end a name, though no head. */
function ended(at: number, {text, endings, lexicon}: View): boolean {
  if (endings[at] === endings[at - 1]) return false
  return text.startsWith('工程', at - 2) || suffixOf(lexicon.phases, text, at - 4, at) !== null
}

/** What is said behind 项目: 建成投产, 完成投资6亿元; or that it is a report's title. */
function afterProject(at: number, end: number, view: View): Right['by'] {
  const rest = view.text.slice(at, at + SAID)
  if (COUNTED.test(rest)) return 'count'
  if (SPOKEN.test(rest)) return 'spoken'
  if (PAPERS.test(rest)) return 'project'
  if (at < end && (BEHIND.test(rest) || said(at, end, view) === 'stage')) return 'project-stage'
  return 'project'
}

/** 9月底前建成, 顺利竣工: the stage stands a little further on. */
function said(from: number, end: number, {text, lexicon}: View): 'stage' | 'other' {
  const limit = Math.min(end, from + SAID)
  for (let at = from; at < limit; at++) if (longestAt(lexicon.stages, text, at) !== null) return 'stage'
  return 'other'
}

/** 运营中心, 生物质发电: the word for a stage is part of the name. */
function namesOn(start: number, from: number, at: number, end: number, view: View): boolean {
  const {text, starts, lexicon} = view
  const word = text.slice(from, at)
  if (lexicon.firms.has(word)) return true
  if (isDeed(word, text.slice(at, end))) return true
  if ((headOf(view, start, at)?.length ?? 0) > at - from) return true
  let next = at + 1
  while (next < end && starts[next] === 0) next++
  const kind = next <= end ? lexicon.heads.get(text.slice(at, next)) : undefined
  return kind === '设施' || kind === '场所'
}
