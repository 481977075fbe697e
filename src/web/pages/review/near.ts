import {useEffect, useRef} from 'react'
import type {Stretch} from './marks.js'

/** Everything: for paper, on which all is in view. */
const ALL: Stretch = {from: 0, to: Number.POSITIVE_INFINITY}

/**
 * Hear which stretch of the source is in view or within a view of it: the blocks below `root` that carry where they
 * begin and end. `blocks` is what they are made of.
 */
export function useNear(
  root: {readonly current: HTMLElement | null},
  blocks: unknown,
  hear: (near: Stretch) => void,
): void {
  const latest = useRef(hear)
  latest.current = hear
  // biome-ignore lint/correctness/useExhaustiveDependencies: new blocks are watched anew.
  useEffect(() => {
    const seen = new Map<number, number>()
    const tell = () => {
      if (seen.size > 0) latest.current({from: Math.min(...seen.keys()), to: Math.max(...seen.values())})
    }
    const look: IntersectionObserverCallback = (changes) => {
      for (const {target, isIntersecting} of changes) {
        const {from, to} = (target as HTMLElement).dataset
        if (isIntersecting) seen.set(Number(from), Number(to))
        else seen.delete(Number(from))
      }
      tell()
    }
    const watch = new IntersectionObserver(look, {root: root.current, rootMargin: '100% 0px'})
    for (const block of root.current!.querySelectorAll('[data-from]')) watch.observe(block)
    const print = () => latest.current(ALL)
    window.addEventListener('beforeprint', print)
    window.addEventListener('afterprint', tell)
    return () => {
      watch.disconnect()
      window.removeEventListener('beforeprint', print)
      window.removeEventListener('afterprint', tell)
    }
  }, [blocks])
}
