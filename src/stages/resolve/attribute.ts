import type {Span} from '../../text/span.js'

const BEFORE = /(?:围绕|针对|聚焦|瞄准|对接|对标|对照|依据|根据|距离?|离|纳入|列入)$/u
const AFTER =
  /^(?:度)?(?:预算|人代会|人大会|确定的|定的|既定|下达的|提出的|承诺的|剩余|结转|遗留|未完成|制定的|[\p{Script=Han}]{1,3}的(?=[，。；、]|$))/u

/** 占「年初」预算: the time only says which thing is meant, and is no period of a number beside it. */
export function isAttribute(text: string, {end}: Span): boolean {
  return AFTER.test(text.slice(end, end + 8))
}

/** 「2011年度」项目已经验收，5月…: which year's project it is, and no year of what is told of it. */
export function isOfProject(text: string, {start, end}: Span): boolean {
  return (
    text[end - 1] === '度' &&
    /^的?(?:项目|工程)/u.test(text.slice(end, end + 3)) &&
    !/[，。；：\s]$/u.test(text.slice(Math.max(0, start - 1), start) || '。')
  )
}

/** 围绕「2023年」专项债券，: the time is of what is aimed at, and holds no farther than its clause. */
export function isOfObject(text: string, {start, end}: Span): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 3), start)) && /^[^，,、。；：\s]/u.test(text.slice(end, end + 1))
}
