import type {Analysis, Context} from '../../../model/analysis.js'
import type {Task} from '../../../model/entry.js'

export function linkTasks(_analysis: Analysis, _context: Context): Task[] {
  return []
}
