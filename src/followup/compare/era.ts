import type {Statement} from './side.js'

/** Whether a stretch of a review tells of one year, or of several of which it is the last. */
export type Era = 'year' | 'years'

const PLAN_PERIOD = /“?十[一二三四五]五”?(?:时期|期间|以来|规划|收官)?/u
const YEARS = new RegExp(
  `^(?:——)?(?:各位代表[，！：:,!]?)?(?:回顾)?(?:[三四五]年来|过去[三四五]年|这[三四五]年|本届政府|${PLAN_PERIOD.source}(?:时期|期间|以来|的五年))`,
  'u',
)
const YEAR =
  /^(?:——)?(?:各位代表[，！：:,!]?)?(?:回顾|刚刚)?(?:过去的)?(?:\d{4}年(?:$|[，,是]|.{0,12}(?:极|最|不平凡|关键))|一年来|这一年|过去的?一年|去年)/u
/** What begins the talk of one year within a paragraph: 2012年，… */
const ONE = /^(?:这一年|一年来|(?:刚刚过去的)?(?:19|20)\d\d年[，,]?$)/u
const HEADING_YEARS = new RegExp(`五年|届政府|${PLAN_PERIOD.source}`, 'u')
const HEADING_YEAR = /\d{4}年|[一1]年|去年/u

/** The era of each statement: what its section's heading says, until a paragraph says otherwise. */
export function erasOf(statements: readonly Statement[]): (Era | null)[] {
  let era: Era | null = null
  let [heading, paragraph] = ['', -1]
  return statements.map((statement) => {
    if (statement.mode !== 'review') return null
    if (statement.heading !== heading) {
      era = ofHeading(statement, heading, era)
      heading = statement.heading
    }
    if (statement.paragraph !== paragraph) {
      paragraph = statement.paragraph
      era = ofLead(statement.words) ?? era
    } else if (ONE.test(statement.words)) era = 'year'
    return era
  })
}

/** A heading below another goes on with it; one that names both a year and five begins with the one it names first. */
function ofHeading({heading, year}: Statement, before: string, era: Era | null): Era | null {
  let shared = 0
  while (shared < before.length && before[shared] === heading[shared]) shared++
  const own = shared > 5 ? heading.slice(shared) : heading
  const [years, one] = [HEADING_YEARS.test(own), HEADING_YEAR.test(own)]
  if (years && one) return own.search(HEADING_YEARS) < own.search(HEADING_YEAR) ? 'years' : 'year'
  if (years) return 'years'
  if (one) return 'year'
  if (shared > 5) return era
  return year === null ? era : 'year'
}

function ofLead(words: string): Era | null {
  if (YEARS.test(words)) return 'years'
  return YEAR.test(words) ? 'year' : null
}
