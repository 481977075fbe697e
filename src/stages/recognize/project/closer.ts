import type {Span} from '../../../text/span.js'
import {unitsOf} from '../../../text/units.js'

/** The words that end a list of names: 等5个重点项目, 等重大水利工程, 等超10亿元项目8个. */
export interface Closer extends Span {
  /** What the list is a list of. */
  readonly noun: '项目' | '工程' | '建设' | '设施' | '企业'
  /** 一批, 5个: the list is of some of a number, and the members are named ones. */
  readonly counted: boolean
  /** Without 等 the list is whole: how many it says they are, 0 for 这几个. */
  readonly told: number | null
}

const COUNT =
  '(?<count>(?:\\d{1,4}|[一二两三四五六七八九十百]{1,3})(?:余|多)?(?:个|项|条|座|家|处|所|大批|大|批|宗|件|名|类)|一系列|多个|系列)?'
const NAMED = new RegExp(`^等${COUNT}(?<kind>[^，。；：等]{0,22}?)(?<noun>项目|工程)`, 'u')
const PLAIN = new RegExp(
  `^等${COUNT}(?<kind>[^，。；、：等]{0,16}?)(?<noun>企业|公司|集团|产业集群|机构|园区|高速公路|高速|铁路|公路|道路|桥梁|水库|机场|医院|学校|场馆|景区|基地|平台|产业园|综合体|载体|工业园|设施|通道|路段|街区|电站|建设|开工|竣工|投产|投用|改造|前期工作)`,
  'u',
)
const NOT_BEFORE = new Set([
  '中',
  '高',
  '初',
  '平',
  '同',
  '对',
  '优',
  '劣',
  '特',
  '均',
  '何',
  '此',
  '上',
  '下',
  '一',
  '二',
  '三',
])
const NOT_AFTER = new Set(['级', '待', '候', '于', '同', '次', '等', '额', '值', '价'])
/** 等项目申报, 等廉政风险: what is listed is no project. */
const NOT_KIND = /风险|诉求|申报|资金|要素|审批|机制|政策|制度|服务|问题|领域|行业|环节|活动/u
/** 等快速通道建设和…工程: the noun behind the joint is of another thing. */
const JOINED = /(?:建设|改造|前期|施工)(?:工作)?(?:和|及|与|以及)/u
/** A verb between 等 and the noun: the noun belongs to another phrase. */
const VERBISH = /推进|推动|加快|搞好|确保|落实|实施|用于|作为|方面|情况|挤进|列入|纳入|进行|为|资源|使|让|对|把|将/u
const VERBS = new Set(['建设', '开工', '竣工', '投产', '投用', '改造', '前期工作'])

/** The last member is a work or a way. */
const WORKS =
  /(?<!风险|债务|社会|基层|环境|隐患)(?:治理|疏浚|拓宽|扩建|改建|改扩建|除险加固|船闸建设|高速|铁路|高铁|公路|大桥|水库|码头|隧道|互通|电站|产业园|公园|医院|学校|酒店|广场|综合体|小镇|博物馆|疗养中心|体育中心|服务中心)$/u
/** 甲治理、乙疏浚等全部完成: what is said of all closes the list. */
const PREDICATE =
  /^等(?:均|都|已|正在?)?(?:稳步|有序|扎实|顺利|加快|加速|相继|陆续|全部|全面|基本|如期)(?:推进|实施|建设|完成|完工|建成|竣工|通车|投用|开工|投产)/u

/** 甲、乙两个项目, 这几个项目: the words behind a whole list. */
const TOLD =
  /^(?:这)?(?<told>\d{1,2}|[两二三四五六七八九十几])(?:个|项|大(?=[^，。；、：等的\d]{0,10}项目))(?<kind>[^，。；、：等的\d]{0,10}?)(?<noun>项目|工程)/u
const TOLD_STARTS = new Set('这0123456789两二三四五六七八九十几')
const DIGITS = '几两三四五六七八九十'

const MEASURES = '个项大座条处所'
const MAY_CLOSE = unitsOf(`等${MEASURES}`)

