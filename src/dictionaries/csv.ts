/** A line of a CSV file: its cells and the line number it begins on, from 1. */
export interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

/**
 * Read CSV as Excel writes it: BOM and CRLF allowed, quotes doubled inside quotes, `#` at a line's start is a comment,
 * empty lines are passed over. Throws a RangeError naming the line where a quote is never closed.
 */
export function parseCsv(text: string): Line[] {
  const lines: Line[] = []
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  let at = 0
  let number = 1
  while (at < body.length) {
    const begun = number
    const cells: string[] = []
    const comment = body[at] === '#'
    let ended = false
    while (!ended) {
      let cell = ''
      if (body[at] === '"' && !comment) {
        for (at++; ; at++) {
          const unit = body[at]
          if (unit === undefined) throw new RangeError(`第 ${begun} 行: 引号没有闭合; 请在单元格末尾补上 "`)
          if (unit === '"' && body[at + 1] !== '"') break
          if (unit === '"') at++
          if (unit === '\n') number++
          cell += unit
        }
        at++
      }
      const from = at
      while (at < body.length && body[at] !== '\n' && (comment || body[at] !== ',')) at++
      cell += body.slice(from, at).replace(/\r$/u, '')
      cells.push(cell.trim())
      ended = body[at] !== ','
      at++
    }
    number++
    if (!comment && cells.some((cell) => cell !== '')) lines.push({number: begun, cells})
  }
  return lines
}
