import type {Strength} from '../../../model/entry.js'
import type {VerbKind} from './lexicon.js'

/** Constructions that say what is done by more than their first verb. */
export type FormName =
  | 'pursued'
  | 'prepared'
  | 'instrument'
  | 'policy'
  | 'underway'
  | 'paired'
  | 'cleared'
  | 'changed'
  | 'attained'
  | 'paid'

export interface Form {
  readonly name: FormName
  readonly kind: VerbKind
  readonly word: string
  readonly strength: Strength | null
  /** What it is done to, without the words of the construction. */
  readonly what: string
}

interface Pattern extends Omit<Form, 'what' | 'word'> {
  readonly matches: RegExp
  /** Words that leave open which one is meant. */
  readonly unless?: RegExp
  /** Modal words that must stand before. */
  readonly modal?: RegExp
}

const STRIVES = /争取|力争/u
const MORE = /更多|更大|更高|上级|一批|各类|各项|有关|相关|最大/u

const PATTERNS: readonly Pattern[] = [
  // 争取X列入勘察设计计划, 力争A、B纳入省规划网
  {
    name: 'pursued',
    kind: '争创',
    strength: 'strive',
    modal: STRIVES,
    unless: MORE,
    matches:
      /^(?<what>[^，]{2,60}?)(?:列入|纳入|入选|进入)[^，]{2,30}(?:规划|规划网|计划|目录|名单|名录|试点|盘子|“盘子”|项目库|储备库|清单|范围|工程|路网)$/u,
  },
  // 力争X获批, 争取X获得国家批复
  {
    name: 'pursued',
    kind: '争创',
    strength: 'strive',
    modal: STRIVES,
    unless: MORE,
    matches: /^(?<what>[^，]{4,60}?)(?:早日|尽早|尽快)?(?:获批|获(?:得)?[^，]{0,6}批复)(?:立项|建设|设立)?$/u,
  },
  // 争取获批省级开发区, 争取县中学建设项目
  {
    name: 'pursued',
    kind: '争创',
    strength: 'strive',
    modal: STRIVES,
    unless: MORE,
    matches: /^获批(?<what>(?:国家|省|全国|自治区)[^，]{3,30})$/u,
  },
  {
    name: 'pursued',
    kind: '争创',
    strength: 'strive',
    modal: /争取/u,
    unless: /更多|更大|更高|一批|各类|各项|有关|相关|重大|大项目|好项目|项目[和、]/u,
    matches: /^(?<what>(?!上级|中央|国家|省|到|引进|开工|签约)[^，的]{3,30}(?:建设|改造|整治|治理|修复)项目)$/u,
  },
  // 争取扩大…范围
  {
    name: 'pursued',
    kind: '争创',
    strength: 'strive',
    modal: STRIVES,
    unless: MORE,
    matches: /^扩大(?<what>[^，]{4,30}(?:范围|试点|权限))$/u,
  },
  // 争取二期工程建设指标, 争取国家…试点
  {
    name: 'pursued',
    kind: '争创',
    strength: 'strive',
    modal: /争取/u,
    unless: MORE,
    matches:
      /^(?<what>[^，]{2,40}(?:工程|高铁|铁路|高速|机场|港|园|园区|基地|中心|电厂|水库|电站|期)(?:建设)?)(?:项目)?(?:用地|用能|能耗|建设|装机)?(?:指标|专项资金|资金|额度|政策)$/u,
  },
  {
    name: 'pursued',
    kind: '争创',
    strength: 'strive',
    modal: /争取/u,
    unless: MORE,
    matches: /^(?<what>(?:国家|省级|全国|全省|国务院)[^，]{4,30})试点$/u,
  },
  // 加快X前期工作, 配合X研究论证
  {
    name: 'prepared',
    kind: '推行',
    strength: null,
    matches:
      /^(?:加快推进|加快推动|加快|推进|推动|做好|抓好|抓紧抓实|抓紧抓好|抓实抓好|抓实|抓紧|开展|启动|完成|配合做好|配合|深化|加强)(?<what>[^，]{3,90}?)(?:的)?(?:前期工作|前期准备工作|前期准备|前期研究|前期论证|前期|研究论证|规划论证|论证|可行性研究|可研|勘察设计|勘察)(?:工作)?$/u,
  },
  // 提高…补助标准, 上调…收购价
  {
    name: 'instrument',
    kind: '结项',
    strength: null,
    unless: /^(?:提高|降低|调整|上调|下调)(?:工作|管理|服务|技术|质量|建设)/u,
    matches:
      /^(?:提高|上调|下调|调高|降低)(?<what>[^，]{2,30}(?:收购价|收购价格|(?:补贴|补助|保障|低保|救助|待遇|工资|养老金|报销|抚恤|供养|津贴)[^，]{0,6}标准|(?:补贴|补助|低保|最低工资|养老金|报销|津贴)(?:水平|比例|限额)|起付线|费率|税率))$/u,
  },
  // 在全国实施…保险政策
  {
    name: 'policy',
    kind: '推行',
    strength: null,
    unless: /积极的?|等(?!级)|稳健|宽松|优先|各项|各类|一揽子|系列|相关|有关|最严格|现行/u,
    matches: /^(?:在[^，]{2,8}?)?(?:实施|实行|推行)(?<what>[^，]{6,40}(?:政策|机制|制度|责任制|保险))$/u,
  },
  // 主城区渣土车全部更换为新能源车
  {
    name: 'changed',
    kind: '结项',
    strength: null,
    matches: /^(?<what>[^，的]{3,40}?)(?:全部|全面|一律|逐步)(?:更换|替换|改造|升级|更新)(?:为|成)[^，]{2,20}$/u,
  },
  // 所有工地做到“六个百分之百”, 各村实现“五通”
  {
    name: 'attained',
    kind: '结项',
    strength: null,
    matches:
      /^(?<what>(?:所有|全部|各)[^，的]{2,30}?)(?:全部|全面|均|都)?(?:要)?(?:做到|达到|实现)(?:“[^”]{2,16}”|[^，的]{2,10}(?:标准|全覆盖|要求))$/u,
  },
  // 衔接资金4月15日前拨付到位, 足额发放农民工工资
  {
    name: 'paid',
    kind: '结项',
    strength: null,
    matches:
      /^(?<what>[^，]{0,20}?(?:资金|工资|薪酬|补贴|补助|补偿款|补偿金|欠款|账款|债务|奖金|保证金))[^，]{0,14}?(?:拨付|发放|兑付|兑现|支付|支出|清偿|偿还|下达)(?:到位|完毕|到户|到人)?$/u,
  },
  {
    name: 'paid',
    kind: '结项',
    strength: null,
    matches:
      /^(?:足额|按时|及时|全部|全额|依法|[、])*(?:拨付|发放|兑付|兑现|支付|清偿|偿还|下达)(?:到位)?(?<what>[^，]{0,16}(?:资金|工资|薪酬|补贴|补助|补偿款|补偿金|欠款|账款|债务|奖金|保证金))$/u,
  },
  // X、Y项目加快建设
  {
    name: 'underway',
    kind: '建造',
    strength: null,
    unless: /^(?:支持|推动|推进|确保|促进|加快|保障|要求|做到|实现|引导|鼓励|力促|坚持|组织|统筹|做好)/u,
    matches:
      /^(?<what>[^，的]{4,90}?(?<!建设|发展|工作|改革|改造|治理))(?:加快|加速|抓紧|有序|稳步|全面|全力|加紧|顺利)(?:推进|建设|施工|实施)$/u,
  },
  // 对接X项目
  {
    name: 'paired',
    kind: '推行',
    strength: null,
    unless: /^对接[^，]{0,4}(?:战略|规划|政策)/u,
    matches: /^(?:对接|洽谈|配合)(?<what>[^，]{4,90}项目)$/u,
  },
  // 推动X项目落户园区
  {
    name: 'paired',
    kind: '结项',
    strength: null,
    matches:
      /^(?:推动|力促|促进|促成|加快|加快推动|加快推进)(?<what>[^，]{3,40}项目)(?:尽快|早日|尽早|及早)?(?:落户|落地|签约|入驻)[^，的]{0,8}$/u,
  },
  // 处置批而未供、闲置土地
  {
    name: 'cleared',
    kind: '清退',
    strength: null,
    matches:
      /^(?:加快|抓紧|加紧)?处置(?<what>[^，]{0,30}(?:批而未供|闲置|低效|僵尸|烂尾)[^，]{0,20}(?:土地|用地|厂房|房产|资产|企业|项目|楼盘?|楼宇))$/u,
  },
]

/** The construction that a clause is built on, from behind its modal words. */
export function readForm(rest: string, modal: string): Form | null {
  for (const pattern of PATTERNS) {
    if (pattern.modal && !pattern.modal.test(modal)) continue
    const what = pattern.matches.exec(rest)?.groups?.what
    if (what === undefined || pattern.unless?.test(rest)) continue
    const {name, kind, strength} = pattern
    return {name, kind, strength, word: rest.slice(0, 2), what: what.replace(/^(?:将|把|对)/u, '')}
  }
  return null
}
