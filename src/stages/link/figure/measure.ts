import type {Mention, Money, Percent, Quantity} from '../../../model/mention.js'
import type {Span} from '../../../text/span.js'

/** A mention that says how much. */
export type Measure = Money | Percent | Quantity

export function isMeasure(mention: Mention): mention is Measure {
  return mention.kind === 'money' || mention.kind === 'percent' || mention.kind === 'quantity'
}

/** 以上, 左右 after a number belong to what is said, not to what follows. */
const QUALIFIER = /^(?:（[\p{Script=Han}]{1,2}）)?(?:以上|以下|以内|之内|左右|上下|之间|有余|多)/u

/** Where what is said of a number ends: the unit, and 以上 or 左右 behind it. */
export function tailOf(text: string, measure: Span): number {
  const match = QUALIFIER.exec(text.slice(measure.end, measure.end + 8))
  return measure.end + (match?.[0].length ?? 0)
}

/** 5000万元以上项目, 超亿元项目, 20万吨级码头: the number names a class of things and counts nothing. */
const CLASS_AFTER =
  /^(?:级|(?:及|或)?(?:以上|以下|以内)的?[\p{Script=Han}“”]{0,8}?(?:项目|企业|工程|产业|集群|园区|小区|公司|商户|大户|人口|家庭|品牌|设施|设备|机组|锅炉|货船|船舶|乡镇))/u
const CLASS_BEFORE = /(?:超|过|逾|近|达|上|破|突破|投资)$/u
const CLASS_NOUN =
  /^(?:以上|以下)?(?:的)?(?:产业集群|产业|项目|企业|集群|园区|工程|产业园|强县|县|俱乐部|级|元店|大关|台阶|规模)/u
/** 5000万—1亿元工业项目74个: the money says which projects are counted. */
const CLASS_COUNT =
  /^(?:[\p{Script=Han}]{0,6}(?:项目|企业|工程)(?:达到?|共|有)?\d|(?:以上|以下|以内)的?(?:达到?|共|有)?\d{1,5}(?:个|家|项|户))/u
/** 超3亿元「的10个」, 不足5万元「的村」: which ones. */
const CLASS_THINGS = /^的(?:\d{1,5}(?:个|家|项|户)|(?:行政|集体)?村(?![级民])|乡镇|县|农?户|家庭|人员|群众|单位)/u
const HOW_MUCH = /(?:稳定在|保持在|突破|继续超过?|达到?|迈上|站稳|跨过)$/u
/** A bare 亿元 or 百亿 counts no money: 亿元项目, 百亿企业. */
const BARE = /^[十百千]?[万亿]{1,2}元?$/u
/** A time spent is a figure only where it was cut or promised. */
const DURATION: ReadonlySet<string> = new Set([
  '年',
  '个月',
  '月',
  '天',
  '日',
  '小时',
  '分钟',
  '秒',
  '周',
  '周岁',
  '岁',
  '个工作日',
  '工作日',
  '个小时',
  '点',
  '届',
  '期',
  '时',
  '年级',
])
const DURATION_CUE =
  /(?:压缩|缩短|缩减|压减|提速|提前|减少|减至|优良|达标|控制|不超过|预期寿命|平均寿命|天数|寿命|时间|时限|周期|办结|至|到|增加)[^，；。]{0,8}$/u
/** Words that a number stands in, not a count: 第3期, 5G, 4A级, 12345热线. */
const GLUED_BEFORE = /[A-Za-z第“‘\d.+\-—–∶:/]$/u
const GLUED_AFTER = /^(?:热线|制(?![定作造度品止])|”|’|\+|[A-Za-z]级|级(?!中心|医院))/u

