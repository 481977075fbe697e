import type {ProjectName} from '../../../model/mention.js'
import {overlaps} from '../../../text/span.js'
import {unitsOf} from '../../../text/units.js'
import {type Lexicon, suffixOf} from '../../recognize/project/lexicon.js'
import {longestAt, trieOf} from '../../recognize/trie.js'

const SHORTEST = 4
/** 商丘机场路, 青河水库管理局: another name that begins alike. */
const LONGER = /^(?:路|口|区|站|镇|村|段|线|集团|公司|管理|有限|[一二三四五六七八九]期|[一二三四五六七八九\d])/u
const EDGE = unitsOf('，,。；;：:！？!?\n（）()')
const REACH = 90

/** Where the text names a project once more, though nothing there says that it is one. */
export function namedAgain(text: string, names: readonly ProjectName[], lexicon: Lexicon): ProjectName[] {
  const own = names.filter(({name, start}) => text.startsWith(name, start) && isOwn(name, lexicon))
  const known = trieOf(own.map((name) => [name.name, name] as const))
  const found: ProjectName[] = []
  let index = 0
  for (let at = 0; at < text.length; at++) {
    const word = longestAt(known, text, at)
    if (word === null) continue
    while (index < names.length && names[index]!.end <= at) index++
    const name = names[index]
    if (name !== undefined && overlaps(name, {start: at, end: word.end})) continue
    if (LONGER.test(text.slice(word.end, word.end + 2))) continue
    const end = text.startsWith('项目', word.end) ? word.end + 2 : word.end
    const frame = {start: edge(text, at, -1), end: edge(text, end, 1)}
    found.push({...word.value, start: at, end, frame, after: end})
    at = end - 1
  }
  return found
}

/** 国家实验室, 抽水蓄能电站: of such there are many. */
function isOwn(name: string, {heads, generic}: Lexicon): boolean {
  const head = suffixOf(heads, name, 0, name.length) ?? ''
  const rest = name.slice(0, name.length - head.length)
  return name.length >= SHORTEST && rest !== '' && !generic.has(rest)
}

/** The nearest mark before or behind a place. */
function edge(text: string, from: number, step: 1 | -1): number {
  let at = step === 1 ? from : from - 1
  for (let steps = 0; steps < REACH && at >= 0 && at < text.length && EDGE[text.charCodeAt(at)] === 0; steps++)
    at += step
  return step === 1 ? at : at + 1
}
