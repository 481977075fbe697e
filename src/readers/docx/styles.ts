import {attribute, scan} from '../xml.js'

/** What a paragraph style says that its paragraphs inherit. */
export interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly list: string | null
  readonly level: number | null
  /** Outline level, 0 the highest. */
  readonly outline: number | null
}

export type Styles = ReadonlyMap<string, Style>

export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  let id: string | null = null
  let style = {name: '', basedOn: null, list: null, level: null, outline: null} as {
    -readonly [K in keyof Style]: Style[K]
  }
  scan(xml, {
    open(name, attributes) {
      const value = attribute(attributes, 'val')
      if (name === 'style') {
        id = attribute(attributes, 'styleId')
        style = {name: '', basedOn: null, list: null, level: null, outline: null}
      }
      if (id === null) return
      if (name === 'name') style.name = value ?? ''
      if (name === 'basedOn') style.basedOn = value
      if (name === 'numId') style.list = value
      if (name === 'ilvl') style.level = Number(value)
      if (name === 'outlineLvl') style.outline = Number(value)
    },
    close(name) {
      if (name !== 'style' || id === null) return
      styles.set(id, style)
      id = null
    },
  })
  return styles
}

/** The first value that the style or one it is based on gives. */
export function inherited<K extends 'list' | 'level' | 'outline'>(styles: Styles, id: string | null, key: K): Style[K] {
  let style = id === null ? undefined : styles.get(id)
  for (let steps = 0; style !== undefined && steps < 20; steps++) {
    if (style[key] !== null) return style[key]
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return null
}