/** 两项制度, 五大产业: small counts in words are the names of policies as often as they are counts. */
const FORMULA_AFTER =
  /^(?:[大项个种类条轮]|具体|重点|主要|基本|关键|工作)*(?:措施|制度|规定|市场|主导|支柱|精神|意见|方面|环节|重点|关键|问题|原则|体系|机制|理念|行动|战略|工作|主体|责任|维护|意识|自信|转变|坚持|统一|结合|手|腿|翼|头|线|文明|底线|红线|抓手|板块|层面|阶段|要素|领域|优势|转移|革命|融合|联动|清单|职责|建设|专项|活动|大会|会|体制|改革|攻坚|任务|瓶颈|难题|目标|思想|中心|要求|政策|补贴|标准|民生|资源|循环|岸|岸关系|带|轮)/u
const FORMULA_BEFORE =
  /(?:聚焦|围绕|立足|坚持|突出|抓住|抓好|统筹|贯彻|落实|用好|做好|做到|强化|深化|实现|发挥|盯住|紧盯|紧扣|守住|履行|利用好?|推进|推动|构建|健全|提高|以下|以上|迈开|打好|打赢|国家级)(?:了|以下|这|国际国内|[\p{Script=Han}]{0,6})?$/u

/** These are never counted, however they are led to: 两条底线, 五种意识. */
const FORMULA =
  /^(?:大|个|项|种|类|条|方面)*(?:补贴|补助|意识|底线|红线|自信|维护|确立|坚持|转变|统一|原则|方面|环节|关键|问题|层面|要素|结合|文明|务必|必须|作风|能力(?!建设)|优势|精神|导向|观念|理念|思维|本领|关系|战略|目标任务)/u

/** One of something in words: 一批企业, 建成一个. */
function isVague(text: string, {start, end}: Span, value: number | null): boolean {
  const quote = text.slice(start, end)
  if (/\d/u.test(quote)) return false
  if (/^(?:二次|[一二三四五六七八九十]{1,3}所)$/u.test(quote)) return true
  if (value === 1 || /^(?:数|几|若干|多|零(?!增长))/u.test(quote)) return true
  if (value !== null && value <= 12 && FORMULA.test(text.slice(end, end + 8))) return true
  return (
    value !== null &&
    value <= 12 &&
    FORMULA_BEFORE.test(text.slice(Math.max(0, start - 12), start)) &&
    FORMULA_AFTER.test(text.slice(end, end + 10))
  )
}

/** 对年销售收入超过1000万元的，给予…: who comes under a rule, not what is to be reached. */
function isCondition(text: string, {start, end}: Span): boolean {
  const after = text.slice(end, end + 20)
  if (/^(?:[（(]含[）)]|以上|以下|以内|之间){0,2}的[，,]/u.test(after)) return true
  if (/[（(]含$/u.test(text.slice(Math.max(0, start - 2), start))) return true
  const under =
    /^(?:[（(]含[）)]|以上|以下|以内|之间){0,2}的[\p{Script=Han}]{0,6}?(?:企业|单位|项目|个人|机构|团队|平台|公司|高校|人才|园区)/u
  return under.test(after) && CONDITION.test(clauseBefore(text, start))
}

const CONDITION =
  /^\s{0,4}(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、])?(?:对|凡|凡是|符合|经|获得|入选|首次)/u

function clauseBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 40), at)
  return near.slice(near.search(/[^，。；：,;\n]*$/u))
}

