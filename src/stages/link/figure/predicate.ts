/**
 * What the words before a number say of its subject.
 * - up, down: 增长, 下降; the number is a change
 * - level: 达到, 为, 控制在; the number is the subject's own
 * - complete: 完成全年目标的; the number is a rate of a plan
 * - share: 占X的; the number is a part of a whole
 * - times: 是2005年的; the number is a ratio
 * - rank: 位居全市; the number is a place among others
 */
export type Relation = 'up' | 'down' | 'level' | 'complete' | 'share' | 'rank' | 'times'

export interface Predicate {
  readonly relation: Relation
  /** 同比 or 年均, where the change is counted otherwise than against a plan: kept in the indicator. */
  readonly basis: string
  /** The whole of a share, the field of a rank. */
  readonly of: string
  /** The verb of a change: 增长, 压减. */
  readonly word: string
}

const PLAN = `(?:(?:全|本|当)?年(?:度|初)?|年初|既定|预定|预算|上级|[省市县区]|总[^，。；的]{0,4}?|[^，。；]{0,4}下达)?(?:下达|确定|制定|计划|预期|考核)?的?(?:计划|目标|任务|预算|指标|年度(?:计划)?(?:总)?投资)(?:任务|目标|数|投资|的总数)?`
const COMPLETE = new RegExp(`(?:完成|占|达到?|为|相当于|是)(?:了)?${PLAN}的?(?:比例为?|百分之)?$`, 'u')
const SHARE =
  /(?<verb>占)(?![比地用有线])(?:到|了)?(?<of>[^，。；占]{1,24}?)(?:的|的?(?:比重|比例)(?:为|达到?|提高到|提升到|上升到|超过)?)$/u
/** 占X before a percentage, without 的. */
const SHARE_LOOSE = /占(?![比地用有线])(?:到|了)?(?<of>[^，。；占]{2,16})?$/u
const TIMES = /(?:是|为|达到?|相当于|约为)(?<of>[^，。；]{1,12}?)的(?:近|约)?$/u
const SHARE_BARE = /(?:占比|比重|比例)(?:为|达到?|提高到|提升到|超过)?$/u
const FIELD = `(?:全[国省市县区球州旗]|世界|[东西南北中]部|同类[^，。；]{0,6}|同行业|国内|省内|市内|全行业)`
const RANK_VERB = `(?:位次|排名|总量|综合)?(?:均|都|分别|连续[^，。；]{1,4}年?|继续|首次|稳)?(?:位居|位列|位于|排名|排在|排位|排(?![放污查水练])|名列|稳居|居(?![民家住])|列(?![入车])|跃居|跃升|升至|升到|上升至?|进入|保持|蝉联|获得|获(?!批)|取得|前移|晋升|跃至)(?:到|至|在|为)?`
const RANK = new RegExp(`(?:${RANK_VERB}(?<of>[\\p{Script=Han}]{1,8}?)?|(?<field>${FIELD}))(?:的|第|前)?$`, 'u')
const UP =
  /(?:(?<![新净倍递])增(?:长|加|幅达?到?|收|速达?|至)?|提高|(?<!改造|整治|转型|优化|建设)提升|上升|上涨|上调|扩大|攀升|递增|净增|增收|回升|涨)(?:了|约|近|超|超过|达|达到|幅度达?)?$/u
const DOWN =
  /(?:下降|降低|减少|回落|下调|缩减|压减|压缩|缩短|下滑|减|降|递减|削减)(?:了|约|近|超|超过|达|达到|幅度达?)?$/u
const LEVEL =
  /(?:(?:增加|增长|提高|(?<!改造|整治|转型|优化|建设)提升|上升|扩大|发展|扩展|下降|降低|减少|压缩|压减|缩短|增|降|减|突破|跃升|攀升|延长|调整|恢复|升|缩减)(?:到|至|为)|达到?了?|突破|冲破|[迈跃跨站]上|[迈跨越]过|超过|(?<!高)超|控制在|保持在|稳定在|维持在|压缩在|保持|不[得能可应]?(?:低于|少于|超过|高于|小于|多于)|低于|高于|大于|至少|最低|最高|最长|最多|最短|(?<![签预节大合制集])约为?|(?<![附最])近|逾|(?<![作成行人])为|(?<![就还])是|(?<![甚])至|(?<![得直受签引])到|(?<![人亩户年日月平])均为?|各(?![类项])|分别|共计|合计|总计|共有|(?<![公中总])共|仅有?|只有?|(?<![拥现所享没具])有|(?<!成)就|已经?|又|再|还有?|累计|总共|平均|预计|力争|确保|必须|(?<![需主重必])要|仍然?|尚|(?<![针应面相绝反])对|(?<!部)将|不足|不到|不够|不满|将近|接近|拟?按|以|高达|多达|可达|大约|超出|实现|完成|(?<![自理])(?:由|从)(?:人均|每人每[月年]|原来的?|上年的?|去年的?|年初的?|最初的?|\d{4}年的?)?)$/u
