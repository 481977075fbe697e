/** 水果栽培面积14万亩，「总产量」9万吨: what the land before it bears. */
const PRODUCE =
  /^(?:实际|当年)?(?:(?:年|总)?总?产量?|总产|单产|亩产|(?:年|总)?产值|(?:生产|投产|挂果|采摘|开采|收获)面积)$/u
const LAND =
  /^(?<crop>[^，、的]{2,8}?)(?:标准化|实际|规模)?(?:(?:种植|栽培|播种|栽植|养殖|放养|发展|生产|投产|挂果|采摘)(?:总)?面积|面积|存栏量?|栽培量|总?产量)$/u

/** 种植柠檬4000亩，「产量」4820吨 */
const PLANTED =
  /^(?:新)?(?:发展|推广)?(?:种植|栽植|栽种|栽培|播种|养殖|饲养|放养|投放|养|种)(?<crop>[\p{Script=Han}]{1,5})$/u

/** 食品产业产值达100亿元，「增加值」增长15% */
const YIELDS = /^(?:总?产值|增加值|营业收入|主营业务收入|销售收入|营收|利润|利税|税收)$/u
const TRADE =
  /^(?<trade>[^，的]{2,16}?(?:产业|行业|工业|企业|制造业|服务业|农业|集群|园区))(?:实现)?(?:总?产值|增加值|营业收入|主营业务收入|销售收入|营收|利润|利税)$/u

/** What a yield is of, as the number before it tells; null where the words are no yield or it tells nothing. */
export function bearerOf(subject: string, last: string): string | null {
  if (!(PRODUCE.test(subject) || YIELDS.test(subject))) return null
  const words = last.replace(/^(?:保障|稳定|确保|完成|实现|落实|全年|全[省市县区])+/u, '')
  const crop = LAND.exec(words)?.groups?.crop ?? PLANTED.exec(words)?.groups?.crop
  return crop ?? (YIELDS.test(subject) ? (TRADE.exec(words)?.groups?.trade ?? null) : null)
}
