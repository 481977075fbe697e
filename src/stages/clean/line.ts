/** A line of the text at hand, without its break. */
export interface Line {
  readonly start: number
  readonly end: number
}

export function linesOf(value: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= value.length; ) {
    const stop = value.indexOf('\n', start)
    const end = stop === -1 ? value.length : stop
    lines.push({start, end})
    start = end + 1
  }
  return lines
}
