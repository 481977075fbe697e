import {kindWords, periodWords} from '../../../model/words.js'
import {basisOf, dueWords, dutiesOf, evidenceOf, placeOf, type Source, titleOf, wordsOf} from './duties.js'
import type {Block, Paper} from './paper.js'

function table(heads: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Block {
  return {kind: 'table', widths, heads, rows, centered: [0]}
}

const verdict = (holds: boolean | null) => (holds === null ? '推算' : {true: '相符', false: '不符'}[`${holds}`])

/** One document's ledger for print: what it promises, what it reports, and whether its sums hold. */
export function documentPaper(source: Source): Paper {
  const {record} = source
  const numbered = (rows: readonly (readonly string[])[]) => rows.map((row, index) => [String(index + 1), ...row])
  const duties = dutiesOf(source).map((duty) => [
    `[${kindWords[duty.entry.kind]}] ${duty.words}`,
    duty.owner ?? '',
    dueWords(duty),
    `${evidenceOf(duty.entry, source)}（${placeOf(duty.entry, source)}）`,
  ])
  const results = record.entries
    .filter((entry) => entry.kind === 'result' || entry.kind === 'size')
    .map((entry) => [
      wordsOf(entry),
      'from' in entry ? periodWords(entry.from, entry.to) : '',
      `${entry.quote}（${placeOf(entry, source)}）`,
    ])
  const checks = record.checks.map((check) => [verdict(check.holds), check.computation])
  const parts: readonly (readonly [string, readonly (readonly string[])[], readonly string[], readonly number[]])[] = [
    ['承诺事项', duties, ['序号', '事项', '责任单位', '时限', '原文及出处'], [5, 32, 15, 13, 35]],
    ['成效和规模', results, ['序号', '指标', '时期', '原文及出处'], [5, 35, 20, 40]],
    ['数字核算', checks, ['序号', '结论', '算式'], [5, 10, 85]],
  ]
  return {
    title: `${titleOf(record)}：台账`,
    landscape: true,
    blocks: [
      {kind: 'note', words: `依据：${basisOf(record)}`},
      ...parts.flatMap(([name, rows, heads, widths]): Block[] =>
        rows.length === 0
          ? []
          : [{kind: 'heading', words: `${name}：${rows.length}项`}, table(heads, widths, numbered(rows))],
      ),
    ],
  }
}
