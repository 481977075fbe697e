const ANNUAL = /(?:年产|日产|年处理|日处理|年加工|年出栏|年屠宰)[\d.]{1,8}(?:千|万|亿)?[^\d，。；、（）“”]{1,12}/u
const POWER = /[\d.]{1,8}万?(?:MW|GW|KV|kV|千瓦|兆瓦|千伏)/u
const HEADS = /[\d.]{1,8}(?:万|千)?(?:头|只|羽|吨|套|台|辆|座|张|亩|立方米|平方米)[^\d，。；、（）“”的标]{0,6}/u
const WORK = /(?:生产|加工|建设|制造|改造|养殖|工程|项目|扩建|技改).{0,12}$/u

/** 年产5000吨豆制品, 30MW, 100万头生猪: the size a name itself states. */
export function capacityIn(name: string): string | null {
  const match = ANNUAL.exec(name) ?? POWER.exec(name) ?? HEADS.exec(name)
  if (match === null) return null
  return match[0].replace(WORK, '')
}
