/** Columns of a terminal, or half widths of Excel, that words take: Chinese characters take two. */
export function widthOf(words: string): number {
  let width = 0
  for (const character of words)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      character,
    )
      ? 2
      : 1
  return width
}
