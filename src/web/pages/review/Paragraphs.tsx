import {memo, useMemo} from 'react'

interface Line {
  readonly start: number
  readonly line: string
}

/** So many lines, or so many characters, are laid out together. */
const LINES = 16
const CHARS = 1200
/** Characters a line on paper, to guess how tall a block will be before it is laid out. */
const WIDTH = 34

/** One element a line of the source, in blocks: with content-visibility the browser lays out only those near the view. */
export const Paragraphs = memo(function Paragraphs({text}: {readonly text: string}) {
  const blocks = useMemo(() => blocksOf(text), [text])
  return blocks.map((lines) => {
    const [first, last] = [lines[0]!, lines.at(-1)!]
    return (
      <div
        key={first.start}
        className="source-block"
        data-from={first.start}
        data-to={last.start + last.line.length}
        style={{containIntrinsicHeight: `auto ${tall(lines)}lh`}}
      >
        {lines.map(({start, line}) => (
          <p
            key={start}
            data-start={start}
            className={/^[\s　]/u.test(line) ? 'source-line' : 'source-line source-indent'}
          >
            {line}
          </p>
        ))}
      </div>
    )
  })
})

const tall = (lines: readonly Line[]) =>
  lines.reduce((sum, {line}) => sum + Math.max(1, Math.ceil((line.length + 2) / WIDTH)), 0)

function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = []
  let [start, chars] = [0, 0]
  for (const line of text.split('\n')) {
    const open = blocks.at(-1)
    if (open === undefined || open.length >= LINES || chars + line.length > CHARS) {
      blocks.push([{start, line}])
      chars = line.length
    } else {
      open.push({start, line})
      chars += line.length
    }
    start += line.length + 1
  }
  return blocks
}
