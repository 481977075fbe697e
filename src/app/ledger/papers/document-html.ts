import type {CheckRecord, EntryRecord} from '../../../model/record.js'
import {kindWords, periodWords} from '../../../model/words.js'
import {statusNames} from '../followed.js'
import {dueWords, dutiesOf, placeOf, type Source, titleOf, wordsOf} from './duties.js'
import {escaped, htmlPage} from './html.js'

const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const head = heads.map((one) => `<th>${one}</th>`).join('')
  return `<h2>${name}: ${rows.length} 项</h2>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.map(cells).join('\n')}
</tbody></table>`
}

function quoted(entry: EntryRecord, source: Source): string {
  return `<a href="#r${entry.id}"><q>${escaped(entry.quote)}</q></a> <span class="place">${placeOf(entry, source)}</span>`
}

function check({holds, computation}: CheckRecord): string[] {
  if (holds === null) return ['<span class="none">推算</span>', escaped(computation)]
  return [`<strong class="${holds ? 'holds' : 'fails'}">${holds ? '相符' : '不符'}</strong>`, escaped(computation)]
}

/** The source text with its records marked; of two that overlap the first is marked, and both lead there. */
function marked({record, text}: Source): string {
  if (text === null) return ''
  const sorted = [...record.entries].sort((a, b) => a.start - b.start || b.end - a.end)
  let html = ''
  let at = 0
  for (const {id, kind, start, end} of sorted) {
    const anchor = `<a id="r${id}"></a>`
    if (start < at) html += anchor
    else {
      html += `${paragraphs(text.slice(at, start))}<mark class="${kind}" id="r${id}">${escaped(text.slice(start, end))}</mark>`
      at = end
    }
  }
  return `<h2>原文</h2>\n<div class="text"><p>${html}${paragraphs(text.slice(at))}</p></div>`
}

const paragraphs = (words: string) => escaped(words).replace(/\s*\n\s*/gu, '</p>\n<p>')

/** One document with its ledger and its text, readable without the server. */
export function documentHtml(source: Source): string {
  const {record} = source
  const {document, notices} = record
  const facts = [document.name, document.date, document.place, document.speaker].filter((fact) => fact !== null)
  const duties = dutiesOf(source).map((duty) => [
    kindWords[duty.entry.kind],
    escaped(duty.words),
    escaped(duty.owner ?? ''),
    `${dueWords(duty)}${duty.assumed === null ? '' : `<br><span class="place">${escaped(duty.assumed)}</span>`}`,
    duty.entry.status ? statusNames[duty.entry.status]! : '',
    quoted(duty.entry, source),
  ])
  const results = record.entries
    .filter((entry) => entry.kind === 'result' || entry.kind === 'size')
    .map((entry) => [
      kindWords[entry.kind],
      escaped(wordsOf(entry)),
      'from' in entry ? periodWords(entry.from, entry.to) : '',
      quoted(entry, source),
    ])
  const doubts = [
    ...document.unread,
    ...notices.map(({message, quote}) => (quote === '' ? message : `${message}: ${quote}`)),
  ]
  const parts = [
    `<p class="place">${facts.map(escaped).join(' · ')}</p>`,
    table('承诺事项', ['类别', '事项', '责任单位', '时限', '状态', '原文'], duties),
    table('成效和规模', ['类别', '指标', '时期', '原文'], results),
    table('数字核算', ['结论', '算式'], record.checks.map(check)),
    doubts.length === 0 ? '' : `<h2>提示</h2>\n<ul>${doubts.map((one) => `<li>${escaped(one)}</li>`).join('\n')}</ul>`,
    marked(source),
  ]
  return htmlPage(titleOf(record), parts.filter((part) => part !== '').join('\n'))
}
