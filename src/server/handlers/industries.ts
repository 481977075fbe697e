import {type IndustryOf, industries} from '../../app/industry.js'
import type {StatsFilter} from '../../app/ports/stats.js'
import type {Row} from '../../model/dictionary.js'
import type {Known} from '../context.js'

/** How the ledger's address says: projects whose name tells no industry. */
export const UNTOLD = '-'

interface Amount {
  readonly key: string | null
  readonly projects: number
  readonly totalYuan: number | null
  readonly doneYuan: number | null
}

/** As the dictionary stands now: a change counts at once, nothing is analysed anew. */
async function industryOf({ports}: Known): Promise<IndustryOf> {
  const {ledgers, store} = ports
  const saved = (await store.shelf.dictionaries()).find(({name}) => name === '行业')
  const content = saved?.content ?? (await ledgers.shipped('行业'))
  return industries(ledgers.check('行业', content).rows as readonly Row[])
}

export async function amountsByIndustry(context: Known, filter: StatsFilter): Promise<Amount[]> {
  const of = await industryOf(context)
  const sums = new Map<string | null, Amount>()
  for (const {name, projects, totalYuan, doneYuan} of await context.ports.store.stats.projects(
    filter,
    context.asking.scope,
  )) {
    const key = of(name)
    const sum = sums.get(key) ?? {key, projects: 0, totalYuan: null, doneYuan: null}
    sums.set(key, {
      key,
      projects: sum.projects + projects,
      totalYuan: plus(sum.totalYuan, totalYuan),
      doneYuan: plus(sum.doneYuan, doneYuan),
    })
  }
  return [...sums.values()].sort((a, b) => (b.totalYuan ?? 0) - (a.totalYuan ?? 0))
}

/** Nothing said and nothing said is nothing, not zero. */
function plus(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0)
}

export async function projectsOfIndustry(context: Known, industry: string | null): Promise<string[]> {
  const of = await industryOf(context)
  const projects = await context.ports.store.stats.projects({}, context.asking.scope)
  return projects.map(({name}) => name).filter((name) => of(name) === industry)
}
