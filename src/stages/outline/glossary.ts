import type {Part} from '../../model/outline.js'
import type {Unit} from './lines.js'

const GLOSSARY =
  /^[【（[]?(?:附件?[：:\d一二三]{0,3})?(?:《?政府工作报告》?)?(?:中的?)?(?:相关|有关|部分|专有|专业)?(?:(?:名词|术语|指标|词语|用语|短语)(?:解释|注释|说明|注解)|注释[：:】]?$|注解[：:】]?$|注[：:】]?$)/u
const FOOTNOTE = /^[[［〔【]\d{1,3}[\]］〕】]/u

/** 名词解释 on a line, or the first of several lines that begin with a footnote's number, late in the part. */
export function isGlossary(value: string, unit: Unit, next: Unit | undefined, part: Part): boolean {
  if (unit.start < part.start + (part.end - part.start) * 0.4) return false
  const words = value.slice(unit.start, unit.start + 40)
  if (unit.end - unit.start <= 24 && GLOSSARY.test(words)) return true
  return FOOTNOTE.test(words) && next !== undefined && next.start - part.start > 0 && value[unit.start - 1] === '\n'
}

/** A list of tasks after the glossary: 2025年10件惠民实事, 重点工作任务分解表. */
export function isAnnex(value: string, {start, end, opening}: Unit): boolean {
  return opening?.kind === 'plain' && /实事|任务|清单|分解|安排/u.test(value.slice(start, end))
}
