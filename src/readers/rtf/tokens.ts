/** What an RTF file is made of. Bytes of text stay bytes until their font's code page is known. */
export type Token =
  | {readonly kind: 'open'}
  | {readonly kind: 'close'}
  | {readonly kind: 'word'; readonly word: string; readonly value: number | null}
  | {readonly kind: 'symbol'; readonly symbol: string}
  | {readonly kind: 'byte'; readonly byte: number}

const WORD = /[a-zA-Z]{1,32}/uy
const NUMBER = /-?\d{1,10}/uy

export function* tokens(bytes: Uint8Array): Generator<Token> {
  const rtf = new TextDecoder('latin1').decode(bytes)
  // TextDecoder's latin1 is windows-1252, so text bytes are taken from the bytes themselves.
  for (let at = 0; at < rtf.length; ) {
    const character = rtf[at]
    if (character === '{' || character === '}') {
      yield character === '{' ? {kind: 'open'} : {kind: 'close'}
      at++
    } else if (character === '\r' || character === '\n' || character === '\0') at++
    else if (character !== '\\') yield {kind: 'byte', byte: bytes[at++]!}
    else if (rtf[at + 1] === "'") {
      const byte = Number.parseInt(rtf.slice(at + 2, at + 4), 16)
      if (!Number.isNaN(byte)) yield {kind: 'byte', byte}
      at += 4
    } else {
      WORD.lastIndex = at + 1
      const word = WORD.exec(rtf)?.[0]
      if (word === undefined) {
        yield {kind: 'symbol', symbol: rtf[at + 1] ?? ''}
        at += 2
        continue
      }
      NUMBER.lastIndex = at + 1 + word.length
      const number = NUMBER.exec(rtf)?.[0] ?? ''
      at += 1 + word.length + number.length
      if (rtf[at] === ' ') at++
      const value = number === '' ? null : Number(number)
      if (word === 'bin') at += Math.max(0, value ?? 0)
      else yield {kind: 'word', word, value}
    }
  }
}
