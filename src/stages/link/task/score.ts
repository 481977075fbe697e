import type {FormName} from './form.js'
import type {Frame} from './frame.js'
import {headOf, type ObjectKind} from './heads.js'
import type {VerbKind} from './lexicon.js'
import {GROWTH, STRONG} from './object.js'

/** What makes a clause a task: each reason with its points, so that `explain` can tell them. */
export interface Reason {
  readonly rule: string
  readonly points: number
}

/** Facts about a clause that stand outside it. */
export interface Around {
  /** A date by which, in the clause. */
  readonly dated: boolean
  /** The same, or in the clause before it, or in the heading of its stage. */
  readonly deadline: boolean
  /** 每月, 定期, 按季度: how often. */
  readonly recurring: boolean
  /** 尽快, 近期: soon, without a date. */
  readonly soon: boolean
  /** The clause names its owner, or one before it in the sentence does. */
  readonly owner: 'own' | 'inherited' | 'none'
  /** The paragraph names its owner behind: （牵头单位：某厅）. */
  readonly labelled: boolean
  /** An earlier clause of the sentence says what it is about: 对已签约项目，…. */
  readonly about: boolean
  /** The sentence only names the theme of its paragraph. */
  readonly topic: boolean
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
  清退: 3,
  督办: 1,
  推行: 0,
  虚: -3,
}

/** What the sort of object adds. */
const OBJECT: Readonly<Record<ObjectKind, number>> = {
  program: 3,
  event: 2,
  record: 2,
  document: 1,
  mechanism: 0,
  body: 1,
  generic: 1,
  facility: 2,
  title: 1,
  works: 2,
  state: 2,
  plain: 0,
}

/** Pairs that belong together, or that do not make a task. */
const PAIR: Partial<Record<VerbKind, Partial<Record<ObjectKind, number>>>> = {
  制文: {document: 1, mechanism: 1, plain: -1},
  会办: {event: 1},
  组建: {body: 1},
  建立: {mechanism: 1, document: 1, body: 1, plain: -1},
  建造: {plain: -1, body: 1},
  打造: {title: 1, plain: -2},
  结项: {facility: 1, works: 1},
  争创: {title: 1, plain: -1},
  增引: {generic: -1, title: 1, body: 1},
  推行: {document: -1, body: -1, facility: -1, title: -1, mechanism: -1},
}

/** 加快, 推进, 抓好: with 建设 behind they build; 加强, 深化, 支持 do not. */
const PUSHES_BUILDING = /^(?:加快|推进|抓好|启动|推动)/u

/** Verbs that say a thing stands or runs, whatever it is called. */
const BUILDS = /^(?:建成|竣工|开通|启用|投用|通车|投入|完工|贯通|并网|交付|开园|开业|投产)/u

const BUILT: ReadonlySet<ObjectKind> = new Set(['body', 'facility', 'title', 'works'])

/** 加快医联体建设 is to build one; 推动X建成 is to finish it. */
function kindOf({verb, inner, thing}: Frame, around: Around): VerbKind {
  if (inner) return inner.kind === '打造' ? '建造' : inner.kind
  const built = BUILT.has(thing.kind) || (thing.kind === 'generic' && thing.named && around.project)
  if (PUSHES_BUILDING.test(verb.word) && thing.deed?.includes('建设') && built) return '建造'
  if (verb.word === '实现' && around.deadline) return '结项'
  if (verb.word === '组织' && thing.kind === 'event') return '会办'
  return verb.kind
}

/** Nominal deeds at the end of an object: 推进…改造, 完成…编制. */
function deedPoints({verb, thing}: Frame, project: boolean): number {
  if (thing.deed === null) return 0
  if (GROWTH.test(thing.deed)) return verb.kind === '推行' && (thing.kind === 'facility' || project) ? 3 : 0
  if (!STRONG.test(thing.deed)) return 0
  if (verb.kind === '推行') return 3
  return verb.kind === '结项' ? 1 : 0
}

/** Duties to report and to inspect mean something only where somebody has them. */
function inheritedPoints(kind: VerbKind): number {
  return kind === '督办' ? 2 : 1
}

/** 一批 makes a thing that can be counted; 一批项目 are the projects of another list. */
function countedPoints({object}: Frame): number {
  return /项目$/u.test(object) ? 1 : 2
}

/** 实施海上风电项目 names its project; 抓好重点项目 only points at the list of them. */
function namesProject({verb}: Frame, kind: VerbKind): boolean {
  return kind !== '推行' || /实施/u.test(verb.word)
}

/** 推进三大攻坚战: a campaign of the whole country is a direction. */
function isCampaign({verb, object}: Frame): boolean {
  return /^(?:深入|加快)?推进/u.test(verb.word) && /[坚卫久]战$/u.test(object)
}

