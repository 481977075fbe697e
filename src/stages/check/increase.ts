import type {RateCheck} from '../../model/check.js'
import {sum} from '../../text/decimal.js'
import type {Figure, Statement} from './figure.js'
import {before} from './rounding.js'
import {termOf} from './sum.js'

const change = /^[，、,（]?(?:同?比|较)[^，。；、\d]{0,8}?(?<word>净?增加?|减少|多|少|下降)(?:了|支|收)?$/u
const rate = /^[，、,]?(?:增长|增幅(?:达|为)?|下降|减少|降幅(?:达|为)?)(?:了|达)?$/u

/** 支出445.5亿元，较去年增加49.8亿元、增长12.6%: 49.8 of what it was before. */
export function increases({text, figures}: Statement): RateCheck[] {
  return figures.flatMap((now, index) => {
    const more = figures[index + 1]
    const share = figures[index + 2]
    if (more === undefined || share === undefined || more.family !== now.family || now.kind === 'percent') return []
    if (share.kind !== 'percent' || share.points || more.start - now.end > 16) return []
    const word = change.exec(text.slice(now.end, more.start))?.groups?.word
    const how = text.slice(more.end, share.start)
    if (word === undefined || !rate.test(how) || /[减少降]/u.test(word) !== /[减降]/u.test(how)) return []
    return [checkOf(now, more, share, /[减少降]/u.test(word) ? 1 : -1)]
  })
}

function checkOf(now: Figure, more: Figure, share: Figure, sign: 1 | -1): RateCheck {
  const old = sum([now.value, sign * more.value])
  const {low, high} = before(more)
  const slack = (now.step + more.step) / 2
  const shown = before({value: share.value, step: share.step * 2})
  const holds =
    old > 0 && (low / (old + slack)) * 100 <= shown.high && shown.low <= (high / Math.max(old - slack, 1e-9)) * 100
  const real = Number(((more.value / old) * 100).toFixed(2))
  const operator = sign === -1 ? '−' : '+'
  return {
    kind: 'rate',
    rule: 'check/increase',
    holds,
    computation: `${more.quote} ÷ (${now.quote} ${operator} ${more.quote}) = ${real}%${holds ? '' : ` ≠ ${share.quote}`}`,
    result: termOf(more),
    rate: termOf(share),
    target: {value: old, unit: now.unit},
    implied: true,
  }
}
