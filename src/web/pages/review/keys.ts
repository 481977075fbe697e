import {useEffect} from 'react'

/** Keys that move may be held down; one that decides counts once. */
const MOVES = /^(?:j|k|arrow.*)$/u

/**
 * Single keys (in lower case: j, arrowdown, shift+s) for the page at hand; silent while somebody types or a dialog is
 * open.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>, enabled = true) {
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesKey(event.target, event.key)) return
      const key = keyOf(event)
      const act = (event.shiftKey ? keys[`shift+${key}`] : undefined) ?? keys[key]
      if (!act) return
      event.preventDefault()
      if (!event.repeat || MOVES.test(key)) act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys, enabled])
}

/** A key by the name on its cap, whatever input method is on: 、 and ／ are /, ？ is ?, ｊ is j. */
export function keyOf({key, code}: Pick<KeyboardEvent, 'key' | 'code'>): string {
  // An input method that keeps a key for itself names only its place.
  if (key === 'Process') return (/^(?:Key|Digit)(?<cap>.)$/u.exec(code)?.groups?.cap ?? code).toLowerCase()
  return key === '、' ? '/' : key.normalize('NFKC').toLowerCase()
}

/** Whether the key belongs to what has the focus: a field takes all, a box that is ticked only those that move or tick it. */
export function takesKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(target.type))
    return /^(?:Arrow.*| )$/u.test(key)
  return (
    target.isContentEditable ||
    /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName) ||
    target.closest('.ant-modal, .ant-select-dropdown') !== null
  )
}
