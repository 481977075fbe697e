/** 全市, 全省, 我县: the place that figures are about until another is named. */
const ALL = /全(?:省|市|县|区|国|州|旗|镇|乡|盟|疆)(?![一面民家球首第前])/gu
const OURS = /我(?:省|市|县|区|州|旗|国|镇|乡|盟)/gu

/** 居全省第三, 低于全省平均: the field of a comparison, not what is spoken of. */
function isField(words: string, at: number): boolean {
  return (
    /(?:[居列名于占比较]|排在|位次|领先|高出|跃至|升至|保持)$/u.test(words.slice(Math.max(0, at - 2), at)) ||
    /^[^，。；、\d]{0,10}(?:会议|大会)/u.test(words.slice(at + 2, at + 16)) ||
    /^(?:第|前|首|平均|要求|标准|部署|上游|中游|一流|领先|先进|最|各地|同)/u.test(words.slice(at + 2, at + 5))
  )
}

/**
 * The last word of scope in the text: 全县 as it stands, 我县 as the place of the document.
 * @param beyond what follows the words: 增幅全省「第一」 compares.
 */
export function lastScope(words: string, place: string | null, beyond = ''): string | null {
  if (!words.includes('全') && !words.includes('我')) return null
  let found: {at: number; scope: string | null} | null = null
  for (const match of words.matchAll(ALL)) {
    // 全国 in a city's report is a comparison, not what the report is about.
    if ((match[0] !== '全国' || place === '全国') && !isField(words + beyond, match.index))
      found = {at: match.index, scope: match[0]}
  }
  for (const match of words.matchAll(OURS)) {
    if (found && found.at > match.index) continue
    const level = match[0].slice(1)
    if (level === '国') found = {at: match.index, scope: '全国'}
    else if (place !== null) found = {at: match.index, scope: place}
    else found = {at: match.index, scope: `全${level}`}
  }
  return found?.scope ?? null
}

/** What a part's figures are about where no sentence says: 全省 where the part speaks so, else its place. */
export function defaultScope(words: string, place: string | null): string | null {
  const level = /(?:省|市|县|区|州|旗|镇|乡|盟)$/u.exec(place ?? '')?.[0]
  if (level !== undefined) return words.includes(`全${level}`) ? `全${level}` : place
  return place ?? commonest(words)
}

/** The word of scope that a text has most often. */
function commonest(words: string): string | null {
  const counts = new Map<string, number>()
  for (const [word] of words.matchAll(ALL)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let best: [string, number] | null = null
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry
  return best?.[0] ?? null
}
