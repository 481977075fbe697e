import type {Statement} from './statement.js'
import {shareable} from './topic.js'
import {QUOTA} from './words.js'
import {WORKS} from './works.js'

/** What the next clause may inherit from those before it. */
export interface Memory {
  /** The subjects of the last numbers said side by side. */
  last: readonly string[]
  /** The plan that was named last, where a rate of it may follow: 年度任务40亿元的60%. */
  quota: string
  lastUnit: string
  /** All subjects of the sentence so far: 分别 may speak of several. */
  recent: readonly string[]
  /** The shares among them, in full: A占B比重. */
  shares: readonly string[]
  lastStart: number
  /** The verb that a list or 其中 goes on with: 新增A 3家、B 5家. */
  verb: string
  /** What was counted or named last: 总投资 without a subject is its. */
  topic: string
  topicSingle: boolean
  topicStart: number
  /** The subject of the last clause without a number. */
  lead: string
  leadStart: number
  /** That clause as it stands: 甲、乙和丙，分别达到1、2、3. */
  leadWords: string
  /** The lead is a noun by itself: a project, or words cut off before 实现, 保持. */
  leadNoun: boolean
  /** The lead is one project. */
  leadSingle: boolean
  /** What was signed, and then told of step by step: 签约项目10个，履约项目9个，开工项目6个. */
  signed: string
  /** 工程内容包括…: what is said now are the works of the topic. */
  works: boolean
  /** The work that the heading of the section names: （一）校舍维修改造项目. */
  heading: string
  /** Sentences since the topic was set; an old topic is no subject. */
  age: number
  /** What was counted before a list of its parts; a full stop or semicolon comes back to it. */
  outer: Pick<Memory, 'topic' | 'topicSingle' | 'topicStart' | 'last' | 'lastUnit' | 'lastStart'> | null
  remember(said: readonly Statement[]): void
}

/** How far some of what was signed has come. */
const STEP = /^(?:已|实际)?(?:履约|开工|竣工|投产|落地|建成|注册)(?:的)?(?:项目|企业)?$/u

/** 履约项目 of what was signed; '' where the words are no step of it. */
export function stepOf(words: string, signed: string): string {
  return signed !== '' && STEP.test(words) ? signed.replace(/签约的?项目$/u, '') + words : ''
}

const isStep = (base: string, signed: string) =>
  signed !== '' && base.startsWith(signed.replace(/签约的?项目$/u, '')) && /(?:项目|企业)$/u.test(base)

/** A list that begins with 其中 leaves what it divides behind. */
export function enterList(memory: Memory): void {
  const {topic, topicSingle, topicStart, last, lastUnit, lastStart} = memory
  memory.outer ??= {topic, topicSingle, topicStart, last, lastUnit, lastStart}
}

/** The list is closed: what comes now is about the whole again. */
export function leaveList(memory: Memory): void {
  if (memory.outer) Object.assign(memory, memory.outer, {lead: '', leadWords: '', verb: '', outer: null})
}

export function freshMemory(heading = ''): Memory {
  const memory: Memory = {
    last: [],
    quota: '',
    lastUnit: '',
    recent: [],
    shares: [],
    lastStart: 0,
    verb: '',
    topic: '',
    topicSingle: false,
    topicStart: 0,
    lead: '',
    leadStart: 0,
    leadWords: '',
    leadNoun: false,
    leadSingle: false,
    signed: '',
    works: false,
    heading,
    age: 0,
    outer: null,
    remember(said) {
      const first = said[0]
      if (!first) return
      memory.quota = first.rules[0] === QUOTA ? first.indicator : ''
      memory.last = said.map(({base}) => base)
      memory.lastUnit = first.measure.kind === 'quantity' ? first.measure.unit : first.measure.kind
      memory.lastStart = first.span.start
      memory.recent = [...memory.recent, ...memory.last].slice(-12)
      const shares = said.filter(({relation}) => relation === 'share')
      memory.shares = [...memory.shares, ...shares.map(({indicator}) => indicator)].slice(-12)
      // A change, a share or a rank is about what was said; the list may still go on.
      if (first.relation === 'level' || first.verb !== '') memory.verb = first.verb
      memory.lead = ''
      memory.leadWords = ''
      if (shareable(first) && !first.rules.includes(WORKS)) {
        if (/签约(?:的)?项目$/u.test(first.base)) memory.signed = first.base
        else if (!isStep(first.base, memory.signed)) memory.signed = ''
        memory.topic = first.base
        memory.topicSingle = false
        memory.topicStart = first.span.start
        memory.age = 0
      }
    },
  }
  return memory
}

/** What a bracket inherits; what is said inside it is forgotten behind it. */
export function fork(memory: Memory): Memory {
  const {remember: _, ...state} = memory
  return Object.assign(freshMemory(), state)
}
