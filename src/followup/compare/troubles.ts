import type {Statement} from './side.js'

const TROUBLES =
  /困难和问题|困难与问题|困难和挑战|问题和困难|问题和不足|不足和问题|困难和不足|清醒地?(?:看到|认识|意识)|存在(?:一些|不少|的|诸多).{0,6}(?:问题|困难|不足)|面临.{0,8}(?:困难|挑战)/u

/** The starts of all statements of the paragraphs in which a report owns up to what is wrong: they report no deed. */
export function troublesOf(statements: readonly Statement[]): ReadonlySet<number> {
  const found = new Set<number>()
  let [paragraph, within] = [-1, false]
  for (const statement of statements) {
    if (statement.paragraph !== paragraph) {
      paragraph = statement.paragraph
      within = false
    }
    within ||= TROUBLES.test(statement.words)
    if (within) found.add(statement.start)
  }
  return found
}
