import {useEffect} from 'react'

/** Single keys (in lower case: j, arrowdown) for the page at hand; silent while somebody types or a dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>, enabled = true) {
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const act = keys[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [keys, enabled])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName) ||
    target.closest('.ant-modal, .ant-select-dropdown') !== null
  )
}
