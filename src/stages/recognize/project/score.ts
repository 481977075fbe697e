import type {Candidate} from './candidate.js'

/** Below it a candidate is no name. */
export const THRESHOLD = 2.4

/** What speaks for a candidate, weighed by hand. */
export function features(candidate: Candidate): Record<string, number> {
  const {evidence, closer, ending, left, right, name, members} = candidate
  const is = (condition: boolean) => (condition ? 1 : 0)
  return {
    listOfProjects: is(closer?.noun === '项目'),
    listOfWorks: is(closer?.noun === '工程'),
    listBuilt: is(closer?.noun === '建设'),
    listOfThings: is(closer?.noun === '设施'),
    listOfFirms: is(closer?.noun === '企业'),
    listCounted: is(closer?.counted ?? false),
    inList: is(members > 1 && closer === null),
    endsProject: is(ending === '项目'),
    endsWork: is(ending === '工程'),
    headThing: is(evidence.head === '设施'),
    headPlace: is(evidence.head === '场所'),
    headAct: is(evidence.head === '工事'),
    phase: is(evidence.phase),
    firm: is(evidence.firm),
    proper: is(evidence.proper),
    marked: is(evidence.marked),
    priced: is(left.priced),
    built: is(left.built),
    led: is(left.led),
    staged: is(right === 'stage'),
    acting: is(right === 'verb'),
    counted: is(left.counted || right === 'count'),
    generic: is(evidence.generic),
    bare: is(evidence.bare),
    bareInList: is(evidence.bare && closer !== null && closer.noun !== '企业'),
    campaign: is(evidence.campaign),
    broken: is(evidence.broken),
    counts: is(evidence.counts),
    short: is(name.length < 3),
    long: is(name.length > 18),
  }
}

const WEIGHTS: Readonly<Record<string, number>> = {
  listOfProjects: 2.6,
  listOfWorks: 1.8,
  listBuilt: 1.2,
  listOfThings: 0.8,
  listOfFirms: -1.5,
  listCounted: 0.2,
  inList: 0.1,
  endsProject: 1.4,
  endsWork: 1,
  headThing: 1.5,
  headPlace: 0.7,
  headAct: 0.3,
  phase: 1,
  firm: 0.6,
  proper: 0.9,
  marked: 0.5,
  priced: 2,
  built: 0.7,
  led: 0.2,
  staged: 0.9,
  acting: -2,
  counted: -3,
  generic: -4,
  bare: -3,
  bareInList: 2,
  campaign: -3,
  broken: -5,
  counts: -1.5,
  short: -0.8,
  long: -0.4,
}

export function score(candidate: Candidate): number {
  let sum = -THRESHOLD
  for (const [feature, value] of Object.entries(features(candidate)))
    if (value !== 0) sum += value * (WEIGHTS[feature] ?? 0)
  return sum
}
