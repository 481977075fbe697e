import {ordinal} from '../docx/ordinal.js'
import {elements, get, type Tree} from '../tree.js'

export interface ListLevel {
  readonly prefix: string
  readonly suffix: string
  /** As ODF writes it: 1, a, 一, 二, 三, …; '' for no number. */
  readonly format: string
  readonly start: number
  /** How many levels the label shows: 2 for 1.1. */
  readonly shown: number
}

export interface OdtStyles {
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>
  /** The numbers of headings, where the document numbers its outline. */
  readonly outline: ReadonlyMap<number, ListLevel>
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '１, ２, ３, ...': 'decimalFullWidth',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
}

export function readOdtStyles(...roots: readonly Tree[]): OdtStyles {
  const lists = new Map<string, ReadonlyMap<number, ListLevel>>()
  let outline: ReadonlyMap<number, ListLevel> = new Map()
  const visit = (tree: Tree) => {
    for (const child of elements(tree)) {
      const name = get(child, 'name') ?? ''
      if (child.name === 'list-style') lists.set(name, levels(child))
      else if (child.name === 'outline-style') outline = levels(child)
      else if (/^(?:document-content|document-styles|document|automatic-styles|styles)$/u.test(child.name)) visit(child)
    }
  }
  for (const root of roots) visit(root)
  return {lists, outline}
}

function levels(style: Tree): ReadonlyMap<number, ListLevel> {
  const found = new Map<number, ListLevel>()
  for (const child of elements(style)) {
    const level = Number(get(child, 'level'))
    const numbered = child.name === 'list-level-style-number' || child.name === 'outline-level-style'
    found.set(level, {
      prefix: numbered ? (get(child, 'num-prefix') ?? '') : '',
      suffix: numbered ? (get(child, 'num-suffix') ?? '') : '',
      format: numbered ? (get(child, 'num-format') ?? '') : '',
      start: Number(get(child, 'start-value') ?? 1),
      shown: Number(get(child, 'display-levels') ?? 1),
    })
  }
  return found
}

/** The label of an item, from the counts of its level and those above; '' for bullets. */
export function labelOf(list: ReadonlyMap<number, ListLevel>, level: number, counts: readonly number[]): string {
  const own = list.get(level)
  if (own === undefined || own.format === '') return ''
  const numbers: string[] = []
  for (let depth = Math.max(1, level - own.shown + 1); depth <= level; depth++) {
    numbers.push(ordinal(counts[depth] ?? 1, formatOf(list.get(depth)?.format ?? '1')))
  }
  const label = `${own.prefix}${numbers.join('.')}${own.suffix}`
  return /[0-9a-z]$/iu.test(label) ? `${label} ` : label
}

function formatOf(format: string): string {
  if (FORMATS[format] !== undefined) return FORMATS[format]
  if (/^[一壹]/u.test(format)) return format.startsWith('壹') ? 'chineseLegalSimplified' : 'chineseCounting'
  if (format.startsWith('甲')) return 'ideographTraditional'
  if (format.startsWith('子')) return 'ideographZodiac'
  return 'decimal'
}
