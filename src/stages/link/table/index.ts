import type {Analysis, Context} from '../../../model/analysis.js'
import type {Entry, Project} from '../../../model/entry.js'
import type {Money, Time} from '../../../model/mention.js'
import {overlaps, type Span} from '../../../text/span.js'
import {grids} from './grid.js'
import {headerOf} from './header.js'
import {projectRows} from './projects.js'

export interface TableEntries {
  readonly projects: readonly Project[]
  /** The rows that were read as records; running text has nothing to find there. */
  readonly spans: readonly Span[]
}

/** Project tables of the file: a row becomes a record through the heading of the table. */
export function linkTables({text, mentions}: Analysis, {reading}: Context): TableEntries {
  const known = {
    money: mentions.filter((mention): mention is Money => mention.kind === 'money'),
    times: mentions.filter((mention): mention is Time => mention.kind === 'time'),
  }
  const projects: Project[] = []
  const spans: Span[] = []
  for (const grid of grids(text, reading.blocks)) {
    const header = headerOf(grid.rows, grid.caption)
    const found = header === null ? [] : projectRows(grid, header, known)
    if (found.length === 0) continue
    projects.push(...found)
    spans.push(grid.span)
  }
  return {projects, spans}
}

/** Entries of running text that do not stand in a table read by rows. */
export function outside<E extends Entry>(entries: readonly E[], {spans}: TableEntries): E[] {
  if (spans.length === 0) return [...entries]
  return entries.filter((entry) => !spans.some((span) => overlaps(span, entry)))
}
