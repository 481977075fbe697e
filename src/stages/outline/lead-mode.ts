import type {Mode} from '../../model/outline.js'

const REVIEW =
  /主要做法|做法(?:和体会|与体会)?(?:是|如下)|(?:做|开展|抓|完成|实施|推进)了以下|(?:汇报|报告|通报|介绍)如下|回顾|(?:体现|表现)在(?:以下|[一二三四五六七八]个)|(?:主要|突出|显著|以下|如下|[一二三四五六七八两几]个)(?:的)?(?:特点|成效|成绩|亮点|变化|进展)|(?:做|开展)了[^。，]{0,12}工作[：:]$/u
const PLAN =
  /(?:强调|讲|提|谈|说)[^。，]{0,10}(?:意见|要求|问题|看法|建议|想法|[点句])|(?:抓好|做好|做到|推进|突出|落实|抓住|实现|坚持|把握|聚焦)(?:好)?(?:以下|这|[一二三四五六七八九十]{1,2}(?:个|项|大|方面))|(?<!了)以下[^。，]{0,8}(?:工作|任务)|(?<!主)要(?:着力|重点|切实|突出|抓|做)/u

/** What a sentence that ends in a colon, or speaks of 以下, says of the sections it leads into. */
export function leadMode(sentence: string): Mode | null {
  if (!/[：:]$|以下|如下/u.test(sentence)) return null
  const last = sentence.slice(Math.max(0, sentence.lastIndexOf('。', sentence.length - 2) + 1))
  const review = REVIEW.test(last)
  const plan = PLAN.test(last)
  if (review === plan) return null
  return review ? 'review' : 'plan'
}
