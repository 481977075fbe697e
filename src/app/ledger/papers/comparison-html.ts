import {amountWords, kindWords, verdictWords} from '../../../model/words.js'
import type {ComparisonRecord, LinkRecord} from '../../compare.js'
import {escaped, htmlPage} from './html.js'

function quote({quote: words, start, page}: {quote: string; start: number; page?: number}): string {
  const place = page === undefined ? `第 ${start + 1} 字` : `第 ${page} 页`
  return `<q>${escaped(words)}</q> <span class="place">${place}</span>`
}

function row({commitment, result, verdict, reason}: LinkRecord): string {
  const amount = commitment.kind === 'target' ? escaped(amountWords(commitment, commitment.unit)) : ''
  const cells = [
    kindWords[commitment.kind],
    quote(commitment),
    amount,
    `<strong class="${verdict}">${verdictWords[verdict]}</strong>`,
    escaped(reason),
    result === null ? '' : quote(result),
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** A comparison that opens in any browser, without a server, a script or another file. */
export function comparisonHtml({plan, result, links}: ComparisonRecord): string {
  const title = `${plan.title ?? plan.name} → ${result.title ?? result.name}`
  const count = (verdict: string) => links.filter((link) => link.verdict === verdict).length
  const counts = Object.entries(verdictWords).map(
    ([verdict, words]) => `<span class="${verdict}">${words} ${count(verdict)}</span>`,
  )
  const heads = ['类别', '承诺原文', '数值', '结论', '理由', '结果原文'].map((head) => `<th>${head}</th>`).join('')
  return htmlPage(
    title,
    `<p>承诺 ${links.length} 项: ${counts.join(' · ')}</p>
<p class="place">结论由程序依原文提出, 须经人核定; 「无据」只表示结果文件没有说到。</p>
<table><thead><tr>${heads}</tr></thead><tbody>
${links.map(row).join('\n')}
</tbody></table>`,
  )
}
