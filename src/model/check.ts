import type {Span} from '../text/span.js'

/** A number of the text that takes part in a check. */
export interface Term extends Span {
  readonly value: number
  readonly unit: string
}

/** A number that the text does not state and a rate implies. */
export interface Implied {
  readonly value: number
  readonly unit: string
}

/** Arithmetic of the document itself. `holds` null: nothing to compare with. */
export type Check = SumCheck | RateCheck | GrowthCheck

interface Base {
  readonly rule: string
  readonly holds: boolean | null
  /** The computation written out: 30 = 16 + 14. */
  readonly computation: string
}

export interface SumCheck extends Base {
  readonly kind: 'sum'
  readonly total: Term
  readonly parts: readonly Term[]
  readonly difference: number
}

export interface RateCheck extends Base {
  readonly kind: 'rate'
  readonly result: Term
  readonly rate: Term
  readonly target: Term | Implied
  readonly implied: boolean
}

export interface GrowthCheck extends Base {
  readonly kind: 'growth'
  readonly now: Term
  readonly before: Term
  readonly rate: Term
}
