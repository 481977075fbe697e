import type {Row} from '../model/dictionary.js'

/** 县第二人民医院门诊楼 → 卫生; null where no word of the dictionary is in the name. */
export type IndustryOf = (name: string) => string | null

/** The word furthest back in a name says what it is, as Chinese puts the head last; of two that end together the longer. */
export function industries(rows: readonly Row[]): IndustryOf {
  const byWord = new Map(rows.map((row) => [row.词 ?? '', row.行业 ?? '']))
  const lengths = [...new Set([...byWord.keys()].map(({length}) => length))].sort((a, b) => b - a)
  return (name) => {
    for (let end = name.length; end > 0; end--) {
      for (const length of lengths) {
        const industry = length <= end ? byWord.get(name.slice(end - length, end)) : undefined
        if (industry !== undefined) return industry
      }
    }
    return null
  }
}
