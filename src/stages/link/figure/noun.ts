import type {Token} from '../../../model/token.js'
import {firstEndingAfter, type Span} from '../../../text/span.js'

/** Verbs that stand inside a noun: 技术改造项目, 制度创新成果. */
const NOMINAL =
  /^(?:创新|建设|改造|发展|服务|管理|治理|保护|加工|生产|制造|培育|示范|试点|储备|签约|续建|技改|供地|投资|共建|合作|保障|监测|培训|研究|教育|研发|安置|搬迁|扶贫|帮扶|就业|创业|养老|医疗|交易|运输|供水|供热|供电|供气|排水|污水|处理|利用|整治|修复|绿化|灌溉|种植|养殖|孵化|招商|引资|检测|检验|认证|融资|贷款|消费|出口|进口|在建|新建|扩建|改建|拟建|开工|落地|在谈|重建|提升|改革|协同|产业化|规划|设计|救助|补贴|补助|便民|惠民|民生|联合|应用|开发|开放|开采|经营|登记|注册|参保|在校|控股|落户|入驻|营造|造林|直播|配套|节能|减排|节水|防洪|抗旱|防汛|避险|失业|退役|下岗|待业|伤残|低保|试验|推广|展示|体验|活动|任务|执法|巡查|督查|检查|行政|审批|许可|办理|需求|诉求|上市|跨境|转移|脱贫|贫困|受灾|灾损|燃烧|领航|领跑|高效|办成|重点|特色|引导|指导|激励|补偿|周转|担保|扶持|奖补|救济|相关|升级|晋级|省级|市级|国家级)/u
/** A noun that a verb before it makes one name with: 续建项目, 共建集群. */
const HEAD =
  /^(?:项目|工程|企业|产业|集群|园区|基地|中心|任务|平台|公司|人员|农房|小区|道路|公路|农田|学校|成果|事项|措施|机构|单位|资金|合作社|农场|线路|管网|村|镇|县|户|房|岗位|活动|会)/u
const STOP_WORDS = new Set([
  '的',
  '了',
  '着',
  '过',
  '，',
  '、',
  '；',
  '：',
  '。',
  '（',
  '(',
  '—',
  '在',
  '对',
  '被',
  '把',
  '由',
  '将',
  '均',
  '全部',
  '全面',
  '已',
  '已经',
  '正在',
  '成功',
  '顺利',
  '未',
  '没有',
  '不',
  '仅',
  '实现',
  '获',
  '达',
  '是',
  '为',
  '尽快',
  '早日',
  '集中',
  '按',
  '从',
  '向',
  '以',
  '等',
  '共',
  '其中',
  '可',
])
const REACH = 30

/** The noun that a number counts, from `at` on: 10个「“数字领航”企业」. Empty where no noun follows. */
export function nounAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
  limit: number,
  classes: readonly Span[] = [],
): Span {
  const level = LEVEL.exec(text.slice(at, Math.min(limit, at + 8)))
  if (level) {
    const head = nounAfter(text, tokens, at + level[0].length, limit, classes)
    if (head.end > head.start) return {start: at, end: head.end}
    const plain = /^[\p{Script=Han}]{0,8}?(?:项目|工程|企业|单位)/u.exec(
      text.slice(at + level[0].length, Math.min(limit, at + REACH)),
    )
    if (plain) return {start: at, end: at + level[0].length + plain[0].length}
  }
  const lasting = LASTING.exec(text.slice(at, Math.min(limit, at + REACH)))
  if (lasting) {
    const head = nounAfter(text, tokens, at + lasting[0].length, limit, classes)
    if (head.end > head.start) return head
  }
  const undone = UNDONE.exec(text.slice(at, Math.min(limit, at + REACH)))
  if (undone) return {start: at, end: at + undone[0].length}
  const plain = plainNoun(text, tokens, at, limit, classes)
  const empty = plain.end === plain.start
  const levels = empty ? null : LEVELS.exec(text.slice(plain.start, Math.min(limit, plain.start + ATTRIBUTE)))
  if (levels && plain.end < plain.start + levels[0].length) {
    const head = plainNoun(text, tokens, plain.start + levels[0].length, limit, classes)
    if (head.end > head.start) return {start: plain.start, end: head.end}
  }
  const praised = empty ? null : PRAISED.exec(text.slice(plain.end, Math.min(limit, plain.end + ATTRIBUTE)))
  if (praised) {
    const head = plainNoun(text, tokens, plain.end + praised[0].length, limit, classes)
    if (head.end > head.start) return head
  }
  const of = empty ? ofAfter(text.slice(plain.end, Math.min(limit, plain.end + ATTRIBUTE))) : 0
  if (of < 0 || text[plain.end + of] !== '的') return plain
  const head = plainNoun(text, tokens, plain.end + of + 1, limit, classes)
  return head.end > head.start ? {start: plain.start, end: head.end} : plain
}

/** 18个「长达5年以上的」问题楼盘 */
const LASTING = /^(?:长达|历时|停工|搁置|拖延)\d{1,3}(?:年|个月|天)(?:以上|之久|多)?的/u

/** 53个「市本级」重大项目, 31个「市级以上」实施类重点项目 */
const LEVEL = /^(?:国家|省|市|县|区|州|镇|乡|部)(?:本级|级)(?:(?:及)?以上|以下)?(?![、和])/u

/** 把17个「未开工项目」列出清单 */
const UNDONE =
  /^(?:尚|还|仍)?未(?:按期|如期)?(?:开工|动工|完工|完成|竣工|投产|落地|签约|整改|办结)的?[\p{Script=Han}]{0,4}?(?:项目|工程|企业|事项|问题)/u

