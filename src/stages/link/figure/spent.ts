import type {Input} from './input.js'
import {tidy} from './phrase.js'

/** Words that say only that money was spent. */
export const INVEST =
  /^(?:投资|投入|出资|拿出|筹资|筹措|筹集|列支|拨付|补助|奖励|投入资金|财政投入|累计投资|累计投入|安排|安排资金)$/u

/** What money was spent on: 投资400万元「完成老旧管网改造」. */
export function purpose({beyond, following}: Input): string {
  const near = tidy(beyond)
  const words = near === '' ? tidy(following) : near
  if (
    /^(?:完成|占|达)[\p{Script=Han}]{0,6}(?:计划|目标|任务|投资|预算)|^(?:同比|增长|比|超|占|为|低于|高于)/u.test(words)
  )
    return ''
  const cut = words
    .replace(/^(?:用于|对|为|支持|资金|，)+/u, '')
    .replace(/[\d.]+(?:余|多)?[万亿]{0,2}(?:元|个|公里|条|亩|座|处|户|套|家|所|平方米|平米|名|人|台|辆|次|项)?/gu, '')
    .slice(0, 24)
  return /^(?:完善|建设|新建|改造|实施|完成|修建|扩建|改建|治理|整治|新增|购置|支持|用于|对|打造|启动|开展|推进|提升|修复|升级|铺设|安装|维修|硬化|绿化|加强|奖励|扶持|发放|补助|解决|新上)/u.test(
    words,
  ) || near !== ''
    ? cut
    : ''
}
