const STANDING =
  /^(?<how>(?:政策处理|前期工作|手续办理|建设|工程|推进|主体工程)?(?:进展|进度|推进)?(?:(?:比?较|相对|十分|严重|普遍)?(?:缓慢|迟缓|滞后|顺利|受阻|停滞)|较[快慢]|(?:没有|[尚还仍]?未)(?:能)?(?:按[期时])?(?:动建|动工|开工|启动|进场|完工|竣工|投产|落地)(?:建设)?|计划(?:安排)?[\p{Script=Han}]{0,6}?(?:开工|竣工|投产)))(?=[，。；、]|或|$)/u

/** What is said behind things of how they stand: 8个项目「进展缓慢」; null where nothing is. */
export function howTheyStand(rest: string): string | null {
  return STANDING.exec(rest)?.groups?.how ?? null
}

/** 300个重点项目「完成投资」1200亿元: the next number's own words. */
export function endsInSum(rest: string): boolean {
  return /^(?:共|累计|已|预计)?(?:完成|实现|计划)?(?:总投资|投资|产值|营收|销售收入|利润)(?:额)?(?:约|近|超过?|达到?|为)?$/u.test(
    rest,
  )
}
