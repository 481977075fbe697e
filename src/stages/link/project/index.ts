import type {Analysis, Context} from '../../../model/analysis.js'
import type {FieldSpan, Project, Stage} from '../../../model/entry.js'
import type {Money, Place, ProjectName, Time} from '../../../model/mention.js'
import {contains, firstEndingAfter, type Span, spanAt} from '../../../text/span.js'
import {lexiconOf} from '../../recognize/project/lexicon.js'
import {type AmountField, amountsOf, moneyOf} from './amounts.js'
import {capacityIn} from './capacity.js'
import {dueOf} from './due.js'
import {merge} from './merge.js'
import {type Saying, sayings} from './saying.js'
import {rank, type StageWord, stagesOf} from './stage.js'

/** One entry a project, however often and under whatever names the text speaks of it. */
export function linkProjects(analysis: Analysis, {dictionaries}: Context): Project[] {
  const {mentions, text} = analysis
  const names = mentions.filter((mention): mention is ProjectName => mention.kind === 'project')
  const layers = {
    text: text.value,
    lexicon: lexiconOf(dictionaries),
    money: moneyOf(mentions),
    times: mentions.filter((mention): mention is Time => mention.kind === 'time'),
    places: mentions.filter((mention): mention is Place => mention.kind === 'place'),
    parts: analysis.outline.parts,
  }
  const priceOf = (saying: Saying) => amountsOf(layers.text, saying, layers.money)[0]?.value ?? null
  const groups = merge(sayings(analysis, names, layers.lexicon), priceOf)
  return groups.filter((group) => group.some(({again}) => !again)).map((group) => entryOf(group, layers))
}

export interface Layers {
  readonly text: string
  readonly lexicon: ReturnType<typeof lexiconOf>
  readonly money: readonly Money[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  readonly parts: Analysis['outline']['parts']
}

function entryOf(group: readonly Saying[], layers: Layers): Project {
  const {text, lexicon} = layers
  const told = group.filter(({again}) => !again)
  const first = told[0]!
  const fields: FieldSpan[] = []
  const note = (field: string, {start, end}: Span) => fields.push({field, start, end})
  const sums: Record<AmountField, number | null> = {totalYuan: null, yearYuan: null, doneYuan: null}
  const words: StageWord[] = []
  let due: ReturnType<typeof dueOf> = null
  for (const saying of group) {
    for (const {field, value, start, end} of amountsOf(text, saying, layers.money)) {
      if (sums[field] !== null) continue
      sums[field] = value
      note(field, {start, end})
    }
    const said = stagesOf(text, saying, lexicon).map((word) => (isAhead(word, layers) ? {...word, wished: true} : word))
    words.push(...said)
    due ??= dueOf(saying, said, layers)
  }
  const stage = highest(words.filter(({wished}) => !wished))
  if (stage !== null) note('stage', stage)
  const place = placeOf(told, layers.places)
  if (place !== null) note('place', place)
  if (due?.span) note('due', due.span)
  const name = nameOf(told)
  const score = Math.max(...told.map((saying) => saying.name.score)) + 0.4 * (told.length - 1)
  return {
    kind: 'project',
    start: first.name.start,
    end: first.name.end,
    name,
    stage: stage?.stage ?? null,
    place: place?.name ?? null,
    ...sums,
    capacity: capacityIn(name) ?? capacityIn(text.slice(first.name.start, first.name.end)),
    progress: stage === null ? null : progressOf(text, stage, group),
    due: due?.to ?? null,
    dueWhat: due?.what ?? null,
    confidence: confidenceOf(score),
    rules: [...new Set(group.map((saying) => saying.name.rule))],
    section: first.mode,
    fields,
  }
}

/** 甲项目10月份投产, told in August: not yet so. */
function isAhead(word: StageWord, {text, times, parts}: Layers): boolean {
  const date = spanAt(parts, word.start)?.date ?? null
  if (date === null || word.wished) return false
  const time = times[firstEndingAfter(times, word.start - DAY_REACH)]
  if (time === undefined || time.end > word.start || /[，。；、,;]/u.test(text.slice(time.end, word.start)))
    return false
  return time.from !== null && time.from > date && !time.recur
}

/** 10月份正式投产: so near stands the day before its stage. */
const DAY_REACH = 6

/** The weights are those of a logistic regression: on gold, 96 of 97 entries at 0.9 or more are right. */
function confidenceOf(score: number): number {
  return Math.round(100 / (1 + Math.exp(-score))) / 100
}

/** The name of the first mention; where that is a firm or a kind only, the one that says more. */
function nameOf(group: readonly Saying[]): string {
  const first = group[0]!.name.name
  const longest = group.reduce((best, {name}) => (name.name.length > best.length ? name.name : best), first)
  return longest.length >= first.length * 2 ? longest : first
}

function highest(words: readonly StageWord[]): StageWord | null {
  let best: StageWord | null = null
  for (const word of words) if (best === null || rank(word.stage) > rank(best.stage)) best = word
  return best
}

/** What the text says of how far it is, in its own words: 完成工程量的95%. */
function progressOf(text: string, word: StageWord & {stage: Stage}, group: readonly Saying[]): string | null {
  const saying = group.find(({tail}) => contains(tail, word))
  if (saying === undefined) return null
  const clause = text.slice(saying.tail.start, saying.tail.end)
  const at = word.start - saying.tail.start
  const from = Math.max(...[...'，,。'].map((mark) => clause.lastIndexOf(mark, at))) + 1
  const stop = clause.slice(at).search(/[，,、。]/u)
  const words = clause.slice(from, stop < 0 ? undefined : at + stop).replace(/^(?:于|已|现已|相继)/u, '')
  return words.length > 1 && words.length <= 30 ? words.trim() : null
}

/** 睢阳区的…, 邢台褡裢机场: the place before the name or in it. */
function placeOf(group: readonly Saying[], places: readonly Place[]): Place | null {
  for (const {name, before} of group) {
    for (const span of [before, name]) {
      for (let index = firstEndingAfter(places, span.start); index < places.length; index++) {
        const place = places[index]!
        if (place.start >= span.end) break
        if (place.level === 'county' || place.level === 'city') return place
      }
    }
  }
  return null
}
