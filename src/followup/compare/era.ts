import type {Statement} from './side.js'

/** Whether a stretch of a review tells of one year, or of five of which it is the last. */
export type Era = 'year' | 'years'

const YEARS =
  /五年来|过去五年|这五年|[“"]?十[一二三四五]五[”"]?(?:时期|期间|规划|以来|收官)|五年(?:工作|回顾|间)|本届政府|四年来|三年来|届政府任期/u
const YEAR =
  /^(?:——)?(?:各位代表[，！：:,!]?)?(?:刚刚过去的)?(?:\d{4}年[，,是]|\d{4}年.{0,12}(?:极|最|不平凡|关键)|一年来|这一年|过去一年|过去的一年|去年|刚刚过去的一年)/u
const HEADING_YEARS = /五年|“?十[一二三四五]五”?|届政府/u

/** The era of each statement: what its section's heading says, until a paragraph says otherwise. */
export function erasOf(statements: readonly Statement[]): (Era | null)[] {
  let era: Era | null = null
  let [heading, paragraph] = ['', -1]
  return statements.map((statement) => {
    if (statement.mode !== 'review') return null
    if (statement.heading !== heading) {
      heading = statement.heading
      era = ofHeading(statement, era)
    }
    if (statement.paragraph !== paragraph) {
      paragraph = statement.paragraph
      era = ofLead(statement.words) ?? era
    } else if (/^(?:这一年|一年来)/u.test(statement.words)) era = 'year'
    return era
  })
}

/** A section below the one before goes on with it; a year of its own makes it a year's. */
function ofHeading({heading, year}: Statement, before: Era | null): Era | null {
  if (HEADING_YEARS.test(heading)) return 'years'
  if (year !== null) return 'year'
  return before
}

function ofLead(words: string): Era | null {
  if (YEARS.test(words)) return 'years'
  return YEAR.test(words) ? 'year' : null
}
