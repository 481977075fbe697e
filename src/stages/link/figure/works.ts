import type {Memory} from './memory.js'

/** The rule of a number that tells how much of something a project consists of. */
export const WORKS = 'figure/works'

/** 工程内容包括…: what follows says what a project consists of. */
const CONTENTS =
  /^(?:该|此|本)?(?:项目|工程|主要|建设|规划|设计){0,3}(?:内容|规模)(?:及规模)?(?:主要)?(?:包括|包含|为|是|有|：)(?:：)?/u

/** Done with: what was built is no plan of a project any more. */
const BUILT = /(?:已|现已)(?:全部|全面)?(?:完成|建成|完工|竣工)/u

/** How long the words are that open a list of a project's works; 0 where none do or no project is told of. */
export function worksLength(words: string, memory: Memory): number {
  if (!memory.topicSingle || memory.topic === '') return 0
  const opened = CONTENTS.exec(words)?.[0] ?? ''
  return BUILT.test(words.slice(opened.length)) ? 0 : opened.length
}
