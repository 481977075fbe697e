export const DIGIT = 1
export const CHINESE = 2
export const VAGUE = 3
export const REDACTION = 4
export const MINUS = 5

const kinds = new Uint8Array(0x10000)
const mark = (characters: string, kind: number): void => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}
mark('0123456789０１２３４５６７８９', DIGIT)
mark('零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖兩貳參陸十百千万亿兆拾佰仟萬億', CHINESE)
mark('几数上若多幾數', VAGUE)
mark('xX×*＊_＿□ｘ', REDACTION)
mark('-－负負', MINUS)

/** What a character can begin; 0 for nearly all. */
export function kindOf(code: number): number {
  return kinds[code] ?? 0
}

const digits = new Int8Array(0x10000).fill(-1)
const written = ['零〇○', '一壹', '二贰两貳兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']
written.forEach((characters, value) => {
  for (const character of characters) digits[character.charCodeAt(0)] = value
})

/** The value of a Chinese digit, or -1. */
export function digitOf(code: number): number {
  return digits[code] ?? -1
}

const powers = new Uint8Array(0x10000)
const written10: readonly (readonly [string, number])[] = [
  ['十拾', 1],
  ['百佰', 2],
  ['千仟', 3],
  ['万萬', 4],
  ['亿億', 8],
  ['兆', 12],
]
for (const [characters, power] of written10) {
  for (const character of characters) powers[character.charCodeAt(0)] = power
}

/** The power of ten a character stands for, or 0. */
export function powerOf(code: number): number {
  return powers[code] ?? 0
}

const hundredMillions = /[个個][亿億](?!元?(?:项目|企业|级|以上|产业|镇|村|园区))/uy

/** The scale that stands at a place, spaces before it passed over: 百万 6, 万亿 12, k 3, w 4; power 0 where there is none. */
export function scaleAt(text: string, at: number): {end: number; power: number} {
  const from = text[at] === ' ' && powerOf(text.charCodeAt(at + 1)) > 1 ? at + 1 : at
  let end = from
  let power = 0
  for (; end < from + 4; end++) {
    // A stray blank may part 万 亿.
    if (power > 0 && text[end] === ' ' && powerOf(text.charCodeAt(end + 1)) === 8) end++
    const next = powerOf(text.charCodeAt(end))
    // 兆 before 瓦, 帕, 字 and the like is mega.
    if (next === 0 || (next === 12 && '瓦帕赫字比伏'.includes(text[end + 1] ?? '。'))) break
    // 千瓦, 千克, 千米 are units.
    if (next === 3 && '瓦克伏卡帕赫焦米'.includes(text[end + 1] ?? '。')) break
    // 百分之 and 千分点 begin a percentage of their own.
    if ((next === 2 || next === 3) && text.startsWith('分', end + 1) && '之点'.includes(text[end + 2] ?? '。')) break
    power += next
  }
  if (power > 0) return {end, power}
  // 两个亿 is 两亿 where the sum goes on; 5个亿元项目 counts projects.
  hundredMillions.lastIndex = at
  if ((text[at] === '个' || text[at] === '個') && hundredMillions.test(text)) return {end: at + 2, power: 8}
  const spaced = text[at] === ' ' && (text[at + 1] === 'k' || text[at + 1] === 'K') ? at + 1 : from
  const letter = text[spaced]
  const thousand = letter === 'k' || letter === 'K'
  if ((thousand || letter === 'w' || letter === 'W') && !/[A-Za-z0-9²]/u.test(text[spaced + 1] ?? '。')) {
    return {end: spaced + 1, power: thousand ? 3 : 4}
  }
  return {end: at, power: 0}
}
