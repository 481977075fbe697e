import type {Span} from '../../text/span.js'
import {isDigit, isHan} from './rewrite.js'

const CROSSES = /[xX×Ｘｘ✕╳]{1,8}/gu

/** x, xx, ××, ＸＸ where words or figures stood: beside Chinese text, not in a model name, a product or a programme (数据要素×). */
export function redactionsIn(value: string): Span[] {
  const spans: Span[] = []
  for (const {0: crosses, index} of value.matchAll(CROSSES)) {
    const end = index + crosses.length
    if (stands(value, index, end)) spans.push({start: index, end})
  }
  return spans
}

function stands(value: string, start: number, end: number): boolean {
  const before = value.charCodeAt(start - 1)
  const after = value.charCodeAt(end)
  // 1-x月份, 1至xx日.
  if (/\d[-—~至]$/u.test(value.slice(Math.max(0, start - 2), start))) return /[月日年]/u.test(value[end] ?? '')
  const glued = /[A-Za-z0-9+*/=＝）)”"'-]/u.test(value[start - 1] ?? '')
  // 人次数×平均住院日 is a product.
  if (
    value.slice(start, end) === '×' &&
    isHan(before) &&
    !/[省市县区镇乡村局亿万%％月日年个人]/u.test(value[end] ?? '')
  )
    return false
  if (!glued && (isHan(after) || value[end] === '%' || value[end] === '％'))
    return !/[乘光射波轴型染]/u.test(value[end]!)
  return end - start >= 2 && isHan(before) && !isDigit(after) && !/[A-Za-z]/u.test(value[end] ?? '')
}
