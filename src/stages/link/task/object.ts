/** What sort of thing an object is, by its last words. */
export type ObjectKind =
  | 'program'
  | 'event'
  | 'record'
  | 'document'
  | 'mechanism'
  | 'body'
  | 'generic'
  | 'facility'
  | 'title'
  | 'works'
  | 'state'
  | 'plain'

/** What the words after the verb name, and how definitely. */
export interface TaskObject {
  readonly kind: ObjectKind
  /** The object ends in a word of the stop list: a quality, a direction, an attitude. */
  readonly vague: boolean
  /** A name in quotation marks, a book title, an ordinal, a list that begins with names. */
  readonly named: boolean
  /** 一批, 一个, 一次: counted, if vaguely. */
  readonly counted: boolean
  /** 建设, 编制… as the object's own last word: 加快医联体建设. */
  readonly deed: string | null
}

const DEED =
  /(?:高质量|高标准|加快|提速|配套|开发|规划|工程)?(?:规划建设|建设改造|建设运营|优化改造|建设|编制|改造|整治|整改|验收|征收|搬迁|创建|修复|试点|修订|制定|普查|筹备|实施|推广应用|推广)(?:工作|任务|步伐|进度)?$/u

/** Deeds that can be seen to be done, whatever they are done to. */
export const STRONG = /改造|整改|搬迁|编制|普查|试点|制定|修订|验收/u

const HEADS: readonly (readonly [ObjectKind, RegExp])[] = [
  [
    'program',
    /(?:行动|行动计划|专项|专项规划|专项整治|整治|计划|工程|攻坚|攻坚战|保卫战|歼灭战|会战|持久战|竞赛|比武|试点|督察|督查|巡察|普查|清查|大排查|排查|体检|活动|系列活动|执法检查|专项检查)$/u,
  ],
  [
    'event',
    /(?:会议|全会|大会|年会|座谈会|论坛|峰会|博览会|展览会|交易会|进博会|洽谈会|[经投商贸科旅文农数廊]洽会|发展大会|对接会|推介会|招商会|汇报会|现场会|推进会|调度会|听证会|动员会|总结会|发布会|运动会|[省市县]运会|旅发大会|文化节|旅游节|艺术节|美食节|购物节|(?<![环细季情时关调章])节|赛事|大赛|联赛|马拉松|锦标赛|邀请赛|展会|[会展]展|场景汇|巡演|培训班|研讨班)$/u,
  ],
  [
    'record',
    /(?:清单|台账|台帐|名录|名录库|信息库|项目库|储备库|数据库|动态库|专家库|时间表|路线图|施工图|作战图|一张图|一张表|责任书|责任状|承诺书|图谱|负面清单|任务书|考核指标|年报|月报|日报)$/u,
  ],
  [
    'document',
    /(?:规划|方案|实施方案|条例|办法|细则|意见|实施意见|清单|目录|名录|图谱|导则|指南|规程|标准|补贴标准|保障标准|规定|预案|政策|若干政策|政策措施|配套政策|激励政策|时间表|路线图|施工图|作战图|一张图|一张表|台账|台帐|报告|总结|白皮书|蓝皮书|协议|责任书|责任状|承诺书|公约|章程|合同|考核指标|工作要点|任务书|十条|数据库|信息库|项目库|储备库|名录库|动态库|图文信息库)$/u,
  ],
  ['mechanism', /(?:机制|制度|办法|责任制|联席会议制度|首席服务官|[\p{Script=Han}]制)$/u],
  [
    'body',
    /(?:领导小组|工作组|专班|工作专班|委员会|指挥部|办公室|服务队|突击队|专家库|执法队伍|巡河队伍|联盟|联合体|共同体|医联体|医共体|公司|集团|机构|法庭|检察室|研究院|研究所|工作室|工作站|服务站|基金|分局|分院|分校|协会|商会|合作社|事业部|总部|职业学院|委员)$/u,
  ],
  [
    'generic',
    /(?<!第[一二三四五六七八九十]|[“”\p{Script=Han}]{2}[一二三四五]期)(?:^|重大|重点|产业|优质|签约|好|大|新|服务|招商|沟通|开放|交流|投资|合作|创新|承接|双向|一批|类|等|性|型|的|基础|社会|民生|公共|体育|文化|生产|生活)(?:平台|设施|基础设施|市场|通道|枢纽|载体|场所)$|项目$/u,
  ],
  [
    'facility',
    /(?:项目|工程|平台|中心|新中心|基地|园区|产业园|工业园|科技园|物流园|示范园|公园|游园|广场|园|城市综合体|综合体|综保区|保税区|保税物流中心|口岸|查验区|集聚区|片区|起步区|启动区|学校|中学|小学|幼儿园|校区|大学|学院|医院|院区|卫生院|养老院|福利院|敬老院|博物馆|图书馆|文化馆|科技馆|体育馆|纪念馆|展览馆|规划馆|档案馆|美术馆|[\p{Script=Han}]馆|[\p{Script=Han}]楼|楼宇|校舍|公路|高速|高速公路|国道|省道|大道|道路|路网|快速路|环路|[一二三四五六七八九东西南北中外]环|[省县]道|铁路|高铁|城际|地铁|轨道交通|号线|专用线|专线|大桥|[\p{Script=Han}]桥|隧道|立交|机场|码头|港口|航道|陆港|港区|[\p{Script=Han}]港|泊位|枢纽|车站|客运站|火车站|[\p{Script=Han}]站|停车场|水库|水厂|水源|水系|河道|灌区|堤防|泵站|管网|管线|污水处理厂|[\p{Script=Han}]厂|电站|变电站|电网|充电桩|基站|数据中心|智算中心|实验室|生产线|孵化器|加速器|中试线|仓储|冷库|市场|商圈|步行街|街区|夜市|便民生活圈|生活圈|服务圈|旅游带|文化带|绿道|绿地|湿地|林场|国家公园|廊道|步道|安置房|保障房|人才公寓|公租房|住房|小区|社区|新村|灯塔工厂|工厂|车间|景区|度假区|田园综合体|设施|基础设施|窗口|单一窗口|载体|专区|驿站|书房|书屋|食堂|长廊|客厅|舞台|大厦|系统|一张网|一朵云|大脑|通道)$/u,
  ],
  [
    'title',
    /(?:示范区|试验区|先行区|示范县|示范市|示范城市|示范省|示范点|示范带|示范基地|示范乡镇|示范村|试点城市|先进县|先进城市|文明城市|卫生城市|园林城市|森林城市|双拥模范城|无废城市|无废城市”|强镇|特色小镇|名镇|名村|创新区|园区|景区|产业园|百强县|集群|企业|重点实验室|技术中心|名牌|地理标志)$/u,
  ],
  ['works', /(?:老旧小区|棚户区|城中村|危旧房|危房|老旧管网|厕所|户厕|低产林|盐碱地|黑臭水体|矿山|断头路|背街小巷)$/u],
  ['state', /(?:动态清零|清零|零发生|见底|销号|摘帽|全覆盖|达标|退出|全面取缔|不发生[^，]{2,20}|不出现[^，]{2,20})$/u],
]

