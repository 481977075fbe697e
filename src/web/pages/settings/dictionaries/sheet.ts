/** A line of a dictionary: a row of words, or what is kept as it stands (the header row, comments, empty lines). */
export type Line =
  | {readonly kind: 'row'; readonly id: number; readonly cells: readonly string[]}
  | {readonly kind: 'head'; readonly id: number; readonly cells: readonly string[]}
  | {readonly kind: 'note'; readonly id: number; readonly text: string}

export interface Sheet {
  readonly lines: readonly Line[]
  readonly columns: readonly string[]
  /** What stands at the start of the file and at the end of its lines. */
  readonly mark: string
  readonly newline: string
}

/** Read a CSV so that writing it again changes nothing but what was edited. */
export function readSheet(content: string): Sheet {
  const mark = content.startsWith('\uFEFF') ? '\uFEFF' : ''
  const newline = content.includes('\r\n') ? '\r\n' : '\n'
  const lines: Line[] = []
  let columns: readonly string[] | null = null
  for (const text of physicalLines(content.slice(mark.length))) {
    const id = lines.length
    if (text.startsWith('#') || text.trim() === '') lines.push({kind: 'note', id, text})
    else if (columns === null) {
      columns = cellsOf(text)
      lines.push({kind: 'head', id, cells: columns})
    } else lines.push({kind: 'row', id, cells: padded(cellsOf(text), columns.length)})
  }
  return {lines, columns: columns ?? [], mark, newline}
}

/** Line ends inside quotes belong to a cell. */
function physicalLines(body: string): string[] {
  const lines = ['']
  let quoted = false
  for (const text of body.split(/\r?\n/u)) {
    if (quoted) lines[lines.length - 1] += `\n${text}`
    else lines.push(text)
    if (!text.startsWith('#') || quoted) quoted = (text.split('"').length % 2 === 0) !== quoted
  }
  lines.shift()
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function cellsOf(text: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= text.length) {
    if (text[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"?/u.exec(text.slice(at))!
      cells.push(quoted[1]!.replaceAll('""', '"'))
      at += quoted[0].length + 1
    } else {
      const comma = text.indexOf(',', at)
      const end = comma < 0 ? text.length : comma
      cells.push(text.slice(at, end).trim())
      at = end + 1
    }
  }
  return cells
}

function padded(cells: readonly string[], count: number): string[] {
  return Array.from({length: Math.max(count, cells.length)}, (_, index) => cells[index] ?? '')
}

const cellText = (cell: string) => (/[",\r\n]|^\s|\s$|^#/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
export const lineText = (line: Line) => (line.kind === 'note' ? line.text : line.cells.map(cellText).join(','))

/** The file's text. Rows with nothing in them are left out. */
export function writeSheet({lines, mark, newline}: Pick<Sheet, 'lines' | 'mark' | 'newline'>): string {
  return `${mark}${kept(lines).map(lineText).join(newline)}${newline}`
}

const isEmpty = (line: Line) => line.kind === 'row' && line.cells.every((cell) => cell.trim() === '')
const kept = (lines: readonly Line[]) => lines.filter((line) => !isEmpty(line))

/** Which line of the written file each line will be, from 1 as Excel counts. */
export function lineNumbers(lines: readonly Line[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  let number = 1
  for (const line of kept(lines)) {
    numbers.set(line.id, number)
    number += lineText(line).split('\n').length
  }
  return numbers
}
