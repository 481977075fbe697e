import type {Genre} from '../../model/document.js'
import type {Span} from '../../text/span.js'

/** What the first lines of a speech or report say of it. */
interface Front {
  readonly title: string | null
  readonly date: string | null
  readonly speaker: string | null
  readonly place: string | null
}

/** How many lines, and how many characters, may come before the salutation. */
const LINES = 24
const REACH = 1500

const TITLE =
  /(?:报告|讲话|发言稿?|汇报|通报|简报|讲话稿|致辞|总结|公报|意见|方案|规划|计划|通知|办法|措施|规定|情况|要点|决定|纪要|政策|纲要)(?:[（([〔【][^）)\]〕】]{1,20}[）)\]〕】])?$/u
/** A sheet or a list is titled by what it lists: …重点任务分解表, …整改清单. */
const TABLE_TITLE =
  /(?:分解|分工|任务|责任|指标|计划|项目|情况|统计|一览|明细|汇总|进度|推进)表$|(?:清单|台账|指标)(?:[（(][^）)]{1,20}[）)])?$/u
/** A line that can be a title. */
export function isTitle(line: string): boolean {
  return TITLE.test(line) || line.startsWith('标题：')
}

const DAY =
  /(?<year>(?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?<day>\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日/u
const DIGITS = '〇一二三四五六七八九'

/** Read the first lines of a part. */
export function frontOf(value: string, {start, end}: Span): Front {
  const lines = value
    .slice(start, Math.min(end, start + REACH))
    .split('\n')
    .slice(0, LINES)
  const body = lines.findIndex((line) => line.length > 80 && /[。；]/u.test(line))
  const head = body === -1 ? lines : lines.slice(0, body)
  const opening = lines.slice(0, body === -1 ? lines.length : body + 1).join('\n')
  const title = titleOf(head)
  const date = dateOf(head) ?? bracketed(opening) ?? closing(value.slice(Math.max(start, end - 200), end))
  return {title, date, speaker: speakerOf(head), place: placeOf(title, opening)}
}

function titleOf(head: readonly string[]): string | null {
  const label = head
    .map((line) => /^标题：(?<title>.{2,120})$/u.exec(line)?.groups?.title)
    .find((title) => title !== undefined)
  if (label !== undefined) return tidy(label)
  const short = head.map(tidy).filter((line) => line.length <= 80 && !NOT_A_TITLE.test(line))
  const lines = short.filter((line) => TITLE.test(line))
  // 工作报告 alone may be the name of a site's column: a line that says more comes first.
  const own = lines.find((line) => line.length > 6) ?? lines[0]
  return own ?? short.find((line) => line.length > 6 && TABLE_TITLE.test(line)) ?? null
}

/** Tabs part the cells of a table, and no title. */
const NOT_A_TITLE = /^(?:关键词|摘要|来源|内容|[^：]{2,4}：|现在，|各位)|[。，>＞\t]/u

/** 第一篇：…讲话稿[精选] is titled by what stands between. */
function tidy(title: string): string {
  return title
    .replace(/^第[一二三四五六七八九十]{1,3}[篇章]\s?[：:、]?/u, '')
    .replace(/[[（(【](?:精选|范文|全文|实录)[\]）)】]$/u, '')
    .replace(/[|｜]+$/u, '')
    .trim()
}

function dateOf(head: readonly string[]): string | null {
  const labelled = (line: string) => /^[^：]{2,6}：/u.test(line)
  for (const line of head) {
    const found = labelled(line) ? null : dayOf(line)
    if (found !== null) return found
  }
  for (const line of head) {
    const found = /^(?:发文|成文|印发|讲话|会议)(?:时间|日期)：/u.test(line) ? dayOf(line) : null
    if (found !== null) return found
  }
  return null
}

/** …的讲话（2021年5月24日）同志们： in a line that goes on. */
function bracketed(opening: string): string | null {
  const found = /[（(](?<day>[^（()）]{8,14})[)）]/u.exec(opening)?.groups?.day
  return found === undefined ? null : dayOf(found)
}

/** The day under the last words, on a line of its own. */
function closing(tail: string): string | null {
  const line = tail.split('\n').findLast((words) => words.length <= 14 && DAY.test(words))
  return line === undefined ? null : dayOf(line)
}

function dayOf(line: string): string | null {
  const iso = /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u.exec(line)
  const groups = (DAY.exec(line) ?? iso)?.groups
  if (!groups) return null
  const [year, month, day] = [numberOf(groups.year!), numberOf(groups.month!), numberOf(groups.day!)]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

/** 二〇一九 → 2019, 二十一 → 21, 05 → 5. */
function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words)
  const digits = words.replaceAll(/[○零]/gu, '〇')
  if (!digits.includes('十')) return Number([...digits].map((digit) => DIGITS.indexOf(digit)).join(''))
  const [tens, ones] = digits.split('十')
  return (tens === '' ? 1 : DIGITS.indexOf(tens!)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones!))
}

