import {headOf, type ObjectKind} from './heads.js'

/** What the words after the verb name, and how definitely. */
export interface TaskObject {
  readonly kind: ObjectKind
  /** The object ends in a word of the stop list: a quality, a direction, an attitude. */
  readonly vague: boolean
  /** A name in quotation marks, a book title, an ordinal, a list that begins with names. */
  readonly named: boolean
  /** 一批, 一个, 一次: counted, if vaguely. */
  readonly counted: boolean
  /** 建设, 编制… as the object's own last word: 加快医联体建设. */
  readonly deed: string | null
}

const DEED =
  /(?:高质量|高标准|加快|提速|配套|开发|规划|工程)?(?:规划建设|建设改造|建设运营|优化改造|改造提升|提升改造|提质改造|建设|编制|改造|整治|整改|验收|征收|搬迁|创建|修复|试点|修订|制定|编修|修编|普查|筹备|实施|除险加固|加固|迁建|改扩建|推广应用|推广|技改扩能|技改扩产|扩能|扩产|扩建|扩容|转型升级)(?:工作|任务|步伐|进度)?$/u

/** Deeds that can be seen to be done, whatever they are done to. */
export const STRONG = /改造|整改|搬迁|迁建|加固|编制|普查|试点|制定|修订|编修|修编|验收/u

/** Deeds that can be seen to be done only on one works or site. */
export const GROWTH = /技改|扩能|扩产|扩建|扩容|转型升级/u

const NAMED =
  /[“《][^”》]{2,24}[”》]|第[一二三四五六七八九十百\d]{1,4}[届次期批]|[一二三四五]期(?!间)|新一轮|三年行动|[一二三四]号/u
const LIST =
  /^[^，]{2,40}、[^，]{2,80}等|^[^，、的]{4,24}等(?:重大|重点|一批|系列|[\p{Script=Han}]{0,8}(?:项目|工程|平台|设施|活动|行动))/u
const COUNTED = /^(?:再)?(?:[\p{Script=Han}、]{2,8}?)?(?:一批|一个|一次|一场|一条|一座|一家|一所|一支|若干|一系列)/u
const TAIL = /(?:等)?(?:工作|任务)?$/u

/** The word of the stop list that the object ends in, from the longest. */
function endsVague(vague: ReadonlySet<string>, words: string): boolean {
  for (let length = Math.min(6, words.length); length >= 2; length--) {
    if (vague.has(words.slice(-length))) return true
  }
  return false
}

/** 二期, 主体: a stage of the thing, no thing. */
const STAGE = /(?:[一二三四五六]期|主体|首期|全线|首批|续建|新建|工程)+$/u

/** 甲供水保障、乙水库除险加固等工程建设. */
const WORKS_LIST = /、[^，、]{2,30}等[^，、的]{0,8}工程建设$/u

/** 引领县（区）: the other kind of place in brackets. */
const MARKS = /（[省市县区州乡镇村、]{1,4}）|[“”‘’《》（）()\s]/gu

/** What the words behind a verb name. */
export function readObject(vague: ReadonlySet<string>, words: string): TaskObject {
  const deed = DEED.exec(words)?.[0] ?? null
  const whole = words.replace(MARKS, '').replace(TAIL, '')
  const bare = deed
    ? words
        .slice(0, -deed.length)
        .replace(MARKS, '')
        .replace(/(?:的|等)+$/u, '')
    : whole
  const head = headOf(whole)
  const rest = head === 'plain' ? (deed ? bare : whole).replace(STAGE, '') : whole
  const said = rest === whole ? head : headOf(rest)
  const kind = said === 'plain' && WORKS_LIST.test(words) ? 'facility' : said
  return {
    kind,
    vague: endsVague(vague, deed ? bare : whole) && kind === 'plain' && !(deed && STRONG.test(deed)),
    named: NAMED.test(words) || LIST.test(words),
    counted: COUNTED.test(words),
    deed,
  }
}
