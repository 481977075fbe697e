/** Words that a body or an office-holder ends in: 发展改革委, 督查室, 各有关部门, 分管副市长. */
const HEAD =
  /(?:部门|单位|政府|党委|党组|市委|县委|区委|省委|州委|旗委|镇委|工委|纪委|监委|团委|政协|人大|常委会|委员会|办公室|督查室|督办室|研究室|(?<![新棋格结布大开])局|[厅部行]|总署|审计署|[府委目查督改创安]办|委|领导小组|工作组|招商组|协调组|专班|指挥部|分局|总队|支队|公司|集团|院|学校|高校|协会|商会|工会|妇联|法院|检察院|园区|开发区|新区|高新区|经开区|管委会|乡镇|镇街|街道|社区|县区|市区|县市区|区县|旗县|市县|市州|县（市、?区）|（市、?区）|市（州）|乡镇（街道）|各[省市县区乡镇村地级旗州]|书记|省长|市长|县长|区长|州长|旗长|镇长|乡长|主席|主任|秘书长|局长|厅长|部长|组长|领导|领导干部|领导同志|负责人|负责同志|责任人|牵头人|“?一把手”?|同志|首席服务官|服务专员|联系人|业主)$/u

/** The last characters of HEAD and GROUP: most phrases end here. */
const LAST = new Set(
  '门位府委组协会室局厅部行署办班队司团院校联区道县镇乡街）州旗书长记席任人导干志官员业手”级地方家市村',
)

/** Groups that say who without naming: 各级, 各地, 各成员单位 (the last by its head). */
const GROUP = /^(?:全[省市县区镇国]|[省市县区州]直)?各(?:级|地|方|部门|单位|家|行业主管部门)$/u

/** A phrase that governs something, or that a verb or a measure word opens, names nobody. */
const NOT_BODY =
  /[“”把将对使让被在从向于为是到每请]|(?<!所)有|又|安排|决定|号召|做[好实]|抓[好实]|总书记|^(?:配合|依托|我们|起草|努力|奋力|壮大|规划|深入|贯彻|学习|按照|坚持|全面|认真|全力|积极|大力|切实|着力|进一步|牢记|落实好|拥护|忠诚|紧密|团结|聚焦|围绕|一个|一批|这个|那个|每个|加强|推动|推进|支持|引导|鼓励|督促|建设|强化|完善|做好|抓好|落实|实施|开展)|(?:工作|项目|任务|问题|资金|主要领域|全部|内部|外部|东部|西部|中部|南部|北部|局部|干部队伍|医院|学院|进行|实行|银行|举办|试行|通行|出行|大局|全局|格局|结局|布局|开局|兴办|创办|承办|督办|交办|立法院|法院系统)$/u

const TITLE_BEFORE =
  /^(?:第[一二三四五六七八九十百]{1,4}条\s*|请|由|让|要求|责成|希望|组织|同时|并|特别是|尤其是|其中|下一步|下步|近期|今后|当前|会后|此外|另外|对此|为此|因此|各位[^，]{0,6})+[，,]?/u
const PARENTHESES = /[（(][^（）()]{0,12}[）)]/gu

/** 各部门都要, 市人大也要: no part of the name. */
const AFTER = new Set('也都均还又们')

export interface Body {
  readonly name: string
  /** How many characters stand before the name. */
  readonly offset: number
}

/** Members of a list of bodies; 、 and 和 inside parentheses do not part it. */
export function members(phrase: string): string[] {
  const covered = phrase.replace(PARENTHESES, (inside) => inside.replace(/[、和及与]/gu, '\u0001'))
  const names: string[] = []
  let at = 0
  for (const piece of covered.split(
    /[、，,]|以及|(?<=[局委办厅部门组室会位级区县市府人同志领导])[和及与](?=\p{Script=Han})/u,
  )) {
    const start = covered.indexOf(piece, at)
    names.push(phrase.slice(start, start + piece.length))
    at = start + piece.length
  }
  return names
}

function isOneBody(name: string): boolean {
  if (name.length < 2 || name.length > 24) return false
  if (NOT_BODY.test(name.replace(/“?一把手”?/gu, '首长'))) return false
  return GROUP.test(name) || HEAD.test(name)
}

/** The body or the list of bodies that the phrase is, or null where it is something else. */
export function readBody(phrase: string): Body | null {
  let end = phrase.length
  while (end > 0 && AFTER.has(phrase[end - 1]!)) end--
  if (end < 2 || !LAST.has(phrase[end - 1]!)) return null
  const lead = TITLE_BEFORE.exec(phrase)?.[0].length ?? 0
  const name = phrase.slice(lead, end)
  if (name.length > 48) return null
  return members(name).every(isOneBody) ? {name, offset: lead} : null
}

/** A name without stray blanks, its commas full-width. */
export function cleanName(name: string): string {
  return name.replace(/\s+/gu, '').replace(/,/gu, '，')
}
