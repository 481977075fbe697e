import type {Piece} from '../draft.js'
import {damaged} from '../faults.js'
import type {Limits} from '../limits.js'
import {charsetEncoding, pageEncoding} from './codepage.js'
import {type Token, tokens} from './tokens.js'
import {pieceWriter} from './writer.js'

export interface Walked {
  readonly pieces: readonly Piece[]
  /** The last brace was there: the file is whole. */
  readonly closed: boolean
  readonly objects: number
  readonly pictures: number
}

/** What a group inherits from the group around it. */
interface Group {
  readonly skip: boolean
  readonly fonts: boolean
  readonly styles: boolean
  /** A number that Word wrote out beside its list (\\listtext): its blanks are layout. */
  readonly label: boolean
  readonly font: number | null
  readonly deleted: boolean
  readonly hidden: boolean
  /** How many bytes stand in for one \u character. */
  readonly standIns: number
}

const DEEPEST = 2000
const SKIPPED = new Set(
  'colortbl info header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl pgptbl fldinst bkmkstart bkmkend revtbl mmathPr filetbl sp annotation atnid atnauthor comment nonshppict'.split(
    ' ',
  ),
)
const KEPT_STARRED = new Set(['shppict', 'shptxt', 'listtext', 'pntext', 'footnote', 'shpinst'])
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

export function walk(bytes: Uint8Array, limits: Limits): Walked {
  const writer = pieceWriter(limits)
  const charsets = new Map<number, number>()
  const stack: Group[] = []
  let group: Group = {
    skip: false,
    fonts: false,
    styles: false,
    label: false,
    font: null,
    deleted: false,
    hidden: false,
    standIns: 1,
  }
  let encoding = 'windows-1252'
  let pending: number[] = []
  let standIns = 0
  let starred = false
  let closed = false
  const count = {objects: 0, pictures: 0}

  const silent = () => group.skip || group.deleted || group.hidden || group.fonts
  const give = (text: string) => {
    if (silent()) return
    if (group.styles) writer.styleName(text)
    else writer.text(group.label ? text.trim() : text)
  }
  const flush = () => {
    if (pending.length === 0) return
    const charset = group.font === null ? undefined : charsets.get(group.font)
    const decoder = new TextDecoder((charset === undefined ? null : charsetEncoding(charset)) ?? encoding)
    give(decoder.decode(Uint8Array.from(pending)))
    pending = []
  }
  const write = (text: string) => {
    flush()
    give(text)
  }
  const change = (part: Partial<Group>) => {
    flush()
    group = {...group, ...part}
  }
  const word = (name: string, value: number | null) => {
    if (starred && !KEPT_STARRED.has(name)) return change({skip: true})
    if (SKIPPED.has(name)) return change({skip: true})
    if (name === 'object') count.objects++
    if (name === 'pict') count.pictures++
    if (name === 'object' || name === 'pict') return change({skip: true})
    if (name === 'fonttbl') return change({fonts: true})
    if (name === 'stylesheet') return change({styles: true})
    if (name === 'listtext' || name === 'pntext') return change({label: true})
    if (name === 'ansicpg') encoding = pageEncoding(value ?? 0)
    if (name === 'f') return change({font: value})
    if (name === 'fcharset' && group.fonts && group.font !== null) charsets.set(group.font, value ?? 0)
    if (name === 'uc') return change({standIns: value ?? 1})
    if (name === 'deleted') return change({deleted: value !== 0})
    if (name === 'v') return change({hidden: value !== 0})
    if (name === 'plain') return change({deleted: false, hidden: false})
    if (name === 'u') {
      write(String.fromCharCode(((value ?? 0) + 65_536) & 0xffff))
      standIns = group.standIns
      return
    }
    if (CHARACTERS[name] !== undefined) return write(CHARACTERS[name])
    flush()
    if (group.styles) return writer.style(name, value)
    if (!silent() && !group.label) writer.control(name, value)
  }

  const take = (token: Token) => {
    if (token.kind === 'byte') {
      if (standIns > 0) standIns--
      else pending.push(token.byte)
      return
    }
    if (token.kind === 'word' || token.kind === 'symbol')
      standIns = token.kind === 'word' && token.word === 'u' ? standIns : 0
    if (token.kind === 'open') {
      flush()
      if (stack.length > DEEPEST) throw damaged('rtf', `括号嵌套超过 ${DEEPEST} 层`)
      stack.push(group)
    } else if (token.kind === 'close') {
      flush()
      group = stack.pop() ?? group
      closed = stack.length === 0
    } else if (token.kind === 'word') word(token.word, token.value)
    else if (token.symbol === '~') write('\u00a0')
    else if (token.symbol === '_') write('-')
    else if ('{}\\'.includes(token.symbol)) write(token.symbol)
    else if (token.symbol === '\n' || token.symbol === '\r') writer.control('par', null)
    starred = token.kind === 'symbol' && token.symbol === '*'
  }
  for (const token of tokens(bytes)) {
    take(token)
    if (closed) break
  }
  return {pieces: writer.end(), closed, ...count}
}
