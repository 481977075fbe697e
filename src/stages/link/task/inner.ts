import {headOf} from './heads.js'
import {type Lexicon, type Verb, verbAt} from './lexicon.js'

/** 1 where a word of the segmenter begins. */
export type WordStarts = Readonly<Uint8Array>

const INNER_KINDS: ReadonlySet<string> = new Set(['制文', '会办', '组建', '建造', '打造', '结项', '争创', '增引'])

/** 推动某企业设立…总部, 支持…争创…中心: what the one who is pushed is to set up. */
const FOUNDS = /^(?:打造|设立|组建|成立|争创|申报|创建|共建|布局建设)/u
const BUILT: ReadonlySet<string> = new Set(['body', 'facility', 'title', 'program', 'generic'])

/** A verb further on that says what is done, where the first only pushes. */
export function findInner(lexicon: Lexicon, object: string, base: number, starts: WordStarts): Verb | null {
  for (let place = 0; place < Math.min(object.length, 80); place++) {
    if (place > 0 && starts[base + place] !== 1) continue
    const verb = verbAt(lexicon, object, place)
    if (place === 0 && verb?.kind === '督办') return verb
    if (verb === null || !INNER_KINDS.has(verb.kind)) continue
    const ends = place + verb.word.length === object.length
    const head = headOf(object.slice(place + verb.word.length))
    if (place > 1 && FOUNDS.test(verb.word) && BUILT.has(head)) return verb
    if (place > 1 && verb.word === '建设' && head === 'title') return {...verb, kind: '争创'}
    if (ends ? verb.kind === '结项' || place === 0 : place === 0 || /牵头$/u.test(object.slice(0, place))) return verb
  }
  return null
}
