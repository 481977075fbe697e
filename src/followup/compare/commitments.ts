import type {EntryRecord, FigureRecord, ProjectRecord, TaskRecord} from '../../model/record.js'
import type {Side, Statement} from './side.js'

export type Commitment = FigureRecord | ProjectRecord | TaskRecord

/** Results of a year speak half as clearly of the plan's year, the next, as targets do. */
const LOOKING_BACK = 0.5

/** The year most targets of a plan are due in, or its results come before; null where nothing has a year. */
export function planYear(entries: readonly EntryRecord[]): number | null {
  const votes = new Map<number, number>()
  const vote = (year: number, weight: number) => {
    if (Number.isFinite(year)) votes.set(year, (votes.get(year) ?? 0) + weight)
  }
  for (const entry of entries) {
    if (entry.kind === 'target' && entry.section === 'plan' && entry.to !== null) vote(Number(entry.to.slice(0, 4)), 1)
    if (entry.kind === 'result' && entry.section === 'review' && entry.to?.endsWith('-12-31') === true)
      vote(Number(entry.to.slice(0, 4)) + 1, LOOKING_BACK)
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}

const dueOf = (entry: Commitment) => (entry.kind === 'project' ? entry.due : entry.to)

const overlap = (a: {start: number; end: number}, b: {start: number; end: number}) => a.start < b.end && b.start < a.end

/** What a plan document promises for its year: targets, tasks, and projects of its plan. */
export function commitmentsOf(entries: readonly EntryRecord[], year: number | null): Commitment[] {
  return entries.filter((entry): entry is Commitment => {
    if (entry.kind === 'result' || entry.kind === 'size') return false
    if (entry.kind === 'project') return entry.section === 'plan' && (entry.due === null || isDue(entry.due, year))
    const due = dueOf(entry)
    return due === null || year === null || isDue(due, year)
  })
}

/** A document without a date leaves the year of its plan open: XXXX-12-31. */
const isDue = (due: string, year: number | null) =>
  year === null || due.startsWith('XXXX') || Number(due.slice(0, 4)) === year

/** Words that say that something is done. */
export const VERB =
  /实行|加强|加快|推进|推动|实施|开展|强化|完善|提升|提高|促进|做好|抓好|搞好|落实|完成|实现|建设|健全|建立|打造|构建|培育|发展|推行|支持|鼓励|稳定|保持|防范|防止|化解|扩大|深化|优化|巩固|改造|治理|整治|取缔|创建|争取|申报|举办|新建|改善|下降|平衡|同步|增长|提速|谋划|启动|全覆盖|清零|^(?:力争|确保|坚决)|打通|办好|遏制|守住|搬迁|退出|攻坚|引进|挂牌|承接|对接|上市|兜牢|补齐|压减|论证|收官|放宽|取消|降低|延续|设立|组织|制定|出台|编制|修订/u
/** Words of homage and of exhortation: nothing of them can be checked. */
const HOMAGE =
  /精神|思想|主义|方针|路线|信心|团结|奋斗|总书记|领导下|原则|理念|方略|方向|拥护|决议|目标是|为主线|围绕|贯彻|两个维护|两个确立|四个意识|四个自信|篇章|加速度|新征程|初心|复兴|为契机/u
const CONDITION = /^(?:没有|只有|只要|不(?!断)|如果|既要看到|特别是|通过)/u
const LONG_TERM = /五年|“?十[一二三四五]五”?|远景|20[3-9]\d年/u

/** Clauses of the plan that say what shall be done and that no record covers. */
export function clausesOf({statements, entries}: Side, year: number | null): Statement[] {
  const covered = entries.filter(({kind}) => kind === 'target' || kind === 'task').sort((a, b) => a.start - b.start)
  let next = 0
  return statements.filter((statement) => {
    if (statement.mode !== 'plan' || statement.title || statement.terms.length === 0) return false
    if (statement.year === null ? LONG_TERM.test(statement.heading) : year !== null && statement.year !== year)
      return false
    const {words} = statement
    if (words.length < 6 || words.length > 80 || !VERB.test(words) || HOMAGE.test(words) || CONDITION.test(words))
      return false
    while (next < covered.length && covered[next]!.end <= statement.start) next++
    return !covered.slice(next, next + 4).some((entry) => overlap(entry, statement))
  })
}

/** A clause as a record: a task that no rule took for one, trusted little. */
export function clauseTask({start, end, quote, words}: Statement, to: string | null): TaskRecord {
  return {
    kind: 'task',
    id: '',
    start,
    end,
    quote,
    action: words.replace(/[，,；;。：:]$/u, ''),
    owner: null,
    to,
    strength: 'plan',
    checkability: 1,
    confidence: 0.35,
    rules: ['compare/clause'],
    section: 'plan',
    fields: [],
  }
}
