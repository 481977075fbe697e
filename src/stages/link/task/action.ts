import type {Candidate} from './candidate.js'
import type {Frame} from './frame.js'

const LONGEST = 30

/** A list of names keeps its first: 今麦郎、祖名、清美等项目 → 今麦郎等项目. */
function shortenLists(words: string): string {
  return words.replace(/(?<first>[^、，]{2,24}?)(?:、[^、，]{1,40}){1,12}?(?<rest>等)/gu, '$<first>$<rest>')
}

/** The words cut at the last mark that fits, or hard at the limit. */
export function shorten(words: string): string {
  if (words.length <= LONGEST) return words
  const short = shortenLists(words)
  if (short.length <= LONGEST) return short
  const cut = short.slice(0, LONGEST)
  const mark = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('、'))
  return mark >= 12 ? cut.slice(0, mark) : cut
}

/** 力促大桥通车 becomes 推动大桥通车: the verb that pushes stands among the modal words. */
function pushed({modal, inner, subject}: Frame): string {
  if (inner?.kind !== '结项' || subject) return ''
  if (/力促|推动|力争|争取/u.test(modal)) return '推动'
  return modal.includes('确保') ? '确保' : ''
}

/** An imperative of at most 30 characters, from the words after who and when. */
export function actionOf(value: string, {frames, about}: Pick<Candidate, 'frames' | 'about'>): string {
  const first = frames[0]!
  const last = frames.at(-1)!
  const what = about ? value.slice(about.start, about.end).replace(/^(?:对于|对|针对)/u, '') + last.verb.word : null
  const words = (what ?? pushed(first) + value.slice(first.verbStart, last.end))
    .replace(/[（(][^（）()]{0,60}[）)]/gu, '')
    .replace(/\s+/gu, '')
    .replace(/,/gu, '，')
  return shorten(words)
}
