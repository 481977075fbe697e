import type {Stage} from '../../model/analysis.js'
import type {Mention, Time} from '../../model/mention.js'
import type {Notice} from '../../model/notice.js'
import type {Festival, TimeExpression, Year} from '../../model/time.js'
import {firstEndingAfter} from '../../text/span.js'
import {afterMention, NOTHING, referenceOf} from './context.js'
import {resolve} from './resolve.js'

/** Dates for the time expressions, by the day of the part, the year of the section and what was named before. */
export const stage: Stage = {
  name: 'resolve',
  requires: ['mentions', 'outline', 'text'],
  assigns: ['mentions', 'notices'],
  settings: {},
  run({mentions, outline, text, notices}) {
    let named = NOTHING
    const doubts: Notice[] = []
    const resolved = mentions.map((mention): Mention => {
      if (mention.kind !== 'time') return mention
      const index = firstEndingAfter(outline.sentences, mention.start)
      const reference = referenceOf(outline, index, named)
      const implied = impliedBy(mention.expression)
      const time: Time = {...mention, ...resolve(mention.expression, reference), implied}
      named = afterMention(named, time, text.value, index, outline.sentences[index])
      if ((time.from ?? time.to)?.startsWith('XXXX')) doubts.push(noYear(time, text.value))
      return time
    })
    return {mentions: resolved, notices: [...notices, ...doubts]}
  },
}

function noYear({start, end}: Time, text: string): Notice {
  const message = `「${text.slice(start, end)}」: 不知是哪一年; 应有文件日期或写明的年份; 请补上文件日期`
  return {code: 'time/no-year', start, end, message}
}

/** What the words leave to the context. */
function impliedBy(expression: TimeExpression): Time['implied'] {
  if (expression.form === 'bound') return impliedBy(expression.of)
  if (expression.form === 'range') return impliedBy(expression.first)
  if (expression.form === 'month') return expression.offset === null ? ['year', 'month'] : []
  const year = 'year' in expression && isImplied(expression.year)
  const season = expression.form === 'festival' && isSeason(expression.name)
  return [...(year ? (['year'] as const) : []), ...(season ? (['day'] as const) : [])]
}

/** 汛期前 names no day: the one it opens on is a custom. */
function isSeason(name: Festival): boolean {
  return name === '汛期' || name === '供暖'
}

function isImplied({kind}: Year): boolean {
  return kind === 'silent' || kind === 'named'
}
