import type {Text} from '../../text/text.js'
import {rewrite} from './rewrite.js'

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  mdash: '—',
  ndash: '—',
  hellip: '…',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  times: '×',
  yen: '¥',
  permil: '‰',
  bull: '•',
}

/** What a capture left of its carrier: literal \r\n, &nbsp;, <br>, comment ends, invisible characters, CRLF. */
export function repairMarkup(text: Text): Text {
  let repaired = text
  if (/[\\&<>]/u.test(text.value)) {
    repaired = rewrite(repaired, 'markup/escape', /(?:\\[rn]){1,8}|\\t/gu, ([found]) => (found === '\\t' ? '\t' : '\n'))
    repaired = rewrite(repaired, 'markup/entity', /&(?<name>[a-z]{2,8}|#\d{2,6});/gu, ({groups}) =>
      entity(groups!.name!),
    )
    repaired = rewrite(
      repaired,
      'markup/tag',
      /<(?<close>\/?)(?<name>[a-z]{1,10}\d?)(?:\s[^<>\n]{0,300})?\/?>|-->|<!--/giu,
      ({groups}) => (/^(?:p|br|div|tr|li|h\d)$/iu.test(groups?.name ?? '') ? '\n' : ''),
    )
  }
  if (text.value.includes('**')) repaired = rewrite(repaired, 'markup/bold', /\*{2,3}(?![万亿])/gu, () => '')
  return rewrite(
    repaired,
    'markup/invisible',
    /\r\n?|[\v\f\u0085\u2028\u2029]|[\0-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu,
    ([found]) => (/^[\r\v\f\u0085\u2028\u2029]/u.test(found!) ? '\n' : ''),
  )
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name] ?? null
  const code = Number(name.slice(1))
  return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : null
}
