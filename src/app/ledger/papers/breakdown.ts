import {statusNames} from '../followed.js'
import {basisOf, type Duty, dueWords, dutiesOf, evidenceOf, placeOf, type Source} from './duties.js'
import type {Block, Paper} from './paper.js'

function row(duty: Duty, index: number): string[] {
  const {entry, source} = duty
  const status = entry.status ? statusNames[entry.status]! : ''
  const quote = `${evidenceOf(entry, source)}（${placeOf(entry, source)}）`
  return [String(index + 1), duty.words, duty.owner ?? '', dueWords(duty), status, quote]
}

/** 任务分解表: one row a commitment, one table a document; in it the first-named unit leads. */
export function breakdown(sources: readonly Source[]): Paper {
  const tables = sources.flatMap((source): Block[] => {
    const rows = dutiesOf(source).map(row)
    if (rows.length === 0) return []
    return [
      {kind: 'note', words: `依据：${basisOf(source.record)}`},
      {
        kind: 'table',
        widths: [5, 29, 15, 12, 8, 31],
        heads: ['序号', '任务', '责任单位', '完成时限', '状态', '原文及出处'],
        rows,
        centered: [0, 3, 4],
      },
    ]
  })
  const notes = [
    '责任单位列有几家的, 第一家为牵头单位; 空缺的, 原文没有说。',
    '标「推定」的时限原文没有写明, 由规则推定。',
  ]
  return {title: '任务分解表', landscape: true, blocks: [...tables, {kind: 'note', words: `注：${notes.join('')}`}]}
}
