import type {Lexicon} from '../../recognize/project/lexicon.js'
import {longestAt} from '../../recognize/trie.js'

const STOPS = new Set('。！？；;\n')
/** 总投资3亿元的…, 42个…项目: something else is spoken of. */
const OTHER_THING =
  /^(?:(?:计划|估算)?总?投资(?:约)?[\d.]{1,9}(?:万|亿)?元的|\d{1,5}(?:余|多)?(?:个|项|条|座|家|处)[^，。；]{0,14}(?:项目|工程|企业))/u
/** What follows a verb where it goes on with the same thing: 建成后, 启动主体施工, 推进征地拆迁. */
const SAME_THING =
  /^(?:后|并|了|于|在|前|以|进度|工作|步伐|各项|其|该|主体|一期|二期|三期|征|拆|设备|路基|路面|桥|桩|施工|建设|土建|厂房|配套|内部|前期|手续|审批|规划|设计|招标|年|[\d，。；、])/u
/** 力争年内投产, 完成投资2亿元: said of the same thing. */
const GOES_ON = /^(?:确保|力争|争取|力促|务必|实现|完成|达到|已|目前|预计|计划|将|要)/u

/** Words for a stage that may have an object: 谋划新建环城路. */
const DONE_TO = /^(?:谋划|策划|储备|签约|开工|启动|开建|开启|建成|竣工|投用|投运|启用|续建|申报|开通)/u

/** Where ends what is said of a name: at the sentence's end, or at a clause with a verb and a thing of its own. */
export function tailStop(text: string, start: number, until: number, lexicon: Lexicon): number {
  for (let at = start; at < until; at++) {
    if (STOPS.has(text[at]!)) return at
    if ((text[at] === '，' || text[at] === ',') && isOther(text, at + 1, until, lexicon)) return at
  }
  return until
}

function isOther(text: string, at: number, until: number, lexicon: Lexicon): boolean {
  const words = text.slice(at, Math.min(until, at + 30))
  if (OTHER_THING.test(words)) return true
  if (GOES_ON.test(words)) return false
  const lead = longestAt(lexicon.leads, text, at)
  const stage = DONE_TO.test(words) ? longestAt(lexicon.stages, text, at) : null
  const end = Math.max(lead?.value === '引语' ? lead.end : 0, stage?.end ?? 0)
  if (end === 0 || end >= until || SAME_THING.test(text.slice(end, end + 2))) return false
  return longestAt(lexicon.stages, text, end) === null
}
