import type {Dictionaries, Row} from '../../../model/dictionary.js'
import {longestAt, type Trie, trieOf} from '../../recognize/trie.js'
import type {Measure} from './measure.js'
import type {Relation} from './predicate.js'

interface Index {
  /** The names that are whole phrases only. */
  readonly wholes: ReadonlyMap<string, Row>
  /** Names of two characters and more, to be found inside a phrase. */
  readonly names: Trie<Row>
}

const indexes = new WeakMap<Dictionaries, Index>()

/** 指标.csv by every name, made once for the dictionaries at hand. */
function indexOf(dictionaries: Dictionaries): Index {
  const known = indexes.get(dictionaries)
  if (known) return known
  const byName = new Map<string, Row>()
  for (const row of dictionaries.指标) {
    for (const name of [row.名称, ...(row.别名 ?? '').split('|')]) {
      if (!name || byName.has(name)) continue
      byName.set(name, row)
    }
  }
  const wholes = [...byName]
    .filter(([name]) => name.startsWith(WHOLE))
    .map(([name, row]) => [name.slice(1), row] as const)
  const index = {wholes: new Map(wholes), names: trieOf([...byName].filter(([name]) => name.length > 1))}
  indexes.set(dictionaries, index)
  return index
}

/** =经济 of the aliases is the whole phrase (经济增长5%), and no part of one (民营经济). */
const WHOLE = '='

/** The row of 指标.csv with the longest name in the phrase; of equals the last, for a Chinese phrase ends in its head. */
function indicatorRow(phrase: string, dictionaries: Dictionaries): Row | null {
  const {wholes, names} = indexOf(dictionaries)
  const whole = wholes.get(phrase)
  if (whole) return whole
  let best: {row: Row; length: number} | null = null
  for (let start = 0; start < phrase.length; start++) {
    const found = longestAt(names, phrase, start)
    const length = found === null ? 0 : found.end - start
    if (found !== null && length >= (best?.length ?? 0)) best = {row: found.value, length}
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
