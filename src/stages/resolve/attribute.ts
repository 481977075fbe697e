import type {Span} from '../../text/span.js'

const BEFORE = /(?:围绕|针对|聚焦|瞄准|对接|对标|对照|依据|根据|距离?|离|纳入|列入)$/u
const AFTER =
  /^(?:度)?(?:预算|人代会|人大会|确定的|定的|既定|下达的|提出的|承诺的|剩余|结转|遗留|未完成|制定的|[\p{Script=Han}]{1,3}的(?=[，。；、]|$))/u

/** 占「年初」预算: the time only says which thing is meant, and is no period of a number beside it. */
export function isAttribute(text: string, {start, end}: Span): boolean {
  if (text.startsWith('当年', start) && OF_YEAR.test(text.slice(end, end + 10))) return true
  return AFTER.test(text.slice(end, end + 8))
}

/** 「当年」竣工、在建项目40个: which projects. */
const OF_YEAR = /^(?:新?开工|竣工|在建|投产|签约|建成|计划)[\p{Script=Han}、]{0,6}(?:项目|工程)/u

/** 「2011年度」项目已经验收，5月…: which year's project it is, and no year of what is told of it. */
export function isOfProject(text: string, {start, end}: Span): boolean {
  return (
    text[end - 1] === '度' &&
    /^的?(?:项目|工程)/u.test(text.slice(end, end + 3)) &&
    !/[，。；：\s]$/u.test(text.slice(Math.max(0, start - 1), start) || '。')
  )
}

/** 「2009年」列建的19个项目中，完成10个: the year says which things, and of what became of them nothing. */
const WHICH =
  /^(?:度)?(?:列建|列入|签约|新?引进|立项|批复|确定|下达|谋划|筛选|续建|结转|摸底|认定|规划)的(?=[\d\p{Script=Han}])/u

/** 围绕「2023年」专项债券，: the time is of what is aimed at, and holds no farther than its clause. */
export function isOfObject(text: string, {start, end}: Span): boolean {
  if (/\d年$/u.test(text.slice(start, end)) && WHICH.test(text.slice(end, end + 8))) return true
  return BEFORE.test(text.slice(Math.max(0, start - 3), start)) && /^[^，,、。；：\s]/u.test(text.slice(end, end + 1))
}
