import {memo, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef} from 'react'
import {t} from '../../i18n/words.js'
import {clearMarks, offsetOf, paintCurrent, paintRecords, rangeOf, type TextMap, textMap} from './marks.js'
import type {Row} from './records.js'

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
  readonly ref: Ref<SourceHandle>
}

/** The source as it stands, every record marked; a click goes to the record there. */
export function SourceText({text, rows, current, onPick, ref}: Props) {
  const root = useRef<HTMLDivElement>(null)
  const map = useRef<TextMap>({starts: [], nodes: []})
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is of the nodes that `text` made.
  useLayoutEffect(() => {
    map.current = textMap(root.current!)
    return clearMarks
  }, [text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: new nodes of `text` want new ranges.
  useLayoutEffect(() => paintRecords(map.current, rows), [rows, text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useLayoutEffect(() => paintCurrent(map.current, current), [current, text])
  const start = current?.fields.start
  const end = current?.fields.end
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the record at hand moves.
  useEffect(() => {
    if (start !== undefined && end !== undefined) center(root.current!, map.current, start, end)
  }, [start, end, text])
  useImperativeHandle(ref, () => ({
    selection: () => selectionIn(map.current),
    show: (from, to) => center(root.current!, map.current, from, to),
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
    </section>
  )
}

/** One element a line of the source: with content-visibility the browser lays out only what is near. */
const Paragraphs = memo(function Paragraphs({text}: {readonly text: string}) {
  const lines = useMemo(() => {
    let at = 0
    return text.split('\n').map((line) => {
      const start = at
      at += line.length + 1
      return {start, line}
    })
  }, [text])
  return lines.map(({start, line}) => (
    <p key={start} data-start={start} className={/^[\s　]/u.test(line) ? 'source-line' : 'source-line source-indent'}>
      {line}
    </p>
  ))
})

function selectionIn(map: TextMap): {start: number; end: number} | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const {startContainer, startOffset, endContainer, endOffset} = selection.getRangeAt(0)
  const start = offsetOf(map, startContainer, startOffset)
  const end = offsetOf(map, endContainer, endOffset)
  return start !== null && end !== null && end > start ? {start, end} : null
}

function center(root: HTMLElement, map: TextMap, start: number, end: number) {
  const line = rangeOf(map, start, end)?.startContainer.parentElement
  if (!line) return
  // First the paragraph, so that its size is real; then the words in it.
  line.scrollIntoView({block: 'center'})
  const box = rangeOf(map, start, end)!.getBoundingClientRect()
  const view = root.getBoundingClientRect()
  root.scrollTop += box.top + box.height / 2 - (view.top + view.height / 2)
}
