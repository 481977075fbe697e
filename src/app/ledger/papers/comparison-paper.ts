import {amountWords, kindWords, verdictWords} from '../../../model/words.js'
import type {ComparisonRecord, LinkRecord} from '../../compare.js'
import {wordsOf} from './duties.js'
import type {Paper} from './paper.js'

const place = ({start, page}: {start: number; page?: number}) =>
  page === undefined ? `第 ${start + 1} 字` : `第 ${page} 页`

function row({commitment, result, verdict, reason}: LinkRecord, index: number): string[] {
  const amount = commitment.kind === 'target' ? amountWords(commitment, commitment.unit) : ''
  const words = commitment.kind === 'target' ? commitment.indicator : wordsOf(commitment)
  const evidence = result === null ? '' : `${result.quote} (${place(result)})`
  return [
    String(index + 1),
    `${words}${amount === '' ? '' : `\n${amount}`}\n[${kindWords[commitment.kind]}] ${commitment.quote} (${place(commitment)})`,
    `${verdictWords[verdict]}`,
    reason,
    evidence,
  ]
}

/** A comparison for print. */
export function comparisonPaper({plan, result, links}: ComparisonRecord): Paper {
  const count = (verdict: string) => links.filter((link) => link.verdict === verdict).length
  const counts = Object.entries(verdictWords).map(([verdict, words]) => `${words}${count(verdict)}项`)
  return {
    title: '承诺与结果对照表',
    landscape: true,
    blocks: [
      {kind: 'note', words: `计划：《${plan.title ?? plan.name}》；结果：《${result.title ?? result.name}》`},
      {kind: 'note', words: `承诺${links.length}项：${counts.join('，')}。结论由程序依原文提出, 须经人核定。`},
      {
        kind: 'table',
        widths: [5, 33, 8, 24, 30],
        heads: ['序号', '承诺及原文', '结论', '理由', '结果原文'],
        rows: links.map(row),
        centered: [0, 2],
      },
    ],
  }
}
