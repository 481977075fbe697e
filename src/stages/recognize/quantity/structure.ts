import type {Measure} from '../measure.js'

/** What follows a count of the talk's own points, of slogans and of political formulas. */
const points =
  /^(?:方面|坚持|确保|必须|转变|突破|环节|原则|要求|着力|意识|自信|维护|确立|到位|一批|更加|新的?(?:突破|提升|进展|成效|台阶|局面)|结合|意见|建议|体会|感受|问题|字|关键|重点(?:工作|任务|环节|方面)?(?=[：:，。])|不|毫不|走在前|全面|翻番|百年|一百年|文明|面向|大局|狠抓|抓|聚焦|强化|围绕|文章|认识|层面|角度|阶段|步骤|月|字头|思想|自我|时期|方向|维度|根本|底线|资源|手段|方法|部分|积极性|百分之百|市场|关系|优势|特征|特点|机遇|挑战|动作)/u

const opening = /[“‘「『《〈"](?<inside>[^”’」』》〉"，。；]{0,8})$/u
const closing = /^[^“‘「『《〈"，。；]{0,11}[”’」』》〉"]/u
/** 第一、二、三批; 十一届七次、八次全会; 前三名 */
const ordinal = /(?:第[一二三四五六七八九十\d、]{0,8}|届[^，。；\d]{0,10})$/u

/**
 * Whether a count belongs to the talk itself, a name or a slogan: 三点意见、四个方面、“四张牌”、第七届、一个更加美好的.
 * Such a number is never a figure.
 */
export function isStructural(text: string, measure: Measure): boolean {
  const {start, end, numeral, unit} = measure
  const before = text[start - 1] ?? '。'
  if (isInName(text, start, end, numeral.script === 'chinese')) return true
  if (before === '第' || (/[前后]/u.test(before) && unit === '人')) return true
  if (unit === '分钟' && text.slice(end, end + 6).includes('圈')) return true
  if (numeral.script === 'arabic') return /^个?(?:方面|坚持|字)/u.test(text.slice(end, end + 3))
  if (text[end] === text[end - 1] || unit === '轮') return true
  if (ordinal.test(text.slice(Math.max(0, start - 12), start))) return true
  const value = numeral.value ?? numeral.max ?? 0
  if (/^(?:规定|全会)/u.test(text.slice(end, end + 2)) || (value === 1 && unit === '批')) return true
  // “甲”“乙”两个中心: the count sums up what has been named.
  if (value <= 12 && before === '”') return true
  if (value <= 12 && text[end - 1] === '件' && /^事(?:情)?[。：，]/u.test(text.slice(end, end + 3))) return true
  if (value <= 12 && /[个点条大项种]/u.test(text[end - 1]!) && points.test(text.slice(end, end + 6))) return true
  if (text[end - 1] === '大' && unit === '个') return true
  return value === 1 && !isCounted(text, start, end)
}

/** A number in a short quotation belongs to its name: “四张牌”, “水十条”; an Arabic one only at its head. */
function isInName(text: string, start: number, end: number, chinese: boolean): boolean {
  const inside = opening.exec(text.slice(Math.max(0, start - 9), start))?.groups?.inside
  if (inside === undefined || (!chinese && inside !== '')) return false
  return closing.test(text.slice(end, end + 13))
}

const counting =
  /(?:各|每[^，。；]{1,6}|新增|引进|引入|建成|新建|建设|召开|举办|举行|组织|开展|签约|完成|培育|打造|创建|设立|开工|投产|落户|发生|不少于|至少|仅|只|共|成立|建立)(?:了|过)?$/u

/** One of something counts where it is brought about, or stands behind its noun: 引进项目一个, 召开一次现场会. */
function isCounted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start)
  if (counting.test(before)) return true
  return (
    /[\p{Script=Han}）)”](?<![同每某任第进统万不是有的了在上下另这那本该])$/u.test(before) &&
    /^(?:以上|左右)?(?:[，。；、：）)]|$)/u.test(text.slice(end, end + 3))
  )
}
