import {attribute, scan} from '../xml.js'
import {ordinal} from './ordinal.js'

export interface Level {
  readonly start: number
  readonly format: string
  /** The label with %1 … %9 for the counts of the levels. */
  readonly text: string
  /** All counts in arabic digits, whatever their level says. */
  readonly legal: boolean
}

export interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list starts anew although its abstract list went on. */
  readonly restarts: ReadonlyMap<number, number>
}

export type Lists = ReadonlyMap<string, List>

type Draft<T> = {-readonly [K in keyof T]: T[K]}

/** word/numbering.xml: the lists by the id that paragraphs name. */
export function readLists(xml: string): Lists {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let levels = new Map<number, Level>()
  let abstract: string | null = null
  let number: string | null = null
  let restarts = new Map<number, number>()
  let depth = 0
  let level: Draft<Level> | null = null
  scan(xml, {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'abstractNum') {
        abstract = attribute(attributes, 'abstractNumId')
        levels = new Map()
      }
      if (name === 'num') {
        number = attribute(attributes, 'numId')
        restarts = new Map()
        levels = new Map()
      }
      if (name === 'abstractNumId') abstract = value
      if (name === 'lvlOverride') depth = Number(attribute(attributes, 'ilvl'))
      if (name === 'startOverride') restarts.set(depth, Number(value))
      if (name === 'lvl') {
        depth = Number(attribute(attributes, 'ilvl'))
        level = {start: 1, format: 'decimal', text: '', legal: false}
      }
      if (level === null) return
      if (name === 'start') level.start = Number(value) || 0
      if (name === 'numFmt') level.format = value
      if (name === 'lvlText') level.text = value
      if (name === 'isLgl') level.legal = value !== '0' && value !== 'false'
    },
    close(name) {
      if (name === 'lvl' && level !== null) {
        levels.set(depth, level)
        level = null
      }
      if (name === 'abstractNum' && abstract !== null) abstracts.set(abstract, levels)
      if (name === 'num' && number !== null && abstract !== null) {
        lists.set(number, {abstract, levels: new Map([...(abstracts.get(abstract) ?? []), ...levels]), restarts})
      }
    },
  })
  return lists
}

/** Hands out labels in the order of the paragraphs; lists on one abstract list share their count. */
export function labeller(lists: Lists): (list: string, level: number) => string {
  const counts = new Map<string, number[]>()
  const seen = new Set<string>()
  return (id, depth) => {
    const list = lists.get(id)
    const level = list?.levels.get(depth)
    if (list === undefined || level === undefined || depth > 8) return ''
    const count = counts.get(list.abstract) ?? []
    counts.set(list.abstract, count)
    const restart = seen.has(`${id} ${depth}`) ? undefined : list.restarts.get(depth)
    seen.add(`${id} ${depth}`)
    count[depth] = restart ?? (count[depth] ?? level.start - 1) + 1
    count.length = depth + 1
    return labelOf(list, level, count)
  }
}

function labelOf(list: List, level: Level, count: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return ''
  const label = level.text.replace(/%(?<depth>[1-9])/gu, (_, digit: string) => {
    const depth = Number(digit) - 1
    const other = list.levels.get(depth)
    const format = level.legal ? 'decimal' : (other?.format ?? 'decimal')
    return ordinal(count[depth] ?? other?.start ?? 1, format)
  })
  return /[0-9a-z]$/iu.test(label) ? `${label} ` : label
}
