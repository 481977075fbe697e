import type {Dictionaries, Row} from '../../../model/dictionary.js'
import type {Measure} from './measure.js'
import type {Relation} from './predicate.js'

interface Index {
  readonly byName: ReadonlyMap<string, Row>
  readonly longest: number
}

const indexes = new WeakMap<Dictionaries, Index>()

/** 指标.csv by every name, made once for the dictionaries at hand. */
function indexOf(dictionaries: Dictionaries): Index {
  const known = indexes.get(dictionaries)
  if (known) return known
  const byName = new Map<string, Row>()
  let longest = 0
  for (const row of dictionaries.指标) {
    for (const name of [row.名称, ...(row.别名 ?? '').split('|')]) {
      if (!name || byName.has(name)) continue
      byName.set(name, row)
      longest = Math.max(longest, name.length)
    }
  }
  const index = {byName, longest}
  indexes.set(dictionaries, index)
  return index
}

/** =经济 of the aliases is the whole phrase (经济增长5%), and no part of one (民营经济). */
const WHOLE = '='

/** The row of 指标.csv with the longest name in the phrase; of equals the last, for a Chinese phrase ends in its head. */
function indicatorRow(phrase: string, dictionaries: Dictionaries): Row | null {
  const {byName, longest} = indexOf(dictionaries)
  const whole = byName.get(WHOLE + phrase)
  if (whole) return whole
  let best: {row: Row; length: number} | null = null
  for (let start = 0; start < phrase.length; start++) {
    for (let length = Math.min(longest, phrase.length - start); length >= 2; length--) {
      if (best && length < best.length) break
      const row = byName.get(phrase.slice(start, start + length))
      if (!row) continue
      best = {row, length}
      break
    }
  }
  return best && best.length * 3 >= phrase.length ? best.row : null
}

/** Whether a number of this kind can be a value of the indicator: money in 元, shares in %, counts in neither. */
function fits(unit: string, kind: Measure['kind']): boolean {
  if (unit === '') return true
  const money = unit.endsWith('元')
  const percent = unit === '%' || unit === '‰'
  if (kind === 'money') return money
  return kind === 'percent' ? percent : !money && !percent
}

/** The canonical name of an indicator: 规上工业增加值增长 → 规模以上工业增加值增速. */
export function canonicalOf(
  base: string,
  relation: Relation,
  kind: Measure['kind'],
  dictionaries: Dictionaries,
): string | null {
  if (relation === 'complete' || relation === 'rank' || relation === 'share' || relation === 'times') return null
  const row = indicatorRow(base, dictionaries)
  if (!row) return null
  const name = row.名称!
  if (kind === 'percent' && relation !== 'level') return relation === 'up' ? `${name}增速` : `${name}降幅`
  if (kind === 'percent' && /(?:增速|涨幅|增幅)$/u.test(base)) return name.endsWith('幅') ? name : `${name}增速`
  return relation === 'level' && fits(row.单位 ?? '', kind) ? name : null
}
