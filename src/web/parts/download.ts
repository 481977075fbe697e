/** Hand the browser something made in the page, under a file name. */
export function download(name: string, content: Blob | string) {
  const url = typeof content === 'string' ? content : URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  if (typeof content !== 'string') URL.revokeObjectURL(url)
}

type Cell = string | number | null

const cellText = (cell: Cell) => {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as Excel opens it: UTF-8 with its mark, CRLF. */
export function csvBlob(columns: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  const lines = [columns, ...rows].map((cells) => cells.map(cellText).join(','))
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], {type: 'text/csv;charset=utf-8'})
}
