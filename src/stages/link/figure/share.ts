import {MEASURE_HEAD} from './words.js'

/** Heads that two subjects may share: 城镇、农村「居民人均可支配收入」. */
const SHARED =
  /(?:(?:主导|支柱)?产业增加值|增加值|居民人均可支配收入|居民可支配收入|居民人均纯收入|人均可支配收入|人均纯收入|居民收入|基本养老保险参保率|养老保险参保率|保险参保率|参保率|参合率|总产值|产值|主营业务收入|营业收入|销售收入|收入|总投资|固定资产投资|产业投资|投资|进出口总额|进出口总值|进出口|销售额|零售额|贷款余额|存款余额|余额|播种面积|种植面积|面积|总产量|产量|出栏量|存栏量|排放总量|排放量|平均浓度|浓度|覆盖率|普及率|处理率|利用率|入学率|合格率|达标率|(?:污水|垃圾|[\p{Script=Han}]{2})[\p{Script=Han}]{2}率|[\p{Script=Han}]{2}率|低保标准|保障标准|补助标准|标准|死亡人数|人数|起数|总量|吞吐量|用电量|能耗|比重|占比|保费)$/u

/** The head of a subject that a list may leave out behind it: 县城污水处理率95%、建制镇70%. */
export function sharedHead(subject: string): string {
  return SHARED.exec(subject)?.[0] ?? ''
}

/**
 * The subjects of a list, one for each of its numbers: 「A、B增长」1、2; null where the list does not go with them.
 * What the last one has and the others lack is given to them.
 */
export function shareOut(subject: string, count: number): string[] | null {
  if (count < 2) return null
  const whole = twofold(subject, count)
  if (whole) return whole
  const byMark = cut(subject, /[、，]|以及/u)
  const parts = byMark.length === count ? byMark : cut(subject, /[、，和与及]|以及/u)
  if (parts.length !== count || parts.some((part) => part.length < 1)) return null
  const lastPart = parts.at(-1)!
  const head = SHARED.exec(lastPart)?.[0]
  return parts.map((part) => {
    if (head === undefined || part === lastPart || part.endsWith(head)) return part
    if (MEASURE_HEAD.test(part) && !(head.startsWith('排放') && part.endsWith('需氧量'))) return part
    const bare = head.startsWith('居民') && part.endsWith('居民') ? head.slice(2) : head
    return `${part}${bare}`
  })
}

/** 城乡居民X of two numbers is 城镇居民X and 农村居民X. */
function twofold(subject: string, count: number): string[] | null {
  const at = subject.indexOf('城乡')
  if (at < 0 || count !== 2) return null
  return ['城镇', '农村'].map((side) => subject.slice(0, at) + side + subject.slice(at + 2))
}

/** Cut outside of quotations. */
function cut(words: string, mark: RegExp): string[] {
  const parts: string[] = []
  let part = ''
  let quote = false
  for (const unit of words) {
    if (unit === '“' || unit === '《') quote = true
    if (unit === '”' || unit === '》') quote = false
    if (!quote && mark.test(unit)) {
      parts.push(part)
      part = ''
      continue
    }
    part += unit
  }
  parts.push(part)
  return parts.map((value) => value.trim()).filter((value) => value !== '')
}