const NAMED =
  /[“《][^”》]{2,24}[”》]|第[一二三四五六七八九十百\d]{1,4}[届次期批]|[一二三四五]期(?!间)|新一轮|三年行动|[一二三四]号/u
const LIST =
  /^[^，]{2,40}、[^，]{2,80}等|^[^，、的]{4,24}等(?:重大|重点|一批|系列|[\p{Script=Han}]{0,8}(?:项目|工程|平台|设施|活动|行动))/u
const COUNTED = /^(?:再)?(?:[\p{Script=Han}、]{2,8}?)?(?:一批|一个|一次|一场|一条|一座|一家|一所|一支|若干|一系列)/u
const TAIL = /(?:等)?(?:工作|任务)?$/u

/** The word of the stop list that the object ends in, from the longest. */
function endsVague(vague: ReadonlySet<string>, words: string): boolean {
  for (let length = Math.min(6, words.length); length >= 2; length--) {
    if (vague.has(words.slice(-length))) return true
  }
  return false
}

function headOf(words: string): ObjectKind {
  for (const [kind, pattern] of HEADS) if (pattern.test(words)) return kind
  return 'plain'
}

/** 二期, 主体: a stage of the thing, no thing. */
const STAGE = /(?:[一二三四五六]期|主体|首期|全线|首批|续建|新建|工程)+$/u

const MARKS = /[“”‘’《》（）()\s]/gu

/** What the words behind a verb name. */
export function readObject(vague: ReadonlySet<string>, words: string): TaskObject {
  const deed = DEED.exec(words)?.[0] ?? null
  const whole = words.replace(MARKS, '').replace(TAIL, '')
  const bare = deed
    ? words
        .slice(0, -deed.length)
        .replace(MARKS, '')
        .replace(/(?:的|等)+$/u, '')
    : whole
  const head = headOf(whole)
  const kind = head === 'plain' ? headOf((deed ? bare : whole).replace(STAGE, '')) : head
  return {
    kind,
    vague: endsVague(vague, deed ? bare : whole) && kind === 'plain' && !(deed && STRONG.test(deed)),
    named: NAMED.test(words) || LIST.test(words),
    counted: COUNTED.test(words),
    deed,
  }
}
