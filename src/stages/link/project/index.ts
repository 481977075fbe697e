import type {Analysis, Context} from '../../../model/analysis.js'
import type {Project} from '../../../model/entry.js'
import type {ProjectName} from '../../../model/mention.js'

/** One entry a project, however often and under whatever names the text speaks of it. */
export function linkProjects({mentions}: Analysis, _context: Context): Project[] {
  const names = mentions.filter((mention): mention is ProjectName => mention.kind === 'project')
  const seen = new Map<string, ProjectName>()
  for (const name of names) if (!seen.has(name.name)) seen.set(name.name, name)
  return [...seen.values()].map((name) => ({
    kind: 'project',
    start: name.start,
    end: name.end,
    name: name.name,
    stage: null,
    place: null,
    totalYuan: null,
    yearYuan: null,
    doneYuan: null,
    capacity: null,
    progress: null,
    due: null,
    dueWhat: null,
    confidence: 1 / (1 + Math.exp(-name.score)),
    rules: [name.rule],
    section: null,
    fields: [],
  }))
}
