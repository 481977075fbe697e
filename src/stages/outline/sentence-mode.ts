import type {Mode} from '../../model/outline.js'
import type {Span} from '../../text/span.js'

/** Words that only a plan uses. */
const AHEAD =
  /(?<![重主首需只想不还必为])要(?![求素点闻道件领务么紧、”]|不是)|确保|力争|争取(?!了|到|上级|国家|中央|资金|省)|(?<![即必])将(?![近军领士]|其|信将)|务必|必须|拟(?!定)|预计(?!完成|实现|达到|全年|全[市县省区])|下一?步|下一?阶段|今后|明年|接下来|计划(?!总?投资|外|内|生育|经济|完成率|的\d)|(?:预期|奋斗|主要|发展)目标|目标(?:任务)?(?:是|为|：|[^，。；：]{1,10}：)|(?:初步|计划|拟)安排|安排(?:部署)?(?:实施|建设|推进|项目|资金)|到\d{4}年|责[成令]|由[^，。；]{2,20}(?:负责|牵头)|(?:局|委|办|处|站|政府|乡镇|街道|公司|单位|部门)(?:具体|总)?(?:负责(?!人|制(?!定)|单位|部门)|牵头(?!人|单位|部门|了))|(?:(?<![去上前])年底|月底|\d月|[上中下]旬|\d日)(?:之|以)?前(?![三两二四一列期半])|年内(?![外已累]|完成了)|抓紧(?!抓)/u
/** Words that only a report of what has been uses. */
const BEHIND =
  /去年|上年|前年|过去|(?:以|年)来|已(?:经)?[^，。]|(?:取得|完成|实现|建成|签约|引进|投入|获得|荣获|达到|开展|组织|举办|解决|突破|创建|成立|新增|发放|争取|启动|实施|通过)了|同比|了(?=[，。；、！])|截至|截止|先后|累计|圆满|成功|相继|被(?:评|授|列|确定|命名)|(?:均|都)?(?:位?居|列)全[国省市县区]|(?:超|高于|快于|低于|慢于|滞后)序时进度|[占为](?:全年|年度?|年初)?(?:投资)?(?:计划|目标|任务)(?:任务|投资)?的?\d/u
/** A report's sentence without such words: figures reached. */
const REACHED =
  /(?:完成|实现|达到|达|增长|下降|增加|减少|新增|投资|建成|引进|签约|竣工|开工|落户|突破)[^，。；]{0,16}\d/u

/** Whether a sentence looks back or ahead: its section says it, unless the sentence's own words say otherwise. */
export function sentenceMode(words: string, section: Mode | null): Mode | null {
  const ahead = AHEAD.test(words)
  const behind = BEHIND.test(words)
  if (section === 'review') return ahead && !behind && STRONG_AHEAD.test(words) ? 'plan' : 'review'
  if (section === 'plan') return !ahead && STRONG_BEHIND.test(words) && !AIM.test(words) ? 'review' : 'plan'
  if (ahead !== behind) return ahead ? 'plan' : 'review'
  if (ahead) return null
  return REACHED.test(words) ? 'review' : null
}

/** What turns a sentence of a review into a plan; 确保 and 必须 tell of measures there as well. */
const STRONG_AHEAD = /下一?步|下一?阶段|明年|(?<!为)今后(?!工作奠定)|接下来|力争|我们(?:一定)?要/u
/** What turns a sentence of a plan into a review: a time that is over, said of the sentence and not compared with. */
const STRONG_BEHIND =
  /(?<![比较于同超与])(?:去年|上年|前年)(?![底末]?[^，。；]{0,8}(?:的?基础|水平|相比))|过去[一五两]年|一年来|近年来|(?<!十八大|新中国成立)以来|截至(?:目前|[^，。]{0,6}底)|截止目前|(?:取得|完成|实现|建成|签约|引进|获得|荣获|达到|开展)了|已(?:经)?(?:有|建成|完成|实现|达到|达|签约|开工|成为|投产|通过|启动)(?![^，。]{0,10}的)|仅[^，。；\d]{0,9}\d|[占为](?:全年|年度?|年初)?(?:投资)?(?:计划|目标|任务)(?:任务|投资)?的?\d|(?:超|高于|快于|低于|慢于|滞后)序时进度|[未没][^，。]{0,2}(?:开工|完成|落地|投产)(?!的|项目)|今年1[-—至到]\d{1,2}月|从[^，。]{2,14}看，/u
/** An aim set beside what was: 主要预期目标是…比上年增长8%. */
const AIM = /目标|预期|左右|以上|以内|力争|确保/u

/** What opens the talk of a year that is over. */
const YEAR_OVER = /^(?:刚刚)?过去的?一年|^一年来|^去年[，,]/u

/** 2023年，是成效最大的一年。 */
const YEAR_TOLD =
  /^\s{0,4}(?<year>(?:19|20)\d{2})年(?:度)?，?(?:是|对)[^。]{2,120}(?:一年|之年)(?:，[^。]{0,80})?[。；]?$/u

/** The year that a sentence calls a year of this or that; null where it does not. */
export function yearTold(words: string): number | null {
  const year = YEAR_TOLD.exec(words)?.groups?.year
  return year === undefined ? null : Number(year)
}

/** 过去一年，各项工作取得新成绩。生产总值增长10.3%，…: the figures behind such a sentence look back as it does. */
export function goesOnBack(words: string, before: string): boolean {
  return YEAR_OVER.test(before) && looksBack(words)
}

/** Figures reached, with no word of an aim. */
export function looksBack(words: string): boolean {
  return REACHED.test(words) && !AHEAD.test(words) && !AIM.test(words) && !/今年/u.test(words)
}

/** How many sentences must speak, and how clearly one side must lead. */
const SPEAKING = 3
const LEAD = 1.5

/** Whether most sentences of a section look back or ahead; null where neither leads. */
export function leaning(value: string, units: readonly Span[]): Mode | null {
  let ahead = 0
  let behind = 0
  for (const {start, end} of units) {
    const mode = sentenceMode(value.slice(start, Math.min(end, start + 600)), null)
    if (mode === 'plan') ahead++
    if (mode === 'review') behind++
  }
  if (ahead + behind < SPEAKING) return null
  if (ahead >= behind * LEAD) return 'plan'
  return behind >= ahead * LEAD ? 'review' : null
}
