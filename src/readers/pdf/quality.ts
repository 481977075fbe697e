/**
 * How much of a page's text is text, 0 to 1. A font without its ToUnicode table gives control characters,
 * private use characters or a soup of rare letters in place of words.
 */
export function textQuality(text: string): number {
  let good = 0
  let all = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code === 32 || code === 9 || code === 10 || code === 13) continue
    all++
    if (isUsual(code)) good++
  }
  return all === 0 ? 0 : good / all
}

/** Below this a page is given to OCR, or named as unreadable. */
export const USABLE = 0.8

function isUsual(code: number): boolean {
  if (code >= 0x21 && code <= 0x7e) return true
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (code >= 0x3000 && code <= 0x303f) return true
  if (code >= 0xff01 && code <= 0xffee) return true
  if (code >= 0x2010 && code <= 0x27bf) return true
  return (
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0xb7 ||
    code === 0xd7 ||
    code === 0xb0 ||
    (code >= 0x20000 && code < 0x30000)
  )
}
