import type {FigureRecord} from '../../model/record.js'

/** How an indicator measures: a rate of growth, a share, or a level. Only like answers like. */
export type Measure = 'growth' | 'share' | 'points' | 'level'

const GROWTH = /(?:增速|增长率|增幅|降幅|涨幅|下降率|增长)$/u
const TAIL =
  /(?:增速|增长率|增幅|降幅|涨幅|下降率|增长|总量|总数|总额|总产量|产量|人数|户数|家数|个数|里程|面积|件数|套数|数量|数|量|额)$/u
/** 完成改造的老旧小区数, 过街天桥投入使用数: what was done stands before or behind the thing counted. */
const DOER = /^[^的]{2,20}的(?=[^的]{3,}$)/u
const DONE = /(?:投入使用|建成投用|建成启用|投入运营|建成|投用|启用|开工|竣工|完成)$/u
/** 年度计划投资 is planned and 完成投资 is reported: the money spent in a year under two names. */
const SPENT = /(?:年度|当年|全年)?(?:计划|预计|拟)?(?:累计|已)?(?:完成)?投资额?$/u
const HEAD =
  /^(?:全年|全市|全县|全省|全区|我市|我县|我省|年内|今年|新增|新建|完成|实现|达到|建成|新认定|认定|培育|改造|城市|预计|力争|确保|累计|共|新改建|新改扩建|改扩建|续建|建成投运|投运|新培育|净增|安排|创建|打造|推动|实施|放映|开展|组织|举办|启用|建设(?!用地)|改建|发放|救助|获评|评选|设立|建立)+/u

export function measureOf({indicator, unit}: Pick<FigureRecord, 'indicator' | 'unit'>): Measure {
  if (unit === '百分点') return 'points'
  if (unit !== '%') return 'level'
  return GROWTH.test(indicator) ? 'growth' : 'share'
}

/** The thing measured, without the words that say how: 地区生产总值增速 → 地区生产总值. */
export function baseOf(indicator: string): string {
  const bare = indicator
    .replace(/[（(][^（）()]*[）)]/gu, '')
    .replace(SPENT, '投资')
    .replace(TAIL, '')
    .replace(DONE, '')
    .replace(DOER, '')
    .replace(/引入|招引/gu, '引进')
  const head = bare.replace(HEAD, '')
  return head.length >= 2 ? head : bare
}

const LEVEL = /国家级|省级|市级|县级|区级|省部级/u

/** 省级单项冠军 and 国家级单项冠军 are not counted together. */
export function sameLevel(a: string, b: string): boolean {
  const [one, other] = [LEVEL.exec(a)?.[0], LEVEL.exec(b)?.[0]]
  return one === undefined || other === undefined || one === other
}

/** 科技支出占财政支出比重 and 民生支出占财政支出比重 share their whole and not their part. */
export function partOf(indicator: string): string | null {
  const at = indicator.indexOf('占')
  return at < 2 ? null : indicator.slice(0, at)
}

const MORE = /新增|净增|新建|新培育|新认定|新引进|新发展|新创建/u
const STOCK = /达到|累计达|总量|总数|存量|保有量|拥有量|共有|稳定在|保持在/u

/** What was to be added this year is not told by what there is altogether. */
export function addsToStock(asked: string, told: string, times: number): boolean {
  if (STOCK.test(asked) || MORE.test(told)) return false
  if (MORE.test(asked) && !ADDED.test(told)) return STOCK.test(told) || times >= MUCH
  return STOCK.test(told) && times >= MUCH
}

const ADDED = /认定|培育|创建|引进|获评|建成|建设|实施|改造|完成|发放|培训|打造|评选|入选|获批/u

/** So many times what was to be added is more likely all there is. */
const MUCH = 2

/** Each a deed of its own: a project that is carried out need not have been begun this year. */
const DEEDS = [/开工|启动|动工|开建/u, /签约/u, /上市|挂牌/u]

/** Whether what was to be counted was to be begun or signed, and what is counted is something else. */
export function otherDeed(asked: string, told: string): boolean {
  const wanted = DEEDS.filter((deed) => deed.test(asked))
  return wanted.length > 0 && wanted.every((deed) => !deed.test(told))
}

const CUT = /限额以上|规模以上(?!固定资产)|扣除|不含|剔除|脱贫地区|脱贫县|民营|省属|市属/u

const peopleOf = (words: string) => (/城镇|城市/u.test(words) ? '城镇' : /农村|农民/u.exec(words)?.[0].slice(0, 1))

/** 全体居民 are not 农村居民, and 限额以上 is but a part. */
export function sameCut(asked: string, told: string): boolean {
  if (/居民|农民/u.test(asked) && /收入|消费/u.test(asked) && peopleOf(asked) !== peopleOf(told)) return false
  if (/户籍/u.test(asked) !== /户籍/u.test(told) && /人口/u.test(asked)) return false
  const cut = CUT.exec(told)?.[0]
  return cut === undefined || asked.includes(cut)
}
