/** How a heading or a list item begins, and the level it opens in an outline; groups tell which. */
const MARKER = new RegExp(
  [
    '^(?:',
    '(?<part>第[一二三四五六七八九十百]{1,4}篇(?![章幅]))',
    '|(?<chapter>第[一二三四五六七八九十百]{1,4}[章编])',
    '|(?<one>(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}(?=[、．.，,])|第[一二三四五六七八九十]{1,3}节)[、．.，,：:]?)',
    '|(?<two>[（(][一二三四五六七八九十]{1,3}[)）]、?|第[一二三四五六七八九十]{1,3}(?:件事情?|个方面|个问题|点)[，,、：:])',
    '|(?<three>第[一二三四五六七八九十百]{1,4}条|\\d{1,2}(?:[、．]|\\.(?!\\d)))',
    '|(?<four>[（(]\\d{1,2}[)）]、?|\\d{1,2}[)）]|[①-⑳])',
    '|(?<five>[一二三四五六七八九十]{1,3}[是要](?=[^不否])|第[一二三四五六七八九十]{1,3}(?=[，,、：:])[，,、：:]|其[一二三四五六七八九十](?=[，,])[，,]|首先[，,]|其次[，,])',
    '|(?<dash>——|—|●|◆|■|★|▲|□|◇|○|·)',
    ')',
  ].join(''),
  'u',
)

/** What a marker can begin with: most lines are told by their first character. */
const FIRST = new Set(
  [...'第一二三四五六七八九十百（(0123456789其首—●◆■★▲□◇○·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((sign) => sign.charCodeAt(0)),
)

const KINDS = ['part', 'chapter', 'one', 'two', 'three', 'four', 'five', 'dash'] as const

export interface Marker {
  readonly kind: (typeof KINDS)[number]
  readonly length: number
}

/** The marker a line begins with, or null. */
export function markerOf(line: string): Marker | null {
  if (!FIRST.has(line.charCodeAt(0))) return null
  const match = MARKER.exec(line)
  if (match === null) return null
  const groups = match.groups!
  const kind = KINDS.find((name) => groups[name] !== undefined)!
  return {kind, length: match[0].length}
}
