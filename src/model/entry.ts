import type {Span} from '../text/span.js'
import type {Amount} from './amount.js'
import type {Mode} from './outline.js'

export type Strength = 'ensure' | 'strive' | 'plan'
export type Stage = '谋划' | '储备' | '在谈' | '签约' | '前期' | '落地' | '开工' | '在建' | '竣工' | '投产' | '达效'

/** Where in the clean text a field of an entry was read: shown beside the record. */
export interface FieldSpan extends Span {
  readonly field: string
}

interface Base extends Span {
  /** 0 to 1, calibrated on gold. */
  readonly confidence: number
  /** The rules that made it, in the order they spoke. */
  readonly rules: readonly string[]
  readonly section: Mode | null
  readonly fields: readonly FieldSpan[]
}

export interface Figure extends Base, Amount {
  readonly kind: 'target' | 'result' | 'size'
  /** A noun phrase that can be read alone. */
  readonly indicator: string
  /** The canonical name from 指标.csv, or null. */
  readonly canonical: string | null
  readonly unit: string
  readonly scope: string | null
  readonly from: string | null
  readonly to: string | null
  /** Targets only. */
  readonly strength: Strength | null
  readonly owner: string | null
  /** Results only: the number is a rate of completion of a plan. */
  readonly vsTarget: boolean
}

export interface Project extends Base {
  readonly kind: 'project'
  readonly name: string
  readonly stage: Stage | null
  readonly place: string | null
  readonly totalYuan: number | null
  readonly yearYuan: number | null
  readonly doneYuan: number | null
  readonly capacity: string | null
  readonly progress: string | null
  readonly due: string | null
  readonly dueWhat: string | null
}

export interface Task extends Base {
  readonly kind: 'task'
  readonly action: string
  readonly owner: string | null
  readonly to: string | null
  readonly strength: Strength
  /** 0 to 5: what, how much, by when, who, how verified. */
  readonly checkability: number
}

export type Entry = Figure | Project | Task
