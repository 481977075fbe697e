import {amountWords, kindWords, verdictWords} from '../../model/words.js'
import type {ComparisonRecord, LinkRecord} from '../compare.js'

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Source text is never markup. */
export const escaped = (words: string): string => words.replace(/[&<>"']/gu, (mark) => entities[mark]!)

const style = `
:root{color-scheme:light dark;font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{max-width:72rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8886;padding:.4rem .6rem;text-align:left;vertical-align:top}
th{position:sticky;top:0;background:Canvas}
q{quotes:none}
.met{color:#17703a}.missed{color:#b3261e}.unclear{color:#8a5a00}.none{color:#666}
.place{color:#888;font-size:.85em;white-space:nowrap}
@media print{body{max-width:none;margin:0}tr{break-inside:avoid}}`

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
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>${style}</style></head><body>
<h1>${escaped(title)}</h1>
<p>承诺 ${links.length} 项: ${counts.join(' · ')}</p>
<p>结论由程序依原文提出, 须经人核定; 「无据」只表示结果文件没有说到。</p>
<table><thead><tr>${heads}</tr></thead><tbody>
${links.map(row).join('\n')}
</tbody></table></body></html>
`
}
