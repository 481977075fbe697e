import type {Span} from '../../text/span.js'

const FIGURE = /[0-9〇○零一二三四五六七八九十百千两几x□]/u
/** A clause that begins with 年 has lost the figures before it: 年，我们…; 年全市…. */
const OPENS = /[\n，。；：、（“！？]/u
const OPENED =
  /^年(?:[，,]|既?是|我[们市县省区局镇乡]|全[市县省区国镇]|[上下]半年|前[二三]季度|第?[一二三四]季度|[1-9]\d?(?:月|[-—至到]\d)|到20|将|要|新引进|共[^同和产]|工作|招商|经济|国民经济|政府|以来|的工作)/u
/** So has a 年 after a word that wants a year: 总结年工作, 谋划年任务. */
const WANTS = /(?:总结|回顾|谋划|做好|部署|安排|关于|完成|截至|比|较|自|从|到|至|以及|[和县市区镇])$/u
const WANTED = /^年[，,]?(?:新引进|[上下]半年|工作|招商|经济|全[市县省区]|重点|目标|任务|政府|以来|[1-9]\d?月)/u

/** Every 年 whose figures somebody took away. */
export function strippedYearsIn(value: string): Span[] {
  const spans: Span[] = []
  for (let at = value.indexOf('年'); at !== -1; at = value.indexOf('年', at + 1)) {
    const before = value[at - 1] ?? '\n'
    if (FIGURE.test(before)) continue
    const next = value.slice(at, at + 6)
    const stripped = OPENS.test(before)
      ? OPENED.test(next)
      : WANTED.test(next) && WANTS.test(value.slice(Math.max(0, at - 3), at))
    if (stripped) spans.push({start: at, end: at + 1})
  }
  return spans
}
