import type {FigureRecord} from '../../model/record.js'

/** How an indicator measures: a rate of growth, a share, or a level. Only like answers like. */
export type Measure = 'growth' | 'share' | 'points' | 'level'

const GROWTH = /(?:增速|增长率|增幅|降幅|涨幅|下降率|增长)$/u
const TAIL =
  /(?:增速|增长率|增幅|降幅|涨幅|下降率|增长|总量|总数|总额|总产量|产量|人数|户数|家数|个数|里程|面积|件数|套数|数量|数|量|额)$/u
const HEAD =
  /^(?:全年|全市|全县|全省|全区|我市|我县|我省|年内|今年|新增|新建|完成|实现|达到|建成|新认定|认定|培育|改造|城市|预计|力争|确保|累计|共)+/u

export function measureOf({indicator, unit}: Pick<FigureRecord, 'indicator' | 'unit'>): Measure {
  if (unit === '百分点') return 'points'
  if (unit !== '%') return 'level'
  return GROWTH.test(indicator) ? 'growth' : 'share'
}

/** The thing measured, without the words that say how: 地区生产总值增速 → 地区生产总值. */
export function baseOf(indicator: string): string {
  const bare = indicator.replace(/[（(][^（）()]*[）)]/gu, '').replace(TAIL, '')
  const head = bare.replace(HEAD, '')
  return head.length >= 2 ? head : bare
}
