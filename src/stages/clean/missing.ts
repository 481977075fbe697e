import type {Gap} from '../../model/gap.js'
import type {Notice} from '../../model/notice.js'
import type {Text} from '../../text/text.js'
import {LOST} from './lost.js'
import {HAN, rewrite} from './rewrite.js'

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
  marked = rewrite(marked, 'redacted', UNDERSCORE, () => LOST)
  return rewrite(marked, 'redacted', REDACTED, ([found]) => 'x'.repeat(found!.length))
}

/** x, xx, ××, ＸＸ where words or figures stood: beside Chinese text, not in a model name or a product. */
const REDACTED = new RegExp(
  [
    `(?<![A-Za-z0-9+*/=＝）)”"'-])[xX×Ｘｘ✕╳]{1,6}(?=[${HAN}亿万元%％])(?![乘光射])`,
    `(?<=[${HAN}])[xX×Ｘｘ✕╳]{2,6}(?![A-Za-z0-9])`,
    '(?<=\\d[-—~至])[xX×]{1,4}(?=[月日年])',
  ].join('|'),
  'gu',
)

const YEAR = new RegExp(
  [
    // A clause that begins with 年 has lost the figures before it: 年,我们…; 年全市….
    '(?<=^|[，。；：、（“！？])年(?=[，,]|我[们市县省区局镇乡]|全[市县省区国镇]|[一二三四五六七八九十1-9][季、月]|工作|招商|经济|政府|以来|的工作|[1-9]\\d?月)',
    '(?<=总结|回顾|谋划|做好|部署|安排|关于|完成|截至|比|较|同比|从|自|到|至|以及|和|县|市|区|镇)年(?=[，,]?(?:工作|招商|经济|全[市县省区]|重点|目标|任务|政府|以来|[1-9]\\d?月|初|底前))',
  ].join('|'),
  'gmu',
)

const MUCH = /(?<!不知|无论|不管|没有|不论|[是有]|减)多少(?=亿|万|个百分点|%|亩|公里|元|户|人次|吨)/gu
const SOMEBODY = /(?<![^\n，。、；：（“在由到对向是省市县区镇])某{1,3}(?=[省市县区镇乡村局])|某某/gu

/** Everything the source lacks, in order of place, and a notice for what nobody can bring back. */
export function gapsOf(text: Text): {gaps: Gap[]; notices: Notice[]} {
  const {value} = text
  const gaps: Gap[] = []
  const add = (kind: Gap['kind'], pattern: RegExp) => {
    for (const {0: found, index} of value.matchAll(pattern)) gaps.push({kind, start: index, end: index + found.length})
  }
  add('omitted', /【原文缺失】/gu)
  add('redacted', REDACTED)
  add('redacted', MUCH)
  add('redacted', SOMEBODY)
  add('year', YEAR)
  add('lost', /□+/gu)
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
