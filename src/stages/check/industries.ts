import type {SumCheck} from '../../model/check.js'
import type {Figure, Statement} from './figure.js'
import {sumOf} from './sum.js'

const whole = /(?:生产总值|GDP)[^，。；\d]{0,10}$/u
const row =
  /(?:第?一)(?:次?产业?)[^，。；\d]{0,6}(?:第?二)(?:次?产业?)[^，。；\d]{0,6}(?:第?三)(?:次?产业?)[^，。；\d]{0,12}分别[^，。；\d]{0,6}$/u
const each = [/(?:第一|一)(?:次?产)/u, /(?:第二|二)(?:次?产)/u, /(?:第三|三)(?:次?产|次?产业)|服务业/u] as const

/** 生产总值39.6亿元，第一产业11.2亿元，第二产业17.4亿元，第三产业11亿元: the three are all there is. */
export function industries(statement: Statement, earlier: readonly Statement[]): SumCheck[] {
  const {text, figures} = statement
  const money = figures.filter(({family, points}) => family === '元' && !points)
  const parts = inRow(text, money) ?? oneByOne(money)
  if (parts === null) return []
  const before = [...earlier.flatMap((one) => one.figures), ...figures].filter(({end}) => end <= parts[0]!.start)
  const total = before.findLast(({family, label}) => family === '元' && whole.test(label))
  return total === undefined || total.value < Math.max(...parts.map(({value}) => value))
    ? []
    : [sumOf(total, parts, 'check/sum')]
}

/** 一产、二产、三产分别完成26.8亿元、50.9亿元、26.6亿元 */
function inRow(text: string, money: readonly Figure[]): Figure[] | null {
  const at = money.findIndex(({start}) => row.test(text.slice(Math.max(0, start - 40), start)))
  const parts = at < 0 ? [] : money.slice(at, at + 3)
  return parts.length === 3 ? parts : null
}

function oneByOne(money: readonly Figure[]): Figure[] | null {
  const parts = each.flatMap(
    (name) => money.find(({label}) => name.test(label) && /增加值|完成|达|实现|产业?$/u.test(label)) ?? [],
  )
  return parts.length === 3 && new Set(parts).size === 3 ? parts : null
}
