import type {Span} from '../text/span.js'
import type {Amount} from './amount.js'
import type {TimeExpression} from './time.js'

interface Base extends Span {
  /** The rule that made it, `<kind>/<rule>`. */
  readonly rule: string
}

export interface Money extends Base, Amount {
  readonly kind: 'money'
  /** ISO 4217. */
  readonly currency: string
  /** The denominator of a rate: 亩, 平方米, 年. */
  readonly per: string | null
  /** A sum whose number was blacked out (xx亿元): it is money, but no figure. */
  readonly redacted: boolean
}

export interface Percent extends Base, Amount {
  readonly kind: 'percent'
  /** Percentage points (百分点). */
  readonly points: boolean
}

/** A number with a unit that is neither money nor percent: 33个, 24万亩, 7356.7公里, 第2位. */
export interface Quantity extends Base, Amount {
  readonly kind: 'quantity'
  /** The base unit, 万 and 亿 multiplied out: 亩, 人, 吨, 立方米, 位 for ranks, 倍. */
  readonly unit: string
  readonly redacted: boolean
  /** True where the number is an ordinal, a slogan or the talk's own structure (三点意见, 四张牌): never a figure. */
  readonly structural: boolean
}

export interface Time extends Base {
  readonly kind: 'time'
  /** ISO days, both inclusive; null = open or not known; XXXX for an unknown year. Filled by the stage resolve. */
  readonly from: string | null
  readonly to: string | null
  readonly recur: boolean
  /** What the text did not say and the context supplied: year, month, day. */
  readonly implied: readonly ('year' | 'month' | 'day')[]
  /** As read, before any calendar: what resolve works from. */
  readonly expression: TimeExpression
}

export interface Place extends Base {
  readonly kind: 'place'
  readonly name: string
  readonly level: 'province' | 'city' | 'county' | 'town' | 'self' | 'group'
}

export interface Organization extends Base {
  readonly kind: 'organization'
  readonly name: string
}

/** A project's name where it stands; the entry of stage link gathers all mentions of one project. */
export interface ProjectName extends Base {
  readonly kind: 'project'
  readonly name: string
  /** How much speaks for it: the sum of its evidence; 0 at the threshold. */
  readonly score: number
  /** The stretch between commas it stands in. */
  readonly frame: Span
  /** Where the list it belongs to ends, or it itself: what comes after is said of it. */
  readonly after: number
}

export type Mention = Money | Percent | Quantity | Time | Place | Organization | ProjectName
export type MentionKind = Mention['kind']
export type MentionOf<K extends MentionKind> = Extract<Mention, {kind: K}>
