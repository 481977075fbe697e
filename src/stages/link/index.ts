import type {Stage} from '../../model/analysis.js'
import {linkFigures} from './figure/index.js'
import {linkProjects} from './project/index.js'
import {linkTables, outside} from './table/index.js'
import {linkTasks} from './task/index.js'

/** Entries from mentions: who must reach what, by when, with how much. */
export const stage: Stage = {
  name: 'link',
  requires: ['text', 'gaps', 'facts', 'outline', 'tokens', 'mentions', 'clauses'],
  assigns: ['entries'],
  settings: {},
  run(analysis, context) {
    const tables = linkTables(analysis, context)
    const projects = [...outside(linkProjects(analysis, context), tables), ...tables.projects]
    const figures = outside(linkFigures({...analysis, entries: projects}, context), tables)
    const tasks = outside(linkTasks({...analysis, entries: [...projects, ...figures]}, context), tables)
    return {entries: [...projects, ...figures, ...tasks].sort((a, b) => a.start - b.start || a.end - b.end)}
  },
}
