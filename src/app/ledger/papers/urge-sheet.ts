import {basisOf, chineseDay, type Duty, dueWords, evidenceOf, placeOf} from './duties.js'
import type {Paper} from './paper.js'

/** 督办单: one matter, with the words that it rests on; what is to be filled in by hand stays empty. */
export function urgeSheet(duty: Duty, today: string): Paper {
  const {entry, source, assumed} = duty
  const due = duty.due === null ? '（原文没有说）' : `${dueWords(duty)}${assumed === null ? '' : `\n${assumed}`}`
  const rows = [
    ['督办事项', duty.words],
    ['责任单位', duty.owner ?? '（原文没有说）'],
    ['完成时限', due],
    ['督办依据', `${basisOf(source.record)}，${placeOf(entry, source)}`],
    ['原文', evidenceOf(entry, source)],
    ['办理情况', ''],
    ['佐证材料', ''],
    ['审核意见', ''],
    ['签收', '签收人：                      日期：'],
  ]
  return {
    title: '督 办 单',
    landscape: false,
    blocks: [
      {kind: 'note', words: `签发日期：${chineseDay(today)}`, align: 'right'},
      {kind: 'table', widths: [18, 82], heads: null, rows, centered: [0], blankHeight: 2.6},
      {kind: 'note', words: `台账编号：${entry.id}`},
    ],
  }
}
