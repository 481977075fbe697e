import {joint} from './cell-text.js'
import type {LineBox} from './draft.js'

/** Words with the boxes they were read from. */
export interface Boxed {
  readonly text: string
  readonly boxes: readonly LineBox[]
}

/** Sets words one behind the other, Chinese without blanks, and moves their boxes along. */
export function joinBoxed(parts: readonly Boxed[], between = joint): Boxed {
  return parts.reduce(
    (all, part) => {
      if (all.text === '') return part
      const before = all.text + between(all.text, part.text)
      return {text: before + part.text, boxes: [...all.boxes, ...moved(part.boxes, before.length)]}
    },
    {text: '', boxes: []} as Boxed,
  )
}

export function moved(boxes: readonly LineBox[], by: number): LineBox[] {
  return boxes.map((box) => ({...box, at: box.at + by}))
}
