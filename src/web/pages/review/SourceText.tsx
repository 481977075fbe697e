import {memo, type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef} from 'react'
import {t} from '../../i18n/words.js'
import {
  clearMarks,
  offsetOf,
  paintCurrent,
  paintRecords,
  rangeOf,
  type Stretch,
  type TextMap,
  textMap,
} from './marks.js'
import {useNear} from './near.js'
import {Paragraphs} from './Paragraphs.js'
import type {Row} from './records.js'
import {SelectionOffer} from './SelectionOffer.js'

export interface SourceHandle {
  /** The selected stretch of the source, or null. */
  selection(): {start: number; end: number} | null
  /** Bring a stretch of the source to the middle of the view. */
  show(start: number, end: number): void
}

interface Props {
  readonly text: string
  readonly rows: readonly Row[]
  readonly current: Row | undefined
  readonly onPick: (at: number) => void
  /** Of the selected words: the evidence of the record at hand, or (`fresh`) of one of their own. */
  readonly onSelect: (fresh: boolean) => void
  readonly ref: Ref<SourceHandle>
}

/** Round a record that is jumped to, so much of the source is marked before it is known what is in view. */
const ROUND = 1500

/** The source as it stands, every record marked; a click goes to the record there. */
export const SourceText = memo(function SourceText({text, rows, current, onPick, onSelect, ref}: Props) {
  const root = useRef<HTMLDivElement>(null)
  const map = useRef<TextMap>({starts: [], nodes: []})
  const near = useRef<Stretch>({from: 0, to: 2 * ROUND})
  const start = current?.fields.start
  const end = current?.fields.end
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is of the nodes that `text` made.
  useLayoutEffect(() => {
    map.current = textMap(root.current!)
    return clearMarks
  }, [text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: new nodes of `text` want new ranges.
  useLayoutEffect(() => paintRecords(map.current, rows, near.current), [rows, text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useLayoutEffect(() => paintCurrent(map.current, current), [current, text])
  const mark = (stretch: Stretch) => {
    if (stretch.from === near.current.from && stretch.to === near.current.to) return
    near.current = stretch
    paintRecords(map.current, rows, stretch)
  }
  useNear(root, text, mark)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the record at hand moves.
  useEffect(() => {
    if (start === undefined || end === undefined) return
    if (start < near.current.from || end > near.current.to) mark({from: start - ROUND, to: end + ROUND})
    return center(root.current!, map.current, start, end)
  }, [start, end, text])
  const selection = useCallback(() => selectionIn(map.current), [])
  useImperativeHandle(ref, () => ({
    selection,
    show: (from, to) => void center(root.current!, map.current, from, to),
  }))
  const pick = () => {
    const selection = getSelection()
    if (!selection?.isCollapsed || selection.anchorNode === null) return
    const at = offsetOf(map.current, selection.anchorNode, selection.anchorOffset)
    if (at !== null) onPick(at)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K walk the records for the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section ref={root} className="source" aria-label={t('原文')} tabIndex={0} onClick={pick}>
      <Paragraphs text={text} />
      <SelectionOffer root={root} selection={selection} current={current?.fields ?? null} onTake={onSelect} />
    </section>
  )
})

function selectionIn(map: TextMap): {start: number; end: number} | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const {startContainer, startOffset, endContainer, endOffset} = selection.getRangeAt(0)
  const start = offsetOf(map, startContainer, startOffset)
  const end = offsetOf(map, endContainer, endOffset)
  return start !== null && end !== null && end > start ? {start, end} : null
}

/** Brings words to the middle, and again when the blocks round them have been laid out. Returns the way to stop. */
function center(root: HTMLElement, map: TextMap, start: number, end: number): () => void {
  const bring = () => {
    const box = rangeOf(map, start, end)?.getBoundingClientRect()
    if (!box) return
    const view = root.getBoundingClientRect()
    const off = box.top + box.height / 2 - (view.top + view.height / 2)
    if (Math.abs(off) > 1) root.scrollTop += off
  }
  bring()
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(bring)
  })
  return () => cancelAnimationFrame(frame)
}
