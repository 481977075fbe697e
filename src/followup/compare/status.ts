import type {Judgement} from './verdict.js'

/** Deeds that are done once: going on with them is not having done them. */
const ONCE =
  /完成|建成|竣工|完工|投产|投用|投入使用|投入运营|通车|启用|开工|启动|出台|印发|制定|编制|成立|组建|设立|验收|交付|封顶|挂牌|搬迁|拆除|落成|取缔|实行|谋划实施|清零|全覆盖|达效|零增长|建立|收官|贯通|并网/u
/** Words that say a deed is done. */
const DONE =
  /完成|建成|竣工|完工|投产|投用|投入使用|投入运营|投运|通车|启用|运营|并网|出台|印发|制定|成立|组建|设立|获批|获评|荣获|通过|落成|揭牌|挂牌|实现|全面铺开|全覆盖|达到|封顶|摘帽|验收|开工|办结|兑现|清零|贯通|交付|守住|建立|列入|入选|被评为|命名|收官|落地|启动|丰硕|圆满/u
const STARTED = /开工|启动|投产|建成|竣工|投用|投入使用|通车|完成|验收|运营|加快建设|主体|封顶|进展/u
/** Words that say it goes on, or has not begun. */
const GOING =
  /即将|将于|有望|加快|有序推进|稳步推进|正在|抓紧|谋划|筹备|洽谈|努力推进|进展顺利|积极推进|扎实推进|加速|纵深推进|有力推进|力争|配合/u
/** 完成工程量的80%, 完成路基工程, 完成投资5.2亿元 tell of a part. */
const PART = /完成(?:了)?[^，。]{0,8}(?:工程量|路基|桩基|主体|基础施工|征地|投资\d)|\d+(?:\.\d+)?[%％]/u
const WHOLE_DONE = /建成|竣工|完工|投产|投用|投入使用|投入运营|通车|交付|启用/u
const EARLY = /前期手续|前期工作|谋划|筹备|洽谈|论证|选址|可研|立项|招标|设计/u
const NOT = /未能|没有完成|尚未|未完成|未按期|滞后|仍需|有待|未达|未实现/u
const TOTAL_CLAIM = /清零|全覆盖|100[%％]|全部|零增长|彻底|市定任务|省定任务|目标任务|达标/u
const BUILDING =
  /工程|园(?!林)|新城|小镇|新区|二期|综合体|大道|大桥|公路|铁路|高速|水库|电站|中心|基地|产业园|路|校区|院区|部建设/u

export interface Saying {
  /** The words of the commitment. */
  readonly deed: string
  /** The words of the clause that reports. */
  readonly words: string
  /** 0 to 1: how much of what was promised is named there. */
  readonly coverage: number
  /** The clause tells of five years. */
  readonly years: boolean
}

/** So much of a deed that is done once must be named to call it done; of one that goes on, less. */
const WHOLE = 0.68
const MOST = 0.48
/** A 特色小镇 is not the 滑雪场 of the same name. */
const WHOLE_BUILDING = 0.8

/** 第二污水处理厂 is not the first, 二期 is not 一期. */
function sameOrdinal(deed: string, words: string): boolean {
  const ordinal = /第[一二三四五六七八九十\d]+(?!产业|次产业)|[一二三四五六七八九十\d]期/u.exec(deed)?.[0]
  return ordinal === undefined || words.includes(ordinal)
}

/** What a clause of the review says about a deed. Only what is plain is called met. */
export function judgeDeed({deed, words, coverage, years}: Saying): Judgement {
  const said = `结果文件说「${words}」`
  if (NOT.test(words)) return {verdict: 'missed', reason: said, confidence: 0.6}
  const once = ONCE.test(deed)
  const building = BUILDING.test(deed) && !/重大工程|系列工程|生态工程|惠民工程|行动/u.test(deed)
  const same = sameOrdinal(deed, words)
  const named = deed.length >= 4 && words.includes(deed)
  const whole = (named || coverage >= (building ? WHOLE_BUILDING : WHOLE)) && same
  if (once && EARLY.test(words) && !EARLY.test(deed))
    return {verdict: 'missed', reason: `${said}, 还在前期`, confidence: 0.6}
  const unclear = (why: string): Judgement => ({verdict: 'unclear', reason: `${said}, ${why}`, confidence: 0.5})
  if (TOTAL_CLAIM.test(deed) && !sameClaim(deed, words)) return unclear('没有说是否达到所说的程度')
  const done = DONE.test(words)
  const going = GOING.test(words) || (PART.test(words) && !WHOLE_DONE.test(words) && (once || building))
  if (once) {
    const starts = /开工|启动|谋划实施/u.test(deed) && !/建成|竣工|完工|投产/u.test(deed)
    if (done && !going && (whole || (starts && same && coverage >= MOST)))
      return {verdict: 'met', reason: said, confidence: years ? 0.65 : 0.75}
    if (starts && STARTED.test(words) && whole) return {verdict: 'met', reason: said, confidence: 0.6}
    return unclear(going ? '还在进行' : '没有说明是否完成')
  }
  if (building && (!whole || going)) return unclear('还在进行, 没有说明是否完成')
  if (coverage < MOST || !same) return unclear('只说到其中一部分')
  return {verdict: 'met', reason: said, confidence: coverage >= WHOLE ? 0.65 : 0.5}
}

function sameClaim(deed: string, words: string): boolean {
  const claim = TOTAL_CLAIM.exec(deed)?.[0]
  return claim !== undefined && (words.includes(claim) || /全部|全面|100[%％]|清零|全覆盖/u.test(words))
}
