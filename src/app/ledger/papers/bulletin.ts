import type {Light, Preset} from '../../../followup/lights.js'
import {daysBetween} from '../../../model/day.js'
import {basisOf, chineseDay, type Duty, dueWords, dutiesOf, evidenceOf, litOn, placeOf, type Source} from './duties.js'
import type {Block, Paper} from './paper.js'

type Lit = readonly [Duty, Light]

/** Due within so many days is told beforehand. */
const AHEAD = 30
const ORDINALS = ['一', '二', '三', '四', '五'] as const

function table(list: readonly Lit[], reason: (lit: Lit) => string): Block {
  const rows = list.map((lit, index) => {
    const [duty] = lit
    const {entry, source} = duty
    const quote = `${evidenceOf(entry, source)}（${basisOf(source.record)}，${placeOf(entry, source)}）`
    return [String(index + 1), duty.words, duty.owner ?? '', reason(lit), quote]
  })
  return {
    kind: 'table',
    widths: [5, 26, 15, 19, 35],
    heads: ['序号', '事项', '责任单位', '情况', '原文及出处'],
    rows,
    centered: [0],
  }
}

function part(name: string, list: readonly Lit[], reason: (lit: Lit) => string = ([, {lightReason}]) => lightReason) {
  return {name, list, reason}
}

/** 月度通报: what is overdue, behind, due next and done, each with its reason. Units are not ranked. */
export function bulletin(sources: readonly Source[], today: string, preset?: Preset): Paper {
  const lit = sources
    .flatMap(dutiesOf)
    .map((duty): Lit => [duty, litOn(duty, today, preset)])
    .sort(([a], [b]) => (a.due ?? '9').localeCompare(b.due ?? '9'))
  const of = (light: Light['light']) => lit.filter(([, one]) => one.light === light)
  const done = lit.filter(([{entry}]) => entry.status === 'done')
  const soon = lit.filter(([{due, entry}, {light}]) => {
    if (due === null || light !== 'green' || entry.status === 'done') return false
    const days = daysBetween(today, due)
    return days >= 0 && days <= AHEAD
  })
  const parts = [
    part('逾期和严重滞后事项（红灯）', of('red')),
    part('临期和滞后事项（黄灯）', of('yellow')),
    part(`${AHEAD}天内到期事项`, soon, ([duty]) => dueWords(duty)),
    part('已办结事项', done, ([duty]) => `期限 ${dueWords(duty)}，已办结`),
  ].filter(({list}) => list.length > 0)
  const counts = [
    `截至${chineseDay(today)}，共跟踪事项${lit.length}项：已办结${done.length}项`,
    `绿灯${of('green').length - done.length}项，黄灯${of('yellow').length}项，红灯${of('red').length}项`,
    `没有期限或已终止的${of('grey').length}项。`,
  ]
  const blocks = parts.flatMap(({name, list, reason}, index): Block[] => [
    {kind: 'heading', words: `${ORDINALS[index + 1]}、${name}：${list.length}项`},
    table(list, reason),
  ])
  const rule = preset ? `亮灯规则「${preset.name}」：${preset.source}。` : ''
  return {
    title: `${today.slice(0, 4)}年${Number(today.slice(5, 7))}月督查通报`,
    landscape: true,
    blocks: [
      {kind: 'heading', words: `${ORDINALS[0]}、总体情况`},
      {kind: 'paragraph', words: counts.join('；')},
      ...blocks,
      {
        kind: 'note',
        words: `依据：${sources.map(({record}) => basisOf(record)).join('、')}。${rule}标「推定」的时限原文没有写明。`,
      },
    ],
  }
}