/** What a construction adds to its verb; those about a project need one. */
const FORM: Readonly<Record<FormName, number>> = {
  pursued: 2,
  prepared: 3,
  instrument: 1,
  policy: 3,
  underway: 2,
  paired: 3,
  cleared: 0,
  changed: 1,
  attained: 1,
  // Only with a day or somebody to answer for it.
  paid: 0,
}

/** 加快前期工作 of which project, 对接 which: without a name they are talk. */
function formPoints(form: FormName, {thing}: Frame, project: boolean): number {
  const which = project || (form === 'prepared' && (thing.kind === 'facility' || thing.kind === 'title'))
  const about = form === 'prepared' || form === 'underway' || form === 'paired'
  return about && !which ? 0 : FORM[form]
}

/** 全绿电运行示范县建设: from this many characters on a title says which one. */
const LONG = 10

/** A long title to be built, a named round of projects to be carried out: 实施新一轮…项目. */
function isParticular({verb, thing, object}: Frame, kind: VerbKind): boolean {
  if (kind === '建造') return thing.kind === 'title' && thing.deed !== null && object.length >= LONG
  return kind === '推行' && verb.word.endsWith('实施') && thing.kind === 'generic' && thing.named
}

/** 两个电厂完成基础工程: works that are to be finished stand before the verb. */
function isFinishing({prefix}: Frame, kind: VerbKind): boolean {
  return kind === '结项' && headOf(prefix) === 'facility'
}

type Add = (rule: string, points: number) => void

/** What the words themselves say. */
function ownReasons(frame: Frame, kind: VerbKind, {about, project}: Around, add: Add): void {
  const {thing, object, inner, verb} = frame
  add(`object/${thing.kind}`, OBJECT[thing.kind] + (PAIR[kind]?.[thing.kind] ?? 0))
  add('deed', deedPoints(frame, project))
  if (kind === '结项' && thing.kind === 'plain' && !thing.vague && BUILDS.test((inner ?? verb).word)) add('built', 1)
  if (kind === '推行' && isCampaign(frame)) add('campaign', -1)
  if (kind === '推行' && /^(?:支持|鼓励|引导)/u.test(verb.word)) add('support', -1)
  if (thing.vague && kind !== '督办') add('vague', -3)
  if (/一个[^，]{0,12}一个/u.test(object)) add('slogan', -3)
  if (thing.named) add('named', 1)
  if (isParticular(frame, kind)) add('particular', 1)
  if (thing.counted) add('counted', countedPoints(frame))
  if (frame.strict) add('strict', 1)
  if (frame.prefix.length > 0 && inner === null && !isFinishing(frame, kind)) add('subject-unknown', -3)
  if (inner?.kind === '结项' && thing.kind === 'generic' && !thing.named && !thing.counted) add('open', -1)
  if (kind === '推行' && thing.deed !== null && object.length - thing.deed.length < 3 && object.length > 3)
    add('bare', -2)
  if (thing.deed !== null && /^(?:各类|各种|各项)/u.test(object)) add('open', -1)
  if (/^更多/u.test(object)) add('open', -2)
  if (inner && object.slice(inner.word.length).length < 3 && object.startsWith(inner.word)) add('bare', -3)
  if (object.length < 4 && kind !== '督办' && !about) add('bare', -2)
}

/** What stands around them. */
function aroundReasons(frame: Frame, kind: VerbKind, around: Around, add: Add): void {
  if (around.project && namesProject(frame, kind)) add('project', 1)
  if (around.deadline) add('deadline', 2)
  if (around.recurring) add('recurring', 2)
  if (around.soon) add('soon', 1)
  if (around.owner === 'own') add('owner', 2)
  if (around.owner === 'inherited') add('owner-before', inheritedPoints(kind))
  if (around.owner === 'none' && around.labelled && (frame.thing.kind !== 'plain' || frame.thing.counted))
    add('owner-label', 1)
  if (around.topic) add('topic', -2)
}

/** Why the clause is a task, or is none; the sum is its score. */
export function reasons(frame: Frame, around: Around): Reason[] {
  const kind = kindOf(frame, around)
  const found: Reason[] = [{rule: `task/verb/${kind}`, points: VERB[kind]}]
  const add: Add = (rule, points) => {
    if (points !== 0) found.push({rule: `task/${rule}`, points})
  }
  if (frame.form) add(`form/${frame.form}`, formPoints(frame.form, frame, around.project))
  else ownReasons(frame, kind, around, add)
  aroundReasons(frame, kind, around, add)
  return found
}

export function total(list: readonly Reason[]): number {
  return list.reduce((sum, {points}) => sum + points, 0)
}
