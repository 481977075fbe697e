/** "=" exact, "~" 左右 约 近 余 多, ">=" 以上 超 不低于 突破, "<=" 以下 以内 不超过. */
export type Op = '=' | '~' | '>=' | '<='

/** A number as the speaker put it: bounds are facts, not noise. */
export interface Amount {
  /** In the base unit (yuan, persons, mu: 万 and 亿 multiplied out exactly); null for a range or a number not stated. */
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly op: Op
}
