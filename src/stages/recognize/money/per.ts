const denominator =
  '平方公里|平方米|平方千米|立方米|平米|万人|人次|人年|人月|人|亩|公顷|吨|公斤|千克|斤|公里|千米|米|千瓦时|千瓦|度|户|套|年|月|天|日|小时|学年|学期|年度|季度|股|头|只|座|台|辆|辆次|个|家|村|件|次|位|名|桶|盎司|方|kWh|m²|㎡|m2'
const behind = new RegExp(
  `[/／](?<per>(?:${denominator})(?:[·./年月](?:${denominator}))?)|每(?<each>${denominator})(?![个次年])`,
  'uy',
)
const before = new RegExp(
  `(?:每|平均每|单位|/)(?:一|1)?(?<per>(?:${denominator})(?:每(?:${denominator}))?)(?:[^，。；：、,;\\d\\s]{0,7})$`,
  'u',
)

/** The denominator behind a sum, which belongs to its quote: 180万元/亩, 400元每平方米. */
export function perBehind(text: string, end: number): {end: number; per: string} | null {
  behind.lastIndex = end
  const match = behind.exec(text)
  const per = match?.groups?.per ?? match?.groups?.each
  return match === null || per === undefined ? null : {end: end + match[0].length, per}
}

/** The denominator before a sum, which stays outside: 每平方米400元, 每人每月补助120元. */
export function perBefore(text: string, start: number): string | null {
  const near = text.slice(Math.max(0, start - 16), start)
  const at = near.lastIndexOf('每')
  if (at < 0) return null
  return before.exec(near.slice(at))?.groups?.per ?? null
}
