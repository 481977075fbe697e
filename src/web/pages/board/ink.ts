import {useMemo} from 'react'
import {useShade} from '../../theme.js'

const names = [
  'ink',
  'quiet',
  'paper',
  'line',
  'accent',
  'target',
  'result',
  'size',
  'project',
  'green',
  'yellow',
  'red',
] as const
export type Ink = Readonly<Record<(typeof names)[number], string>>

/** The page's colours, as words a canvas understands. */
export function useInk(): Ink {
  const shade = useShade()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shade changes what the variables hold.
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement)
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Ink
  }, [shade])
}
