import {type Aim, aimOf, isBuilding} from './aim.js'
import {VERB} from './commitments.js'
import type {Statement} from './side.js'
import {stateOf} from './state.js'
import {saidIn} from './terms.js'

/** What a clause says of the thing it names when it owns up to what is wrong with it: 传统产业升级不快. */
const LACKING =
  /不(?:快|够|足(?!部分|额)|强|高(?!于)|优|平衡|充分|到位|协调|均衡)|偏(?:低|小|弱|慢)|缺乏|匮乏|有待|亟待|艰巨|繁重|压力(?:较|加|增|很)大|不容乐观|(?:依然|仍然|较为|比较)突出|乏力|放缓/u

/** A paper about a thing is not the thing. */
const PAPER = '(?:规划|方案|意见|办法|计划|条例|政策|设计|可研|报告)'
const WRITTEN = new RegExp(
  `(?:编制|印发|出台|制定|制订|审议|起草|修订|通过|批复|获批)[^，；]{0,40}${PAPER}(?!实施|施行)|${PAPER}》?[^，；]{0,4}(?:编制|评审|印发|出台|获批|批复|通过)`,
  'u',
)
const ABOUT_PAPER =
  /规划|方案|意见|办法|条例|政策|措施|制度|机制|体系|体制|标准|立法|编制|出台|制定|制订|计划|试点|设计|可研/u

/** What a deed is called that is carried out under that name. */
const INSTRUMENT = /(?<kind>行动|计划|方案|工程|试点|条例)(?:[”》]|建设|落实|实施)*$/u
const CALLED: Readonly<Record<string, RegExp>> = {
  行动: /行动|计划|方案/u,
  计划: /行动|计划|方案/u,
  方案: /行动|计划|方案/u,
  工程: /工程|项目/u,
  试点: /试点|试验|示范|先行/u,
  条例: /条例/u,
}

/** 三年行动: as long as that it is a thing of its own. */
const TIMED = /[二两三四五]年|百日|\d/u

const RAISE =
  /^[^，。；]{0,6}?(?:提高|上调|增加|扩大|降低|下调|减少|缩短|延长)[^，。；]{0,20}(?:标准|价格?|待遇|补助|补贴|工资|养老金|低保|比例|比重|率|额度|份额|收入|时限|面)/u
const CHANGED =
  /提高|提升|上调|增加|增长|增强|扩大|扩面|扩围|降低|下降|下调|减少|压减|压缩|缩短|缩小|延长|翻番|改善|上升|升至|增至|提至|降至|增幅|跃升|\d/u

/** A thing that is named and nothing said of it: 有效的宏观调控, 把稳就业作为关键指标. */
const BARE = /^在于|^把[^，。；]*作为|^[^，。；]{1,30}的[^，。；]{2,14}[，。；]?$/u

/** How or to what end something else was done: 从提升公共服务入手, 围绕建设旅游城市. */
const MANNER = /^(?:从(?!.*[到至])|以(?!上)|为(?!.*(?:提供|办))|围绕|通过|按照|着眼|我们(?:坚持|通过|要)|坚持)/u

/** Not yet all of it. */
const PARTLY = /陆续|初步|逐步|部分(?!区段)|首批|大部分|即将/u

/** What is done for a thing or under its name, and is another thing: 浦东开发庆祝大会, 防汛应用场景, 旅游发展规划. */
const ASIDE =
  /(?:试点|试验|规划|方案|讲话|精神|会议|大会|论坛|峰会|博览会|展览|场景|人才|机构|系统|评审|评估|调研|宣传|培训|竞赛|大赛|比赛|价格|涨幅|案例|经验|典型|氛围|意识|项目|企业|产品|合作|园区|产业园|集群|示范区|基地|机制|队伍|资金|征迁|名单|目录)/gu

/** Why a clause that names a deed does not yet show that it was done; null where nothing speaks against it. */
export function doubtOf(
  deed: {readonly words: string; readonly terms: readonly string[]},
  said: Statement,
): string | null {
  const {words} = said
  const bare = deed.words.replace(/[，。；：]$/u, '')
  if (words.includes(bare)) return null
  const aim = aimOf(bare)
  if (LACKING.test(words) && !LACKING.test(bare)) return '说的是不足'
  if (aim !== 'issue' && aim !== 'prepare' && !ABOUT_PAPER.test(bare) && isPaper(deed.terms, words))
    return '说的只是一份文件'
  if (MANNER.test(words) && !MANNER.test(bare)) return '说的是做法'
  if (saysNothing(words, bare)) return '没有说做了什么'
  if (RAISE.test(bare) && !CHANGED.test(words)) return '没有说升降'
  const kind = INSTRUMENT.exec(bare)?.groups?.kind
  const named = !TIMED.test(bare) && words.includes(deed.terms.join(''))
  if (kind !== undefined && !named && !isBuilding(bare) && !CALLED[kind]!.test(words)) return `没有说到这项${kind}`
  if (aim === 'total' && /基本(?:实现|完成|达到|消除|覆盖)/u.test(words) && !bare.includes('基本'))
    return '只是基本做到'
  if (isWhole(aim) && PARTLY.test(words) && !PARTLY.test(bare)) return '只完成一部分'
  const aside = asideOf(deed.terms, bare, words)
  return aside === null ? null : `说的是${aside}`
}

/** Neither what was done nor how it stands. */
const saysNothing = (words: string, deed: string): boolean =>
  (BARE.test(words) || words.length < deed.length) && !VERB.test(words) && stateOf(words) === 'none'

const isWhole = (aim: Aim) => aim !== 'go' && aim !== 'start' && aim !== 'prepare' && aim !== 'keep'

function isPaper(terms: readonly string[], words: string): boolean {
  if (WRITTEN.test(words)) return true
  const outside = words.replace(/《[^》]{2,60}》/gu, '')
  return outside !== words && terms.filter((term) => saidIn(term, outside)).length < terms.length / 2
}

/** What stands behind the last of the words that both share, in their own member of a list or after it. */
function asideOf(terms: readonly string[], deed: string, words: string): string | null {
  let last = -1
  for (const term of terms) {
    const at = words.lastIndexOf(term)
    if (at >= 0) last = Math.max(last, at + term.length)
  }
  if (last < 0) return null
  const tail = words.slice(last)
  const own = /^[^，；、和及与]*/u.exec(tail)![0]
  const listed = /^(?:[、和及与][^，；]{0,80})?等(?<head>[^，；]*)/u.exec(tail.slice(own.length))?.groups?.head ?? ''
  for (const [noun] of (own + listed).matchAll(ASIDE))
    if (!deed.includes(noun) && !(isBuilding(deed) && (noun === '项目' || noun === '企业'))) return noun
  return null
}
