import type {Mode} from '../../model/outline.js'

const REVIEW =
  /回顾|总结$|(?:工作|开展|完成|进展|推进|落实|运行|基本|主要|执行|建设|发展|方面)(?:的)?情况|主要(?:特点|做法|成效|成绩|经验)|(?:基本|突出|显著|总体|运行|鲜明)特点|(?:取得|工作)的?(?:主要)?(?:成绩|成效|进展)|过去[一二三四五]?年|刚刚过去|(?:存在|面临)的?(?:主要)?(?:问题|困难|不足|差距)|以来的?(?:主要)?工作(?!安排|部署)|(?:肯定|看到|总结|正视)(?:成绩|成效|差距|不足|问题)|经验做法|(?:做法|体会|成效|成绩|成就)$/u
const PLAN =
  /安排|打算|部署|设想|总体(?:要求|思路|目标)|目标(?:任务|要求)?$|(?:目标|主要|重点|工作)任务|(?:预期|奋斗|发展|主要)目标|重点(?:工作|抓好|做好)|主要工作(?!回顾|情况|成绩)|下一?(?:步|阶段)|今后|明年|未来|工作(?:思路|建议|计划|重点|措施|要点|举措)|今年(?!以来)(?:的)?(?:重点|主要|工作|任务|目标|政府|经济)|指导思想|工作目标|目标[和与及、]|(?:实事|意见|要求|建议|(?:工作|主要|具体|保障|推进|下步)(?:措施|举措))$|为民(?:办)?实事/u

/** What a heading says of its section; null where it says nothing or both. */
export function headingMode(words: string): Mode | null {
  const review = REVIEW.test(words)
  const plan = PLAN.test(words)
  if (review === plan) return review ? bothMode(words) : null
  return review ? 'review' : 'plan'
}

/** 2023年工作回顾和2024年工作安排 is both; 上年工作安排完成情况 looks back, because its last word does. */
function bothMode(words: string): Mode | null {
  if (/(?:回顾|完成情况|落实情况|执行情况|进展情况)$/u.test(words)) return 'review'
  return null
}
