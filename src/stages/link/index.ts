import type {Stage} from '../../model/analysis.js'
import {linkFigures} from './figure/index.js'
import {linkProjects} from './project/index.js'
import {figuresOfRows, linkTables, proseOf, tasksOfRows} from './table/index.js'
import {linkTasks} from './task/index.js'

/** Entries from mentions: who must reach what, by when, with how much. */
export const stage: Stage = {
  name: 'link',
  requires: ['text', 'gaps', 'facts', 'outline', 'tokens', 'mentions', 'clauses'],
  assigns: ['entries'],
  settings: {},
  run(analysis, context) {
    const tables = linkTables(analysis, context)
    const prose = proseOf(analysis, tables)
    const projects = [...linkProjects(prose, context), ...tables.projects]
    const told = figuresOfRows(linkFigures({...prose, entries: projects}, context), tables)
    const figures = [...told, ...tables.figures]
    const spoken = linkTasks({...prose, entries: [...projects, ...figures]}, context)
    const tasks = tasksOfRows(analysis, spoken, told, tables)
    return {entries: [...projects, ...figures, ...tasks].sort((a, b) => a.start - b.start || a.end - b.end)}
  },
}
