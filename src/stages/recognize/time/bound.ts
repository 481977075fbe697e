import type {Bound, TimeExpression} from '../../../model/time.js'
import {type Found, matchAt} from './found.js'

const SUFFIX =
  /\s?(?:(?<since>以来|来(?![自到源电信访水说临年])|至今)|(?<from>起(?![步来草义航飞势初跑诉点伏])|开始|(?:或|及|以)?(?:之后|以后)(?=.)|及以后|或之后)|(?<before>(?:或|及)?(?:之前|以前(?![所瞻])|前(?![列景往所沿瞻端途后茬夕段哨几期]|[一二三四五六七八九十两\d]{1,3}个?[年月季周天日])))|(?<after>后(?![续方来勤备半劲台期])))/uy
const UNTIL = /截[至止](?:到|至)?(?=.)|(?<=^|[，。；：\s])止(?=\d{1,2}月)/uy

/** Whether the words may take 前, 后, 以来 behind them. */
function boundable({form}: TimeExpression): boolean {
  return (
    form !== 'now' && form !== 'recur' && form !== 'recent' && form !== 'bound' && form !== 'shift' && form !== 'within'
  )
}

/** 年底前, 去年以来, 3月起, 2020年之后: what stands behind an expression and makes a side of it. */
export function withBound(text: string, found: Found): Found {
  if (!boundable(found.expression) || found.rule === 'year-range') return found
  const match = matchAt(SUFFIX, text, found.end + (/[”"]/u.test(text[found.end] ?? '') ? 1 : 0))
  if (match === null) return found
  const {since, from, before, after} = match.groups!
  if (found.rule === 'day-word' && since === undefined && from === undefined) return found
  let side: Bound = 'before'
  if (since !== undefined) side = 'since'
  if (from !== undefined) side = /后$/u.test(from) ? 'after' : 'from'
  if (after !== undefined) side = 'after'
  if (before === undefined && side === 'before') return found
  return {
    end: match.index + match[0].length,
    expression: {form: 'bound', side, of: found.expression},
    rule: `${found.rule}+${side}`,
  }
}

/** 截至, 截止到: how long the word is, 0 where it does not stand. */
export function untilLength(text: string, at: number): number {
  return matchAt(UNTIL, text, at)?.[0].length ?? 0
}

const FROM = /自从?(?=[\d今去前上二])/uy

/** 自, 自从 before a year or a date. */
export function fromLength(text: string, at: number): number {
  return matchAt(FROM, text, at)?.[0].length ?? 0
}
