import {type RefObject, useEffect, useState} from 'react'
import {t} from '../../i18n/words.js'

interface Props {
  readonly root: RefObject<HTMLElement | null>
  /** The selected stretch of the source, or null. */
  readonly selection: () => {readonly start: number; readonly end: number} | null
  /** The stretch of the record at hand. */
  readonly current: {readonly start: number; readonly end: number} | null
  /** `fresh`: as a record of its own, also where the record at hand covers it. */
  readonly onTake: (fresh: boolean) => void
}

interface Place {
  readonly start: number
  readonly end: number
  readonly x: number
  readonly y: number
}

/** Pixels from the words to what is offered for them. */
const GAP = 6

/** Words selected in the source: what can be made of them, beside them. */
export function SelectionOffer({root, selection, current, onTake}: Props) {
  const [at, setAt] = useState<Place | null>(null)
  useEffect(() => {
    const look = () => {
      const words = selection()
      const pane = root.current
      const box = words && getSelection()?.getRangeAt(0).getBoundingClientRect()
      if (!words || !pane || !box) return setAt(null)
      const view = pane.getBoundingClientRect()
      setAt({...words, x: box.left - view.left, y: box.bottom - view.top + pane.scrollTop + GAP})
    }
    // While the mouse is down the selection still grows: the offer would run along.
    const ended = () => setTimeout(look)
    const gone = () => getSelection()?.isCollapsed && setAt(null)
    document.addEventListener('pointerup', ended)
    document.addEventListener('keyup', ended)
    document.addEventListener('selectionchange', gone)
    return () => {
      document.removeEventListener('pointerup', ended)
      document.removeEventListener('keyup', ended)
      document.removeEventListener('selectionchange', gone)
    }
  }, [root, selection])
  if (at === null) return null
  const covered = current !== null && at.start < current.end && current.start < at.end
  const take = (fresh: boolean) => {
    setAt(null)
    onTake(fresh)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: S and Shift+S do the same.
    <div
      role="toolbar"
      aria-label={t('选中的原文')}
      className="selection-offer"
      style={{left: at.x, top: at.y}}
      // The words stay selected, and the click is none on the source.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
    >
      {covered && (
        <button type="button" onClick={() => take(false)}>
          <kbd>S</kbd> {t('改为这条的依据')}
        </button>
      )}
      <button type="button" onClick={() => take(true)}>
        <kbd>{covered ? '⇧S' : 'S'}</kbd> {t('新建记录')}
      </button>
    </div>
  )
}
