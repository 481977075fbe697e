import {type Static, Type} from 'typebox'
import {Count, nullable, oneOf} from './common.js'

const span = {start: Count, end: Count}

/** The source text, never changed: all positions count in its UTF-16 units. */
export const Source = Type.Object({text: Type.String(), chars: Count})

const Block = Type.Union([
  Type.Object({kind: Type.Literal('heading'), ...span, level: Count}),
  Type.Object({kind: Type.Literal('paragraph'), ...span}),
  Type.Object({
    kind: Type.Literal('cell'),
    ...span,
    table: Count,
    row: Count,
    column: Count,
    columns: Count,
    rows: Count,
    header: Type.Boolean(),
  }),
])

/** What the file format knew: blocks, pages, and boxes of the lines on them. */
export const ReadingParts = Type.Object({
  mediaType: Type.String(),
  encoding: nullable(Type.String()),
  blocks: Type.Array(Block),
  pages: Type.Array(
    Type.Object({
      ...span,
      page: Type.Integer({minimum: 1}),
      from: oneOf('text', 'ocr'),
      confidence: nullable(Type.Number()),
      /** Points; of pages that can be shown. */
      size: Type.Optional(Type.Object({width: Type.Number(), height: Type.Number()})),
    }),
  ),
  boxes: Type.Array(
    Type.Object({
      ...span,
      page: Type.Integer({minimum: 1}),
      x: Type.Number(),
      y: Type.Number(),
      width: Type.Number(),
      height: Type.Number(),
      confidence: Type.Number(),
    }),
  ),
  /** Parts of the file that were not read, in words. */
  unread: Type.Array(Type.String()),
})
export type ReadingParts = Static<typeof ReadingParts>