function speakerOf(head: readonly string[]): string | null {
  for (const line of head) {
    const label = /^(?:报告人|发言人|讲话人|主讲人|作者)：(?<who>.{2,30})$/u.exec(line)?.groups?.who
    const words = label ?? (line.length <= 30 ? line : '')
    const name =
      /(?:省长|市长|县长|区长|州长|盟长|旗长|总理|主席|书记|主任|局长|镇长|乡长)(?<name>[\u3400-\u9fff·]{2,4})$/u.exec(
        words,
      )?.groups?.name
    if (name !== undefined) return name
  }
  return null
}

const AREA =
  '(?:[\\u3400-\\u9fff]{1,8}?(?:自治区|自治州|自治县|特别行政区)|[\\u3400-\\u9fff]{1,5}?[省市县区州盟旗镇乡]){1,3}'
const NAMED = [
  new RegExp(`代表(?:中共)?(?<place>${AREA})(?=第|人民政府|政府|委|人大)`, 'u'),
  new RegExp(`在(?:中共|中国共产党)?(?<place>${AREA})(?=第|人民代表|委|政协|政府|领导)`, 'u'),
  new RegExp(
    `^(?:\\d{4}年)?(?<place>${AREA})(?=第[一二三四五六七八九十]{1,3}届|人民政府|\\d{4}年|政府工作报告|委)`,
    'mu',
  ),
  /^(?:\d{4}年)?(?<place>[\u3400-\u9fff]{2})(?=政府工作报告)/mu,
  // Whoever signs names the place: 云溪县县长 某某, 云溪县发展和改革局.
  new RegExp(`^(?<place>${AREA})(?=[省市县区州盟旗镇乡]长|[\\u3400-\\u9fff]{2,10}(?:局|委员会|办公室|指挥部)$)`, 'mu'),
]
const SELF =
  /^(?:全|本|我|各|省|市|县|区|州|旗|镇|乡|县级|地级|直辖|地|自治)[省市县区州]?$|省委|市委|县委|区委|我代表|国务|会议|大会|这次|本次/u

/** 我县紧紧围绕市委: what follows 我县 is no name. */
const UNIT_FIRST = /^[省市县区盟旗镇乡](?![中北南区])/u

/** The place a speech is about, as its title or its first sentences name it; the last and smallest of several. */
function placeOf(title: string | null, opening: string): string | null {
  if (/代表国务院|国务院总理/u.test(opening)) return '全国'
  for (const words of [title ?? '', opening]) {
    for (const pattern of NAMED) {
      const place = pattern.exec(words)?.groups?.place?.replace(/^(?:关于|在|于|和|与|向|中共|年|我|全)+/u, '')
      if (place !== undefined && place.length >= 2 && !SELF.test(place) && !UNIT_FIRST.test(place)) return place
    }
  }
  return null
}

/** The genre of a title: 讲话 → speech, 工作报告 → report, 汇报 → briefing, 方案 → plan; without one, what the first words say. */
export function genreOf(title: string | null, opening: string): Genre {
  const words = title ?? ''
  if (/(?:分解|分工|任务|责任|计划)表$|(?:清单|台账)(?:[（(][^）)]{1,20}[）)])?$/u.test(words) && !/情况/u.test(words))
    return 'plan'
  if (/讲话|发言|致辞/u.test(words)) return 'speech'
  if (/汇报|简报|通报|情况/u.test(words)) return 'briefing'
  if (/报告|总结|公报/u.test(words)) return 'report'
  if (/规划|计划|方案|意见|决定|通知|办法|措施|要点|纲要/u.test(words)) return 'plan'
  if (/向(?:大会|本次大会)?(?:作|报告)[^。，]{0,12}(?:报告|工作)/u.test(opening)) return 'report'
  return /^同志们[：，！]/mu.test(opening) ? 'speech' : 'other'
}
