import type {Candidate} from './candidate.js'

/** Below it a candidate is no name. */
export const THRESHOLD = 4.4
/** What a member must reach alone to speak for the others. */
const SURE = 0.8

/** 国家级制造业创新中心: a kind of thing to strive for. */
const LEVEL = /^(?:国家级|省级|高水平|高标准|高能级|现代化|专业化)(?=[^、]{2,8}(?:中心|基地|平台|实验室|示范区|园区)$)/u

/** 国省道, 县乡道路: ways of several ranks are a network, not one of them. */
const NETWORK = /^(?:国省县?|省县|市县|县乡村?|镇村)(?:干)?(?:道|公路)(?!\d)/u

/** 县城道路工程 as a title with its sum behind it is one thing. */
function isTold({headed, evidence: {head}}: Candidate): boolean {
  return headed && (head === '设施' || head === '场所')
}

/** What speaks for a candidate, and against it. */
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
    saidStaged: is(right === 'project-stage'),
    worksOn: is(evidence.worksOn),
    framed: is(candidate.framed),
    acting: is(right === 'verb'),
    counted: is(left.counted || LEVEL.test(name) || right === 'count'),
    generic: is((evidence.generic && !isTold(candidate)) || NETWORK.test(name)),
    bareAlone: is(evidence.bare && closer === null && !evidence.phase),
    barePhase: is(evidence.bare && closer === null && evidence.phase),
    bareListed: is(evidence.bare && closer !== null),
    capacity: is(evidence.capacity),
    campaign: is(evidence.campaign),
    verbFirst: is(evidence.verbFirst),
    silent: is(closer === null && ending === null && right !== 'stage' && !left.built && !left.led && !left.priced),
    plain: is(
      closer !== null &&
        evidence.head === null &&
        !evidence.proper &&
        !evidence.firm &&
        !evidence.marked &&
        !evidence.phase,
    ),
    neighbor: is(candidate.neighbor),
    announced: is(candidate.announced),
    headed: is(candidate.headed && !left.built && !left.counted),
    broken: is(evidence.broken),
    counts: is(evidence.counts),
    short: is(name.length < 3),
  }
}

/**
 * By logistic regression on the gold and on 320 candidates of other reports that were read by hand, each document
 * judged by weights that never saw it; rounded.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  listOfProjects: 3.9,
  listOfWorks: 1.6,
  listBuilt: 1.1,
  listOfThings: 0.5,
  listOfFirms: -1,
  listCounted: 0.3,
  inList: -0.3,
  endsProject: 1.9,
  endsWork: 1.3,
  headThing: 4.9,
  headPlace: 1.9,
  headAct: 2.2,
  phase: 2.5,
  firm: 1.4,
  proper: 1.4,
  marked: 0.8,
  priced: 1.9,
  built: 0.5,
  led: -0.9,
  staged: 2.2,
  saidStaged: 1.3,
  worksOn: 1.8,
  framed: 0.8,
  acting: -1,
  counted: -3.2,
  generic: -4.1,
  bareAlone: -3.8,
  barePhase: -2,
  bareListed: -2.6,
  capacity: 1.5,
  campaign: -3.2,
  verbFirst: -1,
  silent: -0.8,
  plain: -0.3,
  neighbor: 1.6,
  // By hand: no list of the gold was announced so.
  announced: 2.6,
  headed: 2.6,
  broken: -5,
  counts: -1.2,
  short: -1.5,
}

const FEATURES = Object.keys(WEIGHTS)

/** Weighs every member of a list; one that is surely a project speaks for its neighbors. */
export function scores(candidates: readonly Candidate[]): {candidate: Candidate; points: number}[] {
  const alone = candidates.map((candidate) => score(candidate))
  return candidates.map((candidate, index) => {
    const neighbor = alone.some((points, other) => other !== index && points > SURE)
    return {candidate, points: neighbor ? score({...candidate, neighbor}) : alone[index]!}
  })
}

export function score(candidate: Candidate): number {
  const found = features(candidate)
  let sum = -THRESHOLD
  for (const feature of FEATURES) if (found[feature] === 1) sum += WEIGHTS[feature]!
  return sum
}
