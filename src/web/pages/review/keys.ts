import {useEffect} from 'react'

/** Single keys (in lower case: j, arrowdown) for the page at hand; silent while somebody types or a dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>, enabled = true) {
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesKey(event.target, event.key)) return
      const act = keys[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys, enabled])
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
