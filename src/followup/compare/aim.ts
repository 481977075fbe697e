/**
 * What a commitment promises of its object: to finish it, to begin it, to prepare it, to win a title, to set something
 * up, to keep something from happening, to do it everywhere, or to go on with it.
 */
export type Aim = 'finish' | 'start' | 'prepare' | 'win' | 'issue' | 'keep' | 'total' | 'go'

const TOTAL = /清零|全覆盖|100[%％]|零增长|市定任务|省定任务|目标任务|达标/u
const KEEP = /(?:防范|遏制|杜绝|防止|避免|不发生)[^，；]{0,16}(?:事故|事件|风险|返贫|疫情|火灾|反弹|发生|拖欠)/u
const WIN = /创建|争创|创成|申报|申建|申创|争取.{0,8}(?:获批|列入|入选|纳入)|获批|评为|称号|摘牌|摘帽/u
const PREPARE = /谋划|前期工作|前期手续|规划论证|论证|可研|筹备|储备/u
const START = /开工|启动|动工|开建|谋划实施/u
const FINISH =
  /完成|建成|竣工|完工|投产|投用|投入使用|投入运营|投运|转场|通车|启用|验收|交付|封顶|搬迁|拆除|落成|取缔|达效|收官|贯通|打通|并网|开园|开业|通水|通气|通航|办结/u
const ISSUE = /出台|印发|制定|制订|编制|修订|成立|组建|设立|挂牌|建立(?!健全)|实行|落户|举办/u

/** 鼓励企业参与修订标准: what others are urged to do has no end. */
const URGED = /^(?:鼓励|引导|支持|倡导)/u

/** 谋划启动 is a beginning, 开工建设 is no finish although 建设 is, 争创 a beginning of nothing. */
export function aimOf(words: string): Aim {
  if (URGED.test(words)) return 'go'
  if (TOTAL.test(words)) return 'total'
  if (KEEP.test(words)) return 'keep'
  if (WIN.test(words)) return 'win'
  if (FINISH.test(words)) return 'finish'
  if (START.test(words)) return 'start'
  if (PREPARE.test(words)) return 'prepare'
  return ISSUE.test(words) ? 'issue' : 'go'
}

/** Aims that are reached once: that the same is planned again says that it was not reached. */
export const reachedOnce = (aim: Aim): boolean =>
  aim === 'finish' || aim === 'start' || aim === 'prepare' || aim === 'issue'

/** 工程, 园, 路: a thing that is built, not a policy. */
const BUILDING =
  /工程|(?:公|花|乐|游|校|学|陵|家|产业|科技|工业|物流|食品)园|园区|新城|小镇|新区|二期|三期|综合体|大道|大桥|公路|铁路|高速|隧道|水库|电站|电厂|煤矿|机场|车站|枢纽|中心|基地|工厂|水厂|处理厂|博物馆|体育馆|图书馆|科技馆|文化馆|市场建设|农场|校区|院区|医院|学校|小学|[中初]学|[初高]中|幼儿园|研究院|管网|河道|通道|灌区|部建设|项目/u
/** 云溪路, 东大街, 综合楼: where the name ends there. */
const NAMED =
  /(?<![市立战电网产主底红防思出])(?:路|街|楼|馆|场|港|线|厂|桥|园)(?=$|[（、，和及与等建改扩新延]|通车|项目|工程)/u
const NOT_BUILDING = /重大工程|系列工程|生态工程|惠民工程|行动|战略|计划|政策|机制|制度|体制|改革/u

export const isBuilding = (words: string): boolean =>
  (BUILDING.test(words) || NAMED.test(words)) && !NOT_BUILDING.test(words)