/** Whether a number counts something that a ledger would hold; otherwise why not. */
export function refusal(text: string, measure: Measure): string | null {
  if (measure.kind !== 'percent' && measure.redacted) return 'redacted'
  if (measure.kind === 'quantity' && measure.structural) return 'structural'
  if (isCondition(text, measure)) return 'condition'
  const quote = text.slice(measure.start, measure.end)
  const before = text.slice(Math.max(0, measure.start - 12), measure.start)
  const after = text.slice(measure.end, measure.end + 24)
  if (measure.kind === 'percent') return /^”/u.test(after) && /“[^”，。]{0,6}$/u.test(before) ? 'slogan' : null
  if (measure.kind === 'money') {
    if (/^大关|^(?:的)?(?:新)?台阶/u.test(after) && /\d/u.test(quote)) return null
    // 稳定在百亿元以上。 says how much; 百亿元企业 which ones.
    if (BARE.test(quote)) return HOW_MUCH.test(before) && /^(?:以上|大关|台阶)?[，。；]/u.test(after) ? null : 'class'
    if (/^(?:以上|以下)?[”’]/u.test(after)) return 'slogan'
    if (CLASS_COUNT.test(after) || (/(?:超过?|过|达|不足|低于|不到)$/u.test(before) && CLASS_THINGS.test(after)))
      return 'class'
    if (/^(?:以上|以下|以内)/u.test(after) && CLASS_THINGS.test(after.slice(2))) return 'class'
    if (
      /^(?:以上)?的/u.test(after) &&
      /(?:产值|收入|纳税|税收|营收|销售额|缴税|规模)(?:超过?|过|达到?|在|不低于)?$/u.test(before)
    )
      return 'class'
    if (CLASS_AFTER.test(after) && !/^(?:以上|以下)的?(?:资金|投资)/u.test(after)) return 'class'
    if (CLASS_NOUN.test(after) && (CLASS_BEFORE.test(before) || /^(?:以上|以下)/u.test(after))) return 'class'
    return null
  }
  if (quoted(text, measure)) return 'slogan'
  if (/^[\p{Script=Han}（）]{0,10}(?:作了?|进行了?)[\p{Script=Han}]{0,6}(?:发言|汇报|讲话)/u.test(after))
    return 'speakers'
  if (/[次月年]$/u.test(quote) && /连续$/u.test(before)) return 'condition'
  if (/位$/u.test(quote) && /(?:前移|后移|上升|提升|下降|前进|晋升|跃升|下滑|倒退)了?$/u.test(before))
    return 'rank-change'
  if (measure.unit !== '位' && isVague(text, measure, measure.value)) return 'formula'
  if (measure.unit === '分') return 'score'
  if (measure.unit === '版' && ((measure.value ?? 0) > 1900 || quote.includes('.') || /^[”’]/u.test(after)))
    return 'edition'
  if (measure.unit === '米' && /^(?:水位|高程|海拔)/u.test(after)) return 'class'
  // 110千伏变电站: a voltage says which kind.
  if (/^[千k]?(?:伏|V)$/iu.test(measure.unit)) return 'class'
  if (
    measure.unit === '次' &&
    /^(?:全体|全会|党代会|人代会|代表大会|会议(?!\d|，|。|、|；))/u.test(after) &&
    !/\d/u.test(quote)
  )
    return 'session'
  if (DURATION.has(measure.unit) && !DURATION_CUE.test(before)) return 'duration'
  if (measure.unit !== '位' && GLUED_BEFORE.test(before) && !/^[\d.]/u.test(quote) && !/“$/u.test(before))
    return 'glued'
  if (GLUED_AFTER.test(after)) return 'glued'
  if (
    measure.unit !== '位' &&
    CLASS_AFTER.test(after) &&
    /^(?:级|及以上)|以上(?:的)?(?:学校|医院|人口|老人|老年人|城市|天)/u.test(after)
  )
    return 'class'
  return null
}

/** Whether the number stands in a short quotation: “三个一律不招”, “1个中心”. */
function quoted(text: string, measure: Span): boolean {
  // “一图划定、一套标准、五个提升”: a slogan in words may be longer.
  const reach = /^[\d]/u.test(text[measure.start]!) ? 1 : 3
  for (let at = measure.start - 1; at >= Math.max(0, measure.start - 12 * reach); at--) {
    const unit = text[at]
    if (unit === '”' || unit === '，' || unit === '。' || unit === '\n') return false
    if (unit !== '“') continue
    const close = text.indexOf('”', at)
    return close >= measure.end && close - at <= 24 * Math.min(reach, 2)
  }
  return false
}
