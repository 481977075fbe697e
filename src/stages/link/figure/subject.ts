import type {Mode} from '../../../model/outline.js'

/** Words before a subject that are no part of it: connectives, numbering, modals, 全市. */
const LEAD =
  /^(?:(?:该|此)(?:项目|工程)(?=(?:计划|规划)?(?:总?投资|占地|总建筑|建筑))|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[、，；。：:\s—·•()（）\-*>]|[一二三四五六七八九十]{1,3}(?:是|要|、)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]，|首先|其次|再次|最后|其中|同时|此外|另外|另(?=\d|[全我本])|并且|而且|但|而|以及|还(?!款|田|林|迁)|并(?![网购入轨])|也|又|共(?![建享同产青商])|总共|共计|合计|累计|先后|已经|已|均|各(?![类项级地界])|预计|有望|特别是|尤其是|目前|截至|到(?![位账资])|至少|至多|至|对(?![口外接标比照上内虾俄美欧])|由|全年|年内|当年|上年|去年|今年|明年|本年度|本年|年底|年末|末|底前|前(?![期端沿列置景])|内(?![资需陆河涝部销])|底(?![线盘])|通过|经(?![济贸开信营])|经过|仅|我们|近年来|五年来|一年来|期间|(?:开工|建设|投产|实施|启动|成立|建成|投用)?以来|过去|未来|的|了|使|让|将(?!军|于近[期日])|把|在(?=(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:年|月|个|项|家)|年[底内]|[上下]半年|春节|国庆)|全面(?=完成|实现)|拟|主要|约|一举|成功(?=创建|引进|举办|获|申|签)|全力|着力|努力|力争|力促|力求|确保|保证|必须|务必|坚决|要(?!素)|应|应当|需|计划(?!总?投资|生育|安排)|预期目标|实现(?![税利旅])|完成(?![投率]|(?:全|本|当)?年(?:度|初)?(?:目标|任务|计划))|达到|尽快|抓紧|加快|继续|持续|就|都|再|新的|每年|平均每年|年均)/u
const PLACE =
  /^(?:全[省市县区国州旗镇乡盟](?:各级各?部门|上下)?(?![国一球面民域])(?:共有?|已有?|现有|累计)?|[我本](?:省|市|县|区|州|旗|国|镇|乡|盟)|各(?:级|县|市|区|乡镇|乡|镇|街道|部门|单位|地)(?:[（(、]?(?:市|区|县|街道|乡镇|办事处|各部门)[）)、]?)*|市县两级|辖区|境内)/u
/** A unit that must do it is the owner, not the subject: 县财政局要统筹…. */
const UNIT =
  /^[\p{Script=Han}]{1,12}?(?:局|委|办|部|厅|院|部门|单位|公司|集团|中心|政府|街道|乡镇|县区|县市|开发区)(?:要(?!素|闻)|须|应当|负责|必须|牵头)(?:牵头|负责)?/u
/** 县商务局年内新签约…, 管委会8月份组织…: so is one that stands before its time. */
const BEFORE_TIME =
  /^[\p{Script=Han}]{1,12}?(?:局|委|办|管委会|政府|街道|开发区|集聚区|高新区|集团|公司|单位|部门|乡镇)(?=至少|(?:年[内底]|全年|今年|本年|每[年月]|\d{1,2}月))/u
/** 争取 in a review is what was done; in a plan it is a wish. */
const WISH = /^争取(?!到|资金|上级|中央|国家|省|专项|债|各类|项目)/u

/** Where the subject begins in the words before a number. */
export function leadLength(words: string, mode: Mode | null, skip: (at: number) => number): number {
  let at = 0
  for (let round = 0; round < 14 && at < words.length; round++) {
    const jump = skip(at)
    if (jump > at) {
      at = jump
      continue
    }
    const rest = words.slice(at, at + 24)
    const match =
      UNIT.exec(rest) ??
      BEFORE_TIME.exec(rest) ??
      PLACE.exec(rest) ??
      LEAD.exec(rest) ??
      (mode === 'review' ? null : WISH.exec(rest))
    if (!match || match[0] === '') break
    at += match[0].length
  }
  return at
}

/** 和, 与 and 、 before a further subject. */
export function joinLength(words: string): number {
  return /^(?:[、，\s]|和(?!美|谐)|及|与|以及|或){1,4}/u.exec(words)?.[0].length ?? 0
}
