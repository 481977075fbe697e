/** What stands in brackets or in a unit column and is a unit. */
const IS_UNIT =
  /^(?:[%％‰]|(?:万亿|亿|千万|百万|万|千|百)?[\p{Script=Han}A-Za-z²³㎡㎥℃μ]{1,8}(?:[/／·][\p{Script=Han}A-Za-z²³㎡㎥]{1,8}){0,2}|万|亿)$/u
const NO_UNIT =
  /^(?:预期性?|约束性?|左右|以上|以下|不含.*|含.*|现价|可比价|当年价|累计|年均|全口径|[一二三四五六七八九十]+)$/u
const BEHIND = /[（(](?:单位[:：]?)?(?<unit>[^（()）\d]{1,10})[）)]$|[、，,/](?<bare>(?:万亿|亿|万)?元|[%％])$/u
const ABOVE = /(?:计量|金额)?单位\s{0,2}[:：]\s{0,2}(?<unit>[^\s，,；;。、）)]{1,10})(?=[）)]|\s|$|，|；)/u

/** 亿元, %, 微克/立方米 as a unit column or brackets have it; null for anything else. */
export function unitIn(words: string): string | null {
  const unit = words
    .replace(/\s/gu, '')
    .replace(/[（(][^（()）]*[）)]$/u, '')
    .replace('％', '%')
  return IS_UNIT.test(unit) && !NO_UNIT.test(unit) ? unit : null
}

/** The unit in the brackets behind a name: 总产值（亿元）. */
export function unitBehind(words: string): string | null {
  const found = BEHIND.exec(words)?.groups
  const unit = found?.unit ?? found?.bare
  return unit === undefined ? null : unitIn(unit)
}

/** 单位：亿元 over a table. */
export function unitAbove(caption: string): string | null {
  return unitIn(ABOVE.exec(caption)?.groups?.unit ?? '')
}
