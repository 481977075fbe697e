/** A year, or a part of one, as a document says of itself; no run of years, and none inside the name of another document. */
const YEAR = /(?<![\d.—–~～至到-])(?<year>(?:19|20)\d{2})年(?!至|到|来|[-—–~～])/gu
const NAMES = /《[^》]{0,60}》|[（(][^）)]{0,30}[）)]|[〔[]\d{4}[〕\]]/gu
/** 将2012年上半年工作情况汇报如下, 2021年工作计划: the year of the very work that is told or planned. */
const OF_WORK =
  /^(?:度|全年|[上下]半年|第?[一二三四]季度|前三季度|\d{1,2}(?:月份?)?[-—–~至到]\d{1,2}月份?)?[^，。；：\d]{0,24}?(?:工作|任务|情况|计划|总结|实事|安排|目标|要点)/u
/** 2013年上半年，我局…: the year that opens the first sentence, of us all. */
const OPENS =
  /^(?:度|以来|[上下]半年|第?[一二三四]季度|前三季度)?，(?:在[^。；]{2,60}，)?(?:[我全本各][省市县区州旗镇乡局委办]|我们)/u
/** 自2005年, 截至2005年底, 比2005年: a look elsewhere. */
const ELSEWHERE = /(?:自从?|从|截[至止]到?|比|较|到|至|于|早在|继)$/u
/** 各位代表, 2014年工作回顾: what is read to a congress looks back on the year before its own. */
const LOOKS_BACK = /各位(?:代表|委员)|年(?:度|全年)?[^，。；\d]{0,10}回顾|回顾(?:19|20)\d{2}年/u
/** So much of the first words speaks of the document itself. */
const REACH = 160

/** The year that a document without a day says clearly of itself, in its title or its first sentences; null where several stand there or none. */
export function headYear(title: string | null, body: string): number | null {
  if (title !== null) {
    const titled = yearsIn(title, () => true)
    if (titled.all.size > 0) return titled.all.size === 1 ? [...titled.clear][0]! : null
  }
  const first = opening(body)
  if (LOOKS_BACK.test(first)) return null
  const {all, clear} = yearsIn(first, (after, at) => OF_WORK.test(after) || (at === 0 && OPENS.test(after)))
  return all.size === 1 && clear.size === 1 ? [...clear][0]! : null
}

/** The first paragraph that says something, as far as its second stop. */
function opening(body: string): string {
  const line = body.split('\n').find((words) => words.length > 20 && /[。，；]/u.test(words)) ?? ''
  const words = line.replace(/^(?:各位[同领来][^：]{1,12}|同志们)[：，！]\s?/u, '').trimStart()
  const stop = words.indexOf('。', words.indexOf('。') + 1)
  return words.slice(0, Math.min(stop === -1 ? REACH : stop, REACH))
}

interface Found {
  readonly all: ReadonlySet<number>
  readonly clear: ReadonlySet<number>
}

function yearsIn(words: string, isClear: (after: string, at: number) => boolean): Found {
  const own = words.replace(NAMES, '')
  const all = new Set<number>()
  const clear = new Set<number>()
  for (const match of own.matchAll(YEAR)) {
    const year = Number(match.groups!.year)
    all.add(year)
    const before = own.slice(Math.max(0, match.index - 3), match.index)
    if (!ELSEWHERE.test(before) && isClear(own.slice(match.index + match[0].length), match.index)) clear.add(year)
  }
  return {all, clear}
}
