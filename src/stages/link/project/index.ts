import type {Analysis, Context} from '../../../model/analysis.js'
import type {Project} from '../../../model/entry.js'

export function linkProjects(_analysis: Analysis, _context: Context): Project[] {
  return []
}
