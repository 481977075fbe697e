/** Verbs and fillers of reports: they stand in every other sentence and say nothing about which thing is meant. */
const FILLER = new Set(
  (
    '全面 深入 持续 积极 大力 加快 稳步 扎实 着力 切实 进一步 不断 有序 有效 统筹 坚持 继续 努力 力争 确保 争取 推进 推动 实施 开展 加强 强化 ' +
    '完善 提升 提高 促进 做好 抓好 落实 完成 实现 达到 建成 启动 建设 工作 任务 工程 项目 以上 左右 以内 年内 全年 今年 去年 我们 一批 ' +
    '加大 力度 优化 深化 巩固 拓展 支持 鼓励 引导 保持 保障 健全 建立 打造 构建 培育 发展 推行 探索 严格 认真 充分 更好 更加 重点 主要 新增 ' +
    '新建 改造 改扩建 行动 计划 方面 体系 机制 制度 水平 能力 高质量 新一轮 全市 全县 全区 全省 我市 我县 我区 我省 各类 ' +
    '投资 总投资 亿元 万元 公里 平方米 万平方米 其中 以及 进行 成功 顺利 圆满 基本 逐步 最终 尽快 早日 抓紧 重要 坚决 务必 ' +
    '时期 五年 落地 解决 改善 取得 成效 明显 力促 尽早 开工 竣工 完工 投产 投用 投运 谋划 创建 争创 申报 申建 制定 出台 编制 办好 ' +
    '搞好 集中 合力 印发 实行 打通 防范 遏制 杜绝 防止 发生 续建 高标准 现有 全部 覆盖 动态 清零 形成 开放 前期工作 有序 转场 加速 彻底 取缔 拆除 战略 全力 同步 投入使用 投入运营 投入 使用 早日 尽快 圆满 收官 深化 提速 达到 高水平 高效 纵深 稳妥 做优 做强 做大 壮大 强力 常态化 主动 奋力 ' +
    '提出 增强 做到 接受 扩大 增加 要求 作为 围绕 发挥 提供 打好 举办 成为 得到 聚焦 把握 践行 组织 成立 激发 创造 参与 累计 纳入 组建 获得 满足 树立 作出 降低 守住 办成 采取 注重 推出 履行 减少 增进 狠抓 加力 改进 设立 增设 获评 入选 体现 抢抓 夯实 彰显 开启 召开 适当 分别 自觉 始终 长期 特别 牢牢 率先 共同 快速 务实 大幅 真正 及时 同时 各项 各级 精心 ' +
    '月底 月末 月初 年底 年末 年初 底前 季度 一季度 二季度 三季度 四季度 上半年 下半年 上旬 中旬 下旬 本月 当月 本年 当年 已于'
  ).split(' '),
)

/** Single characters that bind words and mean nothing alone. */
const BINDING = new Set(
  '的和与及等对在把以为了是将要向由从到至各个新一二三四五六七八九十百千万亿年月日不使让被上下中内外全共多抓做好建立打',
)

const NAME = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\d.·]*$/u

/**
 * The words that tell one thing from another, in their order. Names that the segmenter took apart into characters
 * come back as one: 好|梦|林|水.
 */
export function contentTerms(words: readonly string[]): string[] {
  const terms: string[] = []
  let loose = ''
  const close = () => {
    if (loose.length >= 2) terms.push(loose)
    loose = ''
  }
  for (const word of words) {
    if (word.length === 1 && NAME.test(word) && !BINDING.has(word)) {
      loose += word
      continue
    }
    close()
    if (word.length >= 2 && NAME.test(word) && !isFiller(word)) terms.push(word)
  }
  close()
  return marked(terms, words.join(''))
}

/** 大力发展 is two fillers. */
function isFiller(word: string): boolean {
  return FILLER.has(word) || (word.length === 4 && FILLER.has(word.slice(0, 2)) && FILLER.has(word.slice(2)))
}

/** Words that two offices use for the same thing; the first stands for all. */
const SAME_WORDS: readonly (readonly string[])[] = [
  ['国有企业', '国资国企', '国企'],
  ['自由贸易试验区', '自贸试验区', '自贸区'],
  ['厕所改造', '改厕', '户厕'],
  ['减税降费', '税费优惠', '退税', '减税'],
  ['市场主体', '经营主体'],
  ['脱贫', '扶贫'],
  ['债务风险', '地方债务', '隐性债务'],
  ['保交楼', '保交房'],
  ['营商环境', '放管服'],
  ['产业链', '强链', '补链', '延链', '链条'],
  ['优待抚恤', '优抚', '抚恤'],
  ['棚户区', '棚改', '城中村'],
  ['招商引资', '引进项目', '引入项目'],
]

/** Words of a group give way to the mark of their group. */
function marked(terms: readonly string[], words: string): string[] {
  const found = SAME_WORDS.map((group) => group.filter((word) => words.includes(word)))
  const aliases = found.flat()
  const marks = SAME_WORDS.filter((_, index) => found[index]!.length > 0).map(([first]) => `${MARK}${first}`)
  const rest = terms.map((term) => aliases.reduce((left, alias) => left.replace(alias, ''), term))
  return [...rest.filter((term) => term.length > 1 && !aliases.some((alias) => alias.includes(term))), ...marks]
}

const MARK = '@'

/** Whether a term of a clause stands in a part of it: itself, or for a mark any word of its group. */
export function saidIn(term: string, words: string): boolean {
  if (!term.startsWith(MARK)) return words.includes(term)
  return SAME_WORDS.some((group) => MARK + group[0] === term && group.some((word) => words.includes(word)))
}

/** Whether the words that a clause shares stand together there, about as near as they stood in so many characters. */
export function nearby(terms: readonly string[], words: string, length: number): boolean {
  const places = terms.flatMap((term) => (words.includes(term) ? [[words.indexOf(term), term.length] as const] : []))
  const first = Math.min(...places.map(([at]) => at))
  const last = Math.max(...places.map(([at, long]) => at + long))
  return places.length < 2 || last - first <= length * 1.3 + 4
}

/** All neighbours of a clause, and the marks of its groups: what it says, however a segmenter parts it. */
export function pairsOf(words: string, terms: readonly string[]): string[] {
  const pairs = new Set(terms.filter((term) => term.startsWith(MARK)))
  for (const [run] of words.matchAll(RUN)) for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2))
  return [...pairs]
}

/** A statement is compared with many documents; its neighbours stay the same. */
const known = new WeakMap<object, readonly string[]>()

/** The neighbours of a statement, found once. */
export function pairsIn(statement: {readonly words: string; readonly terms: readonly string[]}): readonly string[] {
  const found = known.get(statement)
  if (found !== undefined) return found
  const pairs = pairsOf(statement.words, statement.terms)
  known.set(statement, pairs)
  return pairs
}

const RUN = /[\p{Script=Han}A-Za-z\d.]+/gu

/** Pairs of characters inside each term, never across two terms. */
export function gramsOf(terms: readonly string[]): string[] {
  return terms.flatMap((term) => {
    if (term.startsWith(MARK)) return [term]
    return Array.from({length: Math.max(1, term.length - 1)}, (_, at) => term.slice(at, at + 2))
  })
}
