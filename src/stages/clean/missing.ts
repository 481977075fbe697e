import type {Gap} from '../../model/gap.js'
import type {Notice} from '../../model/notice.js'
import {type Edit, edit, type Text} from '../../text/text.js'
import {LOST} from './lost.js'
import {redactionsIn} from './redaction.js'
import {HAN, rewrite} from './rewrite.js'
import {strippedYearsIn} from './stripped-year.js'

/** What stands where a site left out a stretch of the text. */
export const OMITTED = '【原文缺失】'

const CUT =
  /(?:……|…|\.{3,6})?[（(【][^（）()【】\n]{0,60}?(?:省略\s?\d{1,6}字|此处省略|以下省略|内容省略)[^（）()【】\n]{0,60}[)）】](?:……|…|\.{3,6})?/gu
const UNFINISHED = /(?:……|…|\.{3,6})?[（(]未完[，,、][^\n]{0,20}共\d{1,7}字[\s\S]{0,4000}$/gu
const UNDERSCORE = new RegExp(
  `(?<=[${HAN}，。、；：“”《》（）,;:]|^)_{1,12}(?=[${HAN}，。、；：“”《》（）,;:]|$)`,
  'gmu',
)

/** Passages that a site left out, marked as missing; underscores for deleted words; ×× and ＸＸ written as xx. */
export function markMissing(text: Text): Text {
  let marked = text
  if (text.value.includes('省略') || text.value.includes('未完')) {
    marked = rewrite(marked, 'omitted', CUT, () => `\n${OMITTED}\n`)
    marked = rewrite(marked, 'omitted', UNFINISHED, () => `\n${OMITTED}`)
  }
  if (text.value.includes('_')) marked = rewrite(marked, 'redacted', UNDERSCORE, () => LOST)
  const {value} = marked
  const crosses: Edit[] = redactionsIn(value)
    .filter(({start, end}) => /[^x]/u.test(value.slice(start, end)))
    .map(({start, end}) => ({start, end, value: 'x'.repeat(end - start), reason: 'redacted'}))
  return edit(marked, crosses)
}

const MUCH = /多少(?<!(?:不知|无论|不管|没有|不论|[是有]|减)多少)(?=亿|万|个百分点|%|亩|公里|元|户|人次|吨)/gu
const SOMEBODY = /某{1,3}(?<![^\n，。、；：（“在由到对向是省市县区镇某]某{1,3})(?=[省市县区镇乡村局])|某某/gu

/** Everything the source lacks, in order of place, and a notice for what nobody can bring back. */
export function gapsOf(text: Text): {gaps: Gap[]; notices: Notice[]} {
  const {value} = text
  const gaps: Gap[] = []
  const add = (kind: Gap['kind'], pattern: RegExp) => {
    for (const {0: found, index} of value.matchAll(pattern)) gaps.push({kind, start: index, end: index + found.length})
  }
  for (const span of redactionsIn(value)) gaps.push({kind: 'redacted', ...span})
  for (const span of strippedYearsIn(value)) gaps.push({kind: 'year', ...span})
  add('omitted', /【原文缺失】/gu)
  add('redacted', MUCH)
  add('redacted', SOMEBODY)
  // At a line's head it is a bullet.
  add('lost', /(?<!^)□+/gmu)
  gaps.sort((a, b) => a.start - b.start)
  return {gaps, notices: gaps.filter(({kind}) => kind === 'lost' || kind === 'omitted').map(noticeOf)}
}

function noticeOf({kind, start, end}: Gap): Notice {
  if (kind === 'omitted') {
    return {
      code: 'clean/omitted',
      start,
      end,
      message: '原文在此处略去一段, 其中的数字和任务无从得知; 请取得全文后重新上传',
    }
  }
  return {code: 'clean/lost', start, end, message: '原文在此处有无法恢复的字符, 以 □ 代替; 请对照原件'}
}