/** 甲、乙2个中转站: what each of a whole list is. */
const THINGS =
  /^(?<told>\d{1,2}|[两二三四五六七八九十])[个座条处所](?<noun>[^，。；、：等的\d]{0,6}(?:站|厂|水库|大桥|公路|泵|路|公园|医院|学校|小区|码头|隧道|广场|中心|市场))(?=$|[，。；：\s]|建设|项目|工程|改造|开工|建成|竣工|投)/u

/** The closer that begins in `[start, end)`; it may run on to `limit`. */
export function closerIn(text: string, start: number, end: number, limit: number): Closer | null {
  for (let at = start + 1; at < end; at++) {
    if (MAY_CLOSE[text.charCodeAt(at)] === 0) continue
    const unit = text[at]
    if (unit !== '等') {
      const from = toldStart(text, at)
      const closer = from > start + 1 && from < at ? readTold(text.slice(from, Math.min(limit, from + 20)), from) : null
      if (closer !== null) return closer
    }
    if (unit !== '等' || NOT_BEFORE.has(text[at - 1]!) || NOT_AFTER.has(text[at + 1] ?? '')) continue
    const rest = text.slice(at, Math.min(limit, at + 40))
    const closer = read(rest, at, WORKS.test(text.slice(Math.max(start, at - 8), at)))
    if (closer !== null) return closer
  }
  return null
}

/** Where the number begins that stands before 个: 这几, 12, 两. */
function toldStart(text: string, at: number): number {
  let from = at
  while (from > at - 3 && TOLD_STARTS.has(text[from - 1] ?? '')) from--
  return from
}

function readTold(rest: string, at: number): Closer | null {
  const things = THINGS.exec(rest)?.groups
  if (things !== undefined)
    return {
      start: at,
      end: at + things.told!.length + 1 + things.noun!.length,
      noun: '设施',
      counted: true,
      told: numberOf(things.told!),
    }
  const match = TOLD.exec(rest)
  const {told = '', kind = '', noun} = match?.groups ?? {}
  if (match === null || NOT_KIND.test(kind) || VERBISH.test(kind)) return null
  const end = at + match[0].length
  return {start: at, end, noun: noun === '项目' ? '项目' : '工程', counted: true, told: numberOf(told)}
}

/** 两, 12; 0 for 几. */
function numberOf(told: string): number {
  if (/^\d/u.test(told)) return Number(told)
  return told === '几' ? 0 : DIGITS.indexOf(told === '二' ? '两' : told) + 1
}

function read(rest: string, at: number, works: boolean): Closer | null {
  const named = NAMED.exec(rest)
  if (named !== null) {
    const {kind = '', noun, count} = named.groups ?? {}
    const listOn = kind.includes('、') && !(count?.endsWith('批') && kind.includes('的'))
    if (
      !listOn &&
      !NOT_KIND.test(kind) &&
      !VERBISH.test(kind) &&
      !JOINED.test(kind) &&
      !/^(?:申报|资产|资金|审批|管理|用地)/u.test(rest.slice(named[0].length))
    ) {
      return {
        start: at,
        end: at + named[0].length,
        noun: noun === '项目' ? '项目' : '工程',
        counted: count !== undefined,
        told: null,
      }
    }
  }
  if (works && PREDICATE.test(rest)) return {start: at, end: at + 1, noun: '建设', counted: false, told: null}
  const plain = PLAIN.exec(rest)
  if (plain === null || NOT_KIND.test(plain.groups?.kind ?? '') || VERBISH.test(plain.groups?.kind ?? '')) return null
  const {noun = '', count} = plain.groups ?? {}
  const end = at + plain[0].length - (VERBS.has(noun) ? noun.length : 0)
  return {start: at, end, noun: nounOf(noun), counted: count !== undefined, told: null}
}

function nounOf(noun: string): Closer['noun'] {
  if (noun === '前期工作') return '工程'
  if (/企业|公司|集团|集群|机构/u.test(noun)) return '企业'
  return VERBS.has(noun) ? '建设' : '设施'
}
