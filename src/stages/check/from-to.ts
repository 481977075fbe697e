import type {Figure, Statement} from './figure.js'

const from = /[由从][^，。；]{0,20}$/u
const to =
  /^(?:[^，。；\d]{0,4})?(?:增[加长]?|提[高升]?|上升|扩大|扩张|跃升|攀升|发展|下降|降低?|减少|压减|缩[小短]|压缩)(?:至|到|为)(?:了)?(?:(?:20|19)\d\d年的?)?[^，。；\d]{0,4}$/u

/** A number and what it became: 由50亿元增加到60亿元. */
export interface Pair {
  readonly old: Figure
  readonly now: Figure
  /** Of the old one among the figures. */
  readonly index: number
}

export function pairsOf({text, figures}: Statement): Pair[] {
  return figures.flatMap((old, index) => {
    const now = figures[index + 1]
    if (now === undefined || now.family !== old.family) return []
    if (!from.test(text.slice(Math.max(0, old.start - 22), old.start))) return []
    return to.test(text.slice(old.end, now.start)) ? [{old, now, index}] : []
  })
}
