import type {Frame} from './frame.js'
import type {VerbKind} from './lexicon.js'
import type {ObjectKind} from './object.js'

/** What makes a clause a task: each reason with its points, so that `explain` can tell them. */
export interface Reason {
  readonly rule: string
  readonly points: number
}

/** Facts about a clause that stand outside it. */
export interface Around {
  /** A date by which, in the clause. */
  readonly deadline: boolean
  /** 每月, 定期, 按季度: how often. */
  readonly recurring: boolean
  /** 尽快, 近期: soon, without a date. */
  readonly soon: boolean
  /** The clause names its owner, or one before it in the sentence does. */
  readonly owner: 'own' | 'inherited' | 'none'
  /** A named project stands in the clause. */
  readonly project: boolean
}

/** What the verb alone is worth. */
const VERB: Readonly<Record<VerbKind, number>> = {
  制文: 2,
  会办: 2,
  组建: 1,
  建立: 1,
  建造: 1,
  打造: 0,
  结项: 2,
  争创: 2,
  增引: 1,
  督办: 1,
  推行: 0,
  虚: -3,
}

/** What the sort of object adds, by the sort of verb where that matters. */
const OBJECT: Readonly<Record<ObjectKind, number>> = {
  program: 3,
  event: 2,
  document: 1,
  mechanism: 0,
  body: 1,
  facility: 2,
  title: 1,
  works: 2,
  state: 2,
  plain: 0,
}

/** Pairs that belong together, or that do not make a task. */
const PAIR: Partial<Record<VerbKind, Partial<Record<ObjectKind, number>>>> = {
  制文: {document: 1, mechanism: 1, plain: -1},
  会办: {event: 1, program: 0},
  组建: {body: 1},
  建立: {mechanism: 1, document: 1, body: 1, plain: -1},
  建造: {plain: -1},
  打造: {title: 1, facility: 1, plain: -2},
  结项: {facility: 1, works: 1},
  争创: {title: 1, plain: -1},
  增引: {plain: 0},
  推行: {document: -1, body: -1, facility: -1, title: -1, event: 0, mechanism: -1},
  督办: {},
}

/** Nominal deeds at the end of an object: 加快…建设, 推进…改造. */
function deedPoints({verb, thing}: Frame): number {
  if (thing.deed === null || verb.kind !== '推行') return 0
  if (/^(?:改造|优化改造|整改|搬迁|编制|普查|试点|制定|修订|创建)/u.test(thing.deed)) return 3
  return thing.kind === 'plain' ? 0 : 1
}

/** Why the clause is a task, or is none; the sum is its score. */
export function reasons(frame: Frame, around: Around): Reason[] {
  const {verb, inner, thing} = frame
  const kind = inner?.kind ?? verb.kind
  const found: Reason[] = [{rule: `task/verb/${kind}`, points: VERB[kind]}]
  const add = (rule: string, points: number) => {
    if (points !== 0) found.push({rule: `task/${rule}`, points})
  }
  add(`object/${thing.kind}`, OBJECT[thing.kind] + (PAIR[kind]?.[thing.kind] ?? 0))
  add('deed', deedPoints(frame))
  add('vague', thing.vague ? -3 : 0)
  add('named', thing.named ? 1 : 0)
  add('counted', thing.counted ? 2 : 0)
  add('project', around.project ? 1 : 0)
  add('deadline', around.deadline ? 2 : 0)
  add('recurring', around.recurring ? 2 : 0)
  add('soon', around.soon ? 1 : 0)
  add('owner', around.owner === 'own' ? 2 : 0)
  add('owner-before', around.owner === 'inherited' ? 1 : 0)
  add('strict', frame.strict ? 1 : 0)
  add('subject-unknown', frame.prefix.length > 0 && kind !== '结项' ? -2 : 0)
  add('bare', frame.object.length < 4 && kind !== '结项' && kind !== '督办' ? -2 : 0)
  return found
}

export function total(list: readonly Reason[]): number {
  return list.reduce((sum, {points}) => sum + points, 0)
}