const BASIS =
  /(?:同比|环比|按?(?:同|可比)口径(?:计算)?|可比|比(?:上|去|前)(?:一)?年(?:同期)?|较(?:上|去|前)(?:一)?年(?:同期)?|比[^，。；]{1,10}?(?:年|期|时|初|末)|较[^，。；]{1,10}?(?:年|期|时|初|末)|与[^，。；]{1,10}相比|年均|两年平均|平均|年平均|累计|人均|按可比(?:价格|口径)?(?:计算)?|名义|实际|每年|(?<![人户亩])均|分别|共|已|又|再|预计|力争|确保|各|将|总|只|仅|保持|实现|持平|达到|日均|月均|增速|大幅|净|了|平均每年)$/u

/** 由X提高到Y: X is what was before. */
const BEFORE =
  /(?:由|从)(?:人均|每人每[月年]|原来的?|上年的?|去年的?|年初的?|最初的?|\d{4}年的?|[\p{Script=Han}]{2,6}时的?)?$/u

/** Whether a number is only where a change began. */
export function isStart(before: string, behind: string): boolean {
  return BEFORE.test(before.slice(-16)) && /^[^，。；]{0,10}?(?:到|至|为)/u.test(behind)
}

/** Take the predicate off the end of the words before a number: what is left is its subject. */
export function takePredicate(
  words: string,
  kind: 'percent' | 'times' | 'other',
): {rest: string; predicate: Predicate} {
  let rest = words
  const complete = last(rest, COMPLETE)
  if (complete)
    return {
      rest: trimBasis(rest.slice(0, complete.index)).rest,
      predicate: {relation: 'complete', basis: '', of: '', word: complete[0]},
    }
  const share = last(rest, SHARE) ?? (kind === 'percent' ? last(rest, SHARE_LOOSE) : null)
  if (share?.groups) {
    return {
      rest: trimBasis(rest.slice(0, share.index)).rest,
      predicate: {relation: 'share', basis: '', of: share.groups.of ?? '', word: share[0]},
    }
  }
  const times = kind === 'times' ? last(rest, TIMES) : null
  if (times?.groups) {
    return {
      rest: trimEnd(rest.slice(0, times.index)),
      predicate: {relation: 'times', basis: '', of: times.groups.of!, word: ''},
    }
  }
  for (let round = 0; round < 6; round++) {
    const up = last(rest, UP)
    const down = up ? null : last(rest, DOWN)
    const change = up ?? down
    if (change) {
      const before = trimBasis(rest.slice(0, change.index))
      return {
        rest: before.rest,
        predicate: {
          relation: up ? 'up' : 'down',
          basis: before.basis,
          of: '',
          word: change[0].replace(/(?:了|约|近|超过?|达到?|幅度达?)$/u, ''),
        },
      }
    }
    const level = last(rest, LEVEL)
    if (!level || level[0] === '') break
    rest = trimEnd(rest.slice(0, level.index))
  }
  const bare = last(rest, SHARE_BARE)
  return {rest, predicate: {relation: bare ? 'share' : 'level', basis: '', of: '', word: ''}}
}

/** Take 位居全市 off the end of the words before a rank. */
export function takeRank(words: string): {rest: string; predicate: Predicate} {
  let rest = words
  let of = ''
  for (let round = 0; round < 4; round++) {
    const rank = last(rest, RANK)
    if (!rank || rank[0] === '') break
    of ||= (rank.groups?.of ?? rank.groups?.field ?? '').replace(/[第前]$/u, '')
    rest = trimEnd(rest.slice(0, rank.index))
  }
  return {rest: trimBasis(rest).rest, predicate: {relation: 'rank', basis: '', of, word: ''}}
}

/** Where the rate of a plan begins at the end of the words: 完成全年目标的; their length where there is none. */
export function planStart(words: string): number {
  return last(words, COMPLETE)?.index ?? words.length
}

/** Patterns that end at `$` are asked about the last words only, so that a long clause costs no more. */
function last(words: string, pattern: RegExp): RegExpExecArray | null {
  const from = Math.max(0, words.length - 32)
  const match = pattern.exec(words.slice(from))
  if (match) match.index += from
  return match
}

function trimBasis(words: string): {rest: string; basis: string} {
  let rest = trimEnd(words)
  let basis = ''
  for (let round = 0; round < 4; round++) {
    const match = last(rest, BASIS)
    if (!match) break
    if (/同比|年均|平均|环比/u.test(match[0])) basis = match[0]
    rest = trimEnd(rest.slice(0, match.index))
  }
  return {rest, basis}
}

function trimEnd(words: string): string {
  return words.replace(/[\s、，：:—]{1,8}$/u, '')
}
