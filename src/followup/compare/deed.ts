import type {ProjectRecord, TaskRecord} from '../../model/record.js'
import {aimOf} from './aim.js'
import {dealt} from './dealt.js'
import type {Side, Statement} from './side.js'
import type {Deed, Member} from './tasks.js'
import {saidIn} from './terms.js'

const LEADING =
  /^(?:年内|今年|继续|加快|全力|大力|积极|确保|力争|抓好|重点|持续|深入|扎实|统筹|同时|对)*(?:完成|推进|推动|实施|建设|启动|开展|谋划|做好|加快|新建|改造|开工|建成|投用|打通|争取|支持)*/u

/** The statements a record lies in. */
function around({start, end}: {start: number; end: number}, {statements}: Side): Statement[] {
  return statements.filter((statement) => statement.start < end && start < statement.end)
}

/** A task or project as a deed. */
export function deedOf(record: TaskRecord | ProjectRecord, side: Side): Deed {
  const near = around(record, side)
  const terms = near.flatMap((statement) => statement.terms)
  if (record.kind === 'task') {
    const words = withoutOwner(record)
    const within = terms.filter((term) => saidIn(term, words))
    return {words, terms: within, ...partsOf(words, within)}
  }
  const words = `${promised(record.name, near[0]?.words ?? record.name)}${record.dueWhat ?? ''}`
  const within = terms.filter((term) => saidIn(term, record.name) || saidIn(term, record.quote))
  return {words, terms: within, ...partsOf('', within)}
}

/** What is to be done, without who is to do it: 县自然资源和规划局 is no list, and reports seldom name it again. */
function withoutOwner({quote, owner}: TaskRecord): string {
  if (owner === null || !quote.includes(owner)) return quote
  const rest = quote.replace(owner, '').replace(/^由?(?:牵头|负责)?[，,]?/u, '')
  return rest.length >= SHORTEST ? rest : quote
}
const SHORTEST = 4

/** Of a list only what is promised of this one: 二期 of its neighbour is not its own. */
const promised = (name: string, words: string) => (/[、和]/u.test(words) ? dealt(words, name) : words)

/** A clause of the plan as a deed. */
export function clauseDeed({words, terms}: Statement): Deed {
  return {words, terms, ...partsOf(words, terms)}
}

function partsOf(words: string, terms: readonly string[]): Pick<Deed, 'members' | 'head'> {
  const head = /等(?<head>[^、，,；]{3,})/u.exec(words)?.groups?.head ?? ''
  return {members: membersOf(words, terms), head: terms.filter((term) => saidIn(term, head))}
}

/** What parts the members of a list, but not within a name: “百企技改、百企转型”. */
const BETWEEN = /(?:[、和]|以及)(?![^“”]{0,40}”)(?![^《》]{0,40}》)(?![^（）]{0,40}）)/u

function membersOf(words: string, terms: readonly string[]): Member[] {
  if (aimOf(words) === 'keep') return []
  const list = words.split(BETWEEN).map((part) => part.replace(LEADING, '').replace(/等.*$/u, ''))
  if (list.length < 2) return []
  return list.flatMap((part) => {
    const own = terms.filter((term) => saidIn(term, part))
    if (part.length < 2) return []
    return [{words: part, terms: own.length > 0 ? own : [part]}]
  })
}