/** 15个「国家级、省级」示范标杆 */
const LEVELS = /^(?:国家|省|市|县|区|部)级(?:[、和](?:国家|省|市|县|区|部)级){1,3}/u

/** 10家水平「突出、成效明显的」园区: what is praised stands behind. */
const PRAISED =
  /^(?:突出|明显|显著|较?[强高好大优]|优良|优秀|完善|先进|领先|过硬|扎实|齐全|丰富|集中|缓慢|滞后|落后|不力|较[差慢后]|靠后|薄弱)(?:、[\p{Script=Han}、]{1,20})?的/u

/** How far a clause before its noun may reach: 具有区域影响力、引领产业发展的. */
const ATTRIBUTE = 32

/** Where the 的 of a clause stands that a number's noun begins with: 5个「具有影响力的」产业集群. */
function ofAfter(words: string): number {
  if (
    !/^(?:具有|具备|拥有|有(?![望])|能(?:够)?|可(?!以)|符合|达到|年|在|对|以|由|未|不|超|集|引领|带动|影响|服务|面向|适合|涉及|关系|群众|不同|跨)/u.test(
      words,
    )
  )
    return -1
  const clause = /^[^，。；：\d]{1,32}/u.exec(words)?.[0] ?? ''
  return clause.lastIndexOf('的')
}

/** 13个「项目」政策处理…: what follows 项目 begins what is said of them, unless it makes one name with it. */
const THINGS =
  /^[^“”]{0,20}?项目(?=[\p{Script=Han}])(?!信息|资金|单位|法人|业主|负责|责任|工地|现场|公司|办|区|部|组|库|群|点|包|标段|类|经理|主体|用地|清单|支撑|团队|企业|建设(?!进|缓|滞)|成果|人员|专员|班子|贷款|投资|签约|学校|院校|村|园|后|(?:集中|全部|正式|如期)?(?:开工|动工|竣工|完工|投产|投用|建成|落地|启动|通车|通水)|的|和|及|与)/u

function plainNoun(text: string, tokens: readonly Token[], at: number, limit: number, classes: readonly Span[]): Span {
  let start = at
  while (start < limit && /[\s的]/u.test(text[start]!)) start++
  const end = Math.min(limit, start + REACH)
  let index = firstEndingAfter(tokens, start)
  let to = start
  let quote = false
  for (; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.start >= end) break
    const named = classes.find((one) => one.start < token.end && token.start < one.end)
    const ahead = tokens[index + 1]
    if (
      named ||
      (/^[超过逾]$/u.test(token.word) &&
        ahead &&
        classes.some((one) => one.start <= ahead.start && ahead.start < one.end))
    ) {
      to = Math.min(token.end, end)
      continue
    }
    if (/^以[上下内]$/u.test(token.word) && classes.some((one) => one.end === token.start)) {
      const skip = text[token.end] === '的' ? 1 : 0
      index += skip
      to = token.end + skip
      continue
    }
    const word = text.slice(Math.max(token.start, start), token.end)
    if (word === '“' || word === '《' || word === '「') {
      quote = true
      continue
    }
    if (word === '”' || word === '》' || word === '」') {
      quote = false
      to = token.end
      continue
    }
    if (!quote) {
      if (STOP_WORDS.has(word) || /^[\d\s，；。：、]/u.test(word)) {
        if ((word !== '的' && word !== '和' && word !== '、') || to === start) break
        break
      }
      if (token.tag === null && /^[已未正均全也都就]./u.test(word)) break
      const tag = token.tag ?? 'n'
      if (
        /^(?:p|d|u|r|y|c|t)/u.test(tag) &&
        !/^(?:现代|当代|都市|重大|高)/u.test(word) &&
        word !== '和' &&
        word !== '与' &&
        word !== '及'
      )
        break
      if (tag === 'c' && !nounFollows(text, tokens, index + 1, end)) break
      if (tag === 'v' && !verbInNoun(text, tokens, index, end, to === start)) break
    }
    to = Math.min(token.end, end)
  }
  if (quote) return {start, end: start}
  const cut = /[和与及]$/u.test(text.slice(start, to)) ? to - 1 : to
  const things = THINGS.exec(text.slice(start, cut))
  return {start, end: things ? start + things[0].length : cut}
}

/** A verb belongs to the noun where it is one of the nominal ones, or opens it and a head follows. */
function verbInNoun(text: string, tokens: readonly Token[], index: number, end: number, first: boolean): boolean {
  const token = tokens[index]!
  const next = tokens[index + 1]
  const follows = next !== undefined && next.start < end && /^(?:n|b|an|vn|l|j|x|$)/u.test(next.tag ?? '')
  const ahead = next === undefined ? '' : text.slice(next.start, Math.min(end, next.start + 4))
  if (NOMINAL.test(token.word)) return first ? follows || HEAD.test(ahead) || !/^[\p{Script=Han}]/u.test(ahead) : true
  if (first) return follows
  return HEAD.test(ahead) && !/^(?:开工|竣工|完成|入选|获|投产)/u.test(token.word)
}

function nounFollows(text: string, tokens: readonly Token[], index: number, end: number): boolean {
  const next = tokens[index]
  return (
    next !== undefined &&
    next.start < end &&
    /^(?:n|b|an|vn|a|l|j)/u.test(next.tag ?? 'n') &&
    !/^\d/u.test(text.slice(next.start))
  )
}
