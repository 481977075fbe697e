import {type Rule, ruleBetween} from '../pdf/rules.js'
import {descendants, first, get, type Tree, textOf} from '../tree.js'
import {numbers, POINTS_A_MM} from './page.js'

const STEP = /(?<command>[MLCQABS])|(?<number>-?\d{1,6}(?:\.\d{1,6})?)/gu

/** The straight lines of a layer: paths written `M x y L x y …` in the box of their object. */
export function layerRules(layer: Tree): Rule[] {
  return descendants(layer, 'PathObject').flatMap((object) => {
    const [left = 0, top = 0] = numbers(get(object, 'Boundary') ?? '')
    const data = first(object, 'AbbreviatedData')
    return data === undefined ? [] : pathRules(textOf(data), left, top)
  })
}

function pathRules(data: string, left: number, top: number): Rule[] {
  const rules: Rule[] = []
  let command = ''
  let values: number[] = []
  let last: {x: number; y: number} | null = null
  for (const {groups} of data.matchAll(STEP)) {
    if (groups?.command !== undefined) {
      command = groups.command
      values = []
      if (command !== 'M' && command !== 'L') last = null
      continue
    }
    values.push(Number(groups?.number))
    if (values.length < 2 || (command !== 'M' && command !== 'L')) continue
    const point = {x: (left + values[0]!) * POINTS_A_MM, y: (top + values[1]!) * POINTS_A_MM}
    if (command === 'L' && last !== null) rules.push(...ruleBetween(last, point))
    last = point
    values = []
  }
  return rules
}
