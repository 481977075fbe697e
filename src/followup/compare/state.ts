/** What a clause of a report says of the thing it names. */
export type State =
  | 'not'
  | 'early'
  | 'part'
  | 'done'
  | 'won'
  | 'striving'
  | 'started'
  | 'going'
  | 'better'
  | 'kept'
  | 'none'

const NOT = /未能|没有完成|尚未|未完成|未按期|滞后|仍需|有待|未达|未实现/u
const KEPT = /未发生|没有发生|零发生|守住|杜绝|有效(?:防范|遏制|化解)|未出现/u
const EARLY = /前期手续|前期工作|项目前期|谋划|筹备|洽谈|论证|选址|可研|立项|招标|设计|核准条件|具备开工条件/u
/** The ground is taken and cleared before anything is built on it. */
const LAND = /征迁|征地|征拆|清表|土地报批/u
const ABOUT = /(?<!或)(?:即将|将于|有望|力争|正在|抓紧)/u
const NEARLY = /接近尾声|收尾|基本(?:完成|完工|建成|竣工|建立|形成)|或即将/u
const GOING =
  /加快|有序推进|稳步推进|努力推进|进展顺利|积极推进|扎实推进|加速|纵深推进|有力推进|深入推进|全力推进|加紧|进展|推进|正加|提速|续建|实施$|^[^，“《、]{0,6}建设/u
const PART =
  /(?:完成|达到)(?:了)?[^，。]{0,8}(?:工程量|路基|桩基|主体|基础施工|征地|投资\d)|主体(?:工程|结构)?(?:完工|完成|封顶|竣工)|封顶|\d+(?:\.\d+)?[%％]/u
const WHOLE =
  /建成|竣工|完工|投产|投用|投入使用|投入运营|投运|通车|交付|启用|运营|试运行|试生产|并网|落成|开园|开业|通水|通气|贯通|开放|转场|招生|惊艳亮相|亮相/u
const DONE =
  /完成|出台|印发|制定|制订|成立|组建|设立|通过|揭牌|挂牌|实现|全面铺开|全覆盖|达到|验收|办结|兑现|清零|建立|收官|丰硕|圆满|搬迁|退出|取缔|拆除|推行|施行|落地|颁布|上线|办好|旧貌换新颜|解决|举办/u
const WON =
  /获批|获评|荣获|入选|列入|入列|被评为|评为|命名|蝉联|跻身|摘帽|授予|成功创建|创建为|创成|获得|升格|授牌|称号|创建(?!.{0,6}(?:工作|活动|提升))[^，]{0,24}\d+[个家处]/u
const STRIVING = /争创|申报|申建|力争|创建/u
const STARTED = /开工|启动|动工|开建|展开/u
const BETTER =
  /改善|回升|恢复|增长|提升|提高|下降|降低|扩大|增强|优化|丰硕|明显|显著|成效|巩固|平稳|平衡|蓬勃|铺开|健全|惠及|进一步|缩小|减少|领先|前列|第一/u

const order: readonly (readonly [State, RegExp])[] = [
  ['not', NOT],
  ['kept', KEPT],
  ['won', WON],
]

/** The clearest thing a clause says; where it says several, the one that is farthest from a promise. */
export function stateOf(words: string): State {
  for (const [state, pattern] of order) if (pattern.test(words)) return state
  if (NEARLY.test(words)) return 'part'
  if (ABOUT.test(words)) return EARLY.test(words) ? 'early' : 'going'
  if (LAND.test(words) && !WHOLE.test(words)) return 'early'
  if (PART.test(words) && !WHOLE.test(words.replace(/主体(?:工程|结构)?完工/gu, ''))) return 'part'
  if (WHOLE.test(words)) return 'done'
  if (EARLY.test(words)) return 'early'
  if (STRIVING.test(words)) return 'striving'
  if (STARTED.test(words)) return 'started'
  if (DONE.test(words)) return 'done'
  if (GOING.test(words)) return 'going'
  return BETTER.test(words) ? 'better' : 'none'
}
