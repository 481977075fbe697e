import {aligner} from '../compare/align.js'
import {deedOf} from '../compare/deed.js'
import type {Statement} from '../compare/side.js'
import {weightsOf} from '../compare/weights.js'
import {type Place, placeOf, type Volume} from './volume.js'

/** A task or project that is promised again, year after year. */
export interface Recycled {
  readonly words: string
  readonly years: number
  readonly places: readonly Place[]
}

/** Nearly the same words, and a name among them that few others bear. */
const SAME = 0.8
const NAME = 18
/** 做好防汛工作 is promised every year and done every year: only works that end once can be recycled. */
const ENDS =
  /建成|建设|新建|改建|扩建|改造|修建|竣工|完工|投产|投用|投入使用|通车|启用|开工|启动|搬迁|整治|创建|完成|贯通|验收/u

/** What stands in the plans of at least `years` documents. Volumes in the order of years. */
export function recycledOf(volumes: readonly Volume[], years = 3): Recycled[] {
  const weights = weightsOf(volumes.flatMap(({statements}) => statements))
  const plans = volumes.map(({statements}) =>
    aligner(
      statements.filter(({mode, title}) => mode === 'plan' && !title),
      weights,
    ),
  )
  const used = new Set<string>()
  const key = (volume: number, {start}: Pick<Statement, 'start'>) => `${volume}/${start}`
  return volumes.flatMap((volume, index) =>
    volume.entries.flatMap((entry): Recycled[] => {
      if (entry.kind !== 'task' && entry.kind !== 'project') return []
      if (entry.section !== 'plan' || !ENDS.test(entry.quote + (entry.kind === 'project' ? '建设' : ''))) return []
      const own = plans[index]!.at(entry.start)
      if (own && used.has(key(index, own))) return []
      const {terms} = deedOf(entry, volume)
      const places = [placeOf(volume, entry)]
      const seen = own ? [key(index, own)] : []
      for (let later = index + 1; later < volumes.length; later++) {
        const [found] = plans[later]!.find(terms)
        if (!found || found.coverage < SAME || found.run < NAME) continue
        places.push(placeOf(volumes[later]!, found.statement))
        seen.push(key(later, found.statement))
      }
      if (places.length < years) return []
      for (const one of seen) used.add(one)
      return [{words: entry.kind === 'task' ? entry.action : entry.name, years: places.length, places}]
    }),
  )
}
