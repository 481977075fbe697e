const WIDE_END = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]$/u
const WIDE_START = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u

/**
 * The text of a table cell: lines broken only for want of width are joined, lines that are sentences stay apart.
 * Tabs become blanks, as tabs part cells.
 */
export function cellText(paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((text) => text.split('\n')).map((line) => line.replace(/[\t\u00a0]+/gu, ' ').trim())
  let text = ''
  for (const line of lines) {
    if (line === '') continue
    text += text === '' ? line : cellJoint(text, line) + line
  }
  return text
}

/** What stands between two lines of a cell. */
export function cellJoint(before: string, after: string): string {
  return /[。；！？]$/u.test(before) ? '\n' : joint(before, after)
}

/** Chinese characters join without a blank, and the halves of a number (12 and .5%); words and numbers with one. */
export function joint(before: string, after: string): string {
  if (WIDE_END.test(before) || WIDE_START.test(after)) return ''
  if (/\d$/u.test(before) && /^[.,]\d|^%/u.test(after)) return ''
  return /\d\.$/u.test(before) && /^\d/u.test(after) ? '' : ' '
}
