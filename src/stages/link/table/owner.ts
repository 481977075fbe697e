import type {Span} from '../../../text/span.js'
import {cleanName} from '../owner/body.js'
import type {GridCell} from './grid.js'

export interface CellOwner {
  readonly name: string
  /** The cell that says who leads, and those of the others. */
  readonly lead: Span
  readonly others: readonly Span[]
}

/** Most names of one cell; a longer list is no list of units. */
const MOST = 40
const SEPARATOR =
  /[、，,；;/\n]|(?=(?:牵头|责任|主办|承办|主责|配合|协办|参与)(?:单位|部门)[：:])|\s{1,4}(?=\p{Script=Han}{2})|(?<=[局委办厅院府会部司行社])(?=(?:[市县区省州]|各)(?:委|政府|发|财|住|水|农|教|科|工|公|民|司|人|自|生|交|文|卫|应|审|市|统|林|医|城|商|信|行|退|供|税|气|总|县|镇|乡|区|有|部))/u
const LABEL = /^(?:牵头|责任|主办|承办|主责|负责|配合|协办|参与)(?:单位|部门|领导|人)?[：:]/u
const NOBODY = /^(?:[-—–/／无]{1,3}|同上|待定|待明确)$/u

/** The units of a cell: 、 and line breaks part them; 牵头 and 配合 written in it are no part of a name. */
function namesOf(text: string): string[] {
  if (text.length > MOST * 20) return []
  return text
    .split(SEPARATOR)
    .map((name) =>
      cleanName(name)
        .replace(LABEL, '')
        .replace(/[（(](?:牵头|主办|配合|协办)[）)]$|(?<=.{2})(?:牵头|负责|配合)$/u, '')
        .replace(/[。；]$/u, ''),
    )
    .filter((name) => name.length > 1 && name.length <= 40 && !NOBODY.test(name))
    .slice(0, MOST)
}

/** Who leads, and then who helps, from the cells of a row; null where they name nobody. */
export function ownerOf(leads: readonly GridCell[], helpers: readonly GridCell[]): CellOwner | null {
  const named = [...leads, ...helpers].flatMap((cell) => {
    const names = cell.span === null ? [] : namesOf(cell.text)
    return names.length > 0 ? [{names, span: cell.span!}] : []
  })
  const first = named[0]
  if (first === undefined) return null
  const names = [...new Set(named.flatMap((one) => one.names))]
  return {name: names.join('、'), lead: first.span, others: named.slice(1).map(({span}) => span)}
}
