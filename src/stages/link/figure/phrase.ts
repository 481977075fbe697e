import {VERB} from './words.js'

/** 高等, 等级 are words of their own. */
const WORD_WITH_ETC = /[高初中平优同均相劣特一二三]等$|^等(?:级|次|候|待|于|级别)/u

/** What a list hangs on: its verb stays, its preposition goes. */
const LINK =
  /(?<=[\p{Script=Han}”])(?:(?<verb>实现|引进|建成|完成|签约|包括|覆盖|涉及|新增|获得|获批|荣获|抓好|推进|建设|打造|培育|实施|举办|承办|开展|参加|组建|成立|创建)了?|了|赴|在|到|对|为|向)(?!.*(?:实现|引进|建成|完成|签约|了|赴|在))/u

/** Take a list that ends in 等 out of a phrase: 引进了A、B等超亿元项目 → 引进超亿元项目. */
export function dropList(words: string): string {
  const at = words.lastIndexOf('等')
  if (
    at < 0 ||
    WORD_WITH_ETC.test(words.slice(Math.max(0, at - 1), at + 1)) ||
    WORD_WITH_ETC.test(words.slice(at, at + 3))
  )
    return words
  if (/^等(?:方面|领域|环节|形式|方式|途径|措施|手段)/u.test(words.slice(at, at + 3))) return words
  const list = words.slice(0, at)
  const rest = words.slice(at + 1)
  const mark = outsideMark(list)
  const first = mark < 0 ? list : list.slice(0, mark)
  const verb = VERB.exec(first)?.[0] ?? ''
  if (verb !== '' || mark < 0) return `${verb.replace(/[了到]$/u, '')}${rest}`
  const link = LINK.exec(first)
  return `${link ? first.slice(0, link.index + (link.groups?.verb?.length ?? 0)) : ''}${rest}`
}

/** 抓好甲、乙、丙3个技改项目: a list of as many names as are counted; its verb stays. */
export function dropNames(words: string, count: number | null): string {
  if (count === null || count < 2 || count > 12 || outsideMark(words) < 0) return words
  const names = words.split(/[、和与]/u)
  if (names.length !== count || names.some((name) => name.length < 2)) return words
  return VERB.exec(names[0]!)?.[0] ?? ''
}

/** The first 、 that is not inside a quotation. */
export function outsideMark(words: string): number {
  let quote = false
  for (let at = 0; at < words.length; at++) {
    const unit = words[at]
    if (unit === '“' || unit === '《' || unit === '（') quote = true
    if (unit === '”' || unit === '》' || unit === '）') quote = false
    if (unit === '、' && !quote) return at
  }
  return -1
}

/** What tidying takes away; most words have nothing of it. */
const UNTIDY = /[\s了]|^[、，；：。·的及和与—]|(?:[、，；：。·的和与—(]|(?<!涉)及)$/u

/** The name of an indicator as a table shows it. */
export function tidy(words: string): string {
  if (!UNTIDY.test(words)) return words
  return words
    .replace(/[\s\n]/gu, '')
    .replace(/^[、，；：。·的了及和与—]{1,4}/u, '')
    .replace(/(?:[、，；：。·的了和与—]|(?<!涉)及|\()+$/u, '')
    .replace(/(?<=[引进建获办开展织取签成请定约设排])了(?=[\p{Script=Han}“])/u, '')
}
