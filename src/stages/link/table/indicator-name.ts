import type {Context} from '../../../model/analysis.js'
import {canonicalOf} from '../figure/canonical.js'
import type {GridCell} from './grid.js'
import type {Row} from './heading.js'
import type {IndicatorHead} from './indicator-head.js'
import {type CellOwner, ownerOf} from './owner.js'
import {unitBehind, unitIn} from './unit.js'

/** What a row says before its values: the indicator, in which unit, whose it is. */
export interface Named {
  readonly cell: GridCell
  /** As it can be read alone, without unit and number. */
  readonly name: string
  /** One of the parts of the row above: 其中：工业. */
  readonly among: boolean
  /** Named with its whole, as no dictionary knows it alone. */
  readonly joined: boolean
  /** 增长, 下降 at its end: what its percentages are. */
  readonly change: 'up' | 'down' | null
  readonly unit: string | null
  readonly owner: CellOwner | null
  /** 约束性 binds, 预期性 is hoped for. */
  readonly nature: 'binding' | 'expected' | null
}

const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳]|[#＃*])\s{0,3}/u
const AMONG = /^(?:其\s{0,4}中|#|＃)[：:]?|^[—\-–]{1,2}(?=\p{Script=Han})/u
const SECTION = /^[一二三四五六七八九十]{1,3}[、.．]|^[（(][一二三四五六七八九十]{1,3}[）)]/u
const NOTHING = /^(?:指标|项目|合计|小计|总计|备注|注[：:]|说明|单位[：:])/u
const UP = /(?:同比)?(?:增长|增速|增幅|(?<!自然)增长率)$/u
const DOWN = /(?:降低|下降|降幅|减少|下降率|降低率)$/u
const LONGEST = 60

/** The indicator of a row; null where the row is a section, a note or the heading once more. */
export function namedIn(row: Row, head: IndicatorHead, parent: string, {dictionaries}: Context): Named | null {
  const cell = head.names.map((index) => row[index]).findLast((one) => one !== undefined && one.text !== '')
  if (cell === undefined || cell.span === null || cell.text.length > LONGEST || NOTHING.test(cell.text)) return null
  if (SECTION.test(cell.text) && !hasValues(row, head, cell)) return null
  const among = AMONG.test(cell.text)
  const full = cell.text.replace(/\s/gu, '').replace(NUMBERING, '').replace(AMONG, '').replace(NUMBERING, '')
  const bare = full.replace(/[（(][^（()）]{0,24}[）)]$/u, '').replace(/[、，,/](?:(?:万亿|亿|万)?元|[%％])$/u, '')
  const name = bare.replace(UP, '').replace(DOWN, '')
  if (!/\p{Script=Han}{2}|[A-Z]{2}/u.test(name)) return null
  const known = (['money', 'percent', 'quantity'] as const).some((kind) =>
    canonicalOf(name, 'level', kind, dictionaries),
  )
  const joined = among && !known && parent !== ''
  const owners = head.owners.map((index) => row[index]).filter((one): one is GridCell => one !== undefined)
  return {
    cell,
    name: joined ? `${parent}其中${name}` : name,
    among,
    joined,
    change: changeOf(bare),
    unit: unitIn(head.unit === null ? '' : (row[head.unit]?.text ?? '')) ?? unitBehind(full),
    owner: ownerOf(owners, []),
    nature: natureOf(head.nature === null ? '' : (row[head.nature]?.text ?? '')),
  }
}

function hasValues(row: Row, {values}: IndicatorHead, name: GridCell): boolean {
  return values.some(({index}) => row[index] !== name && /\d/u.test(row[index]?.text ?? ''))
}

function changeOf(name: string): Named['change'] {
  if (UP.test(name)) return 'up'
  return DOWN.test(name) ? 'down' : null
}

function natureOf(words: string): Named['nature'] {
  if (/约束/u.test(words)) return 'binding'
  return /预期/u.test(words) ? 'expected' : null
}
