import {unitsOf} from '../../../text/units.js'

/** What sort of thing an object is, by its last words; where several fit, the first of this list. */
const KINDS = [
  'program',
  'event',
  'record',
  'document',
  'mechanism',
  'body',
  'generic',
  'facility',
  'title',
  'works',
  'state',
  'plain',
] as const

export type ObjectKind = (typeof KINDS)[number]

const WORDS: Readonly<Partial<Record<ObjectKind, string>>> = {
  program:
    '行动 行动计划 专项 专项规划 专项整治 整治 计划 工程 攻坚 攻坚战 保卫战 歼灭战 会战 持久战 竞赛 比武 试点 督察 督查 巡察 普查 清查 排查 体检 核算 分析评价 活动 执法检查 专项检查',
  event:
    '会议 全会 大会 年会 座谈会 论坛 峰会 博览会 展览会 交易会 进博会 洽谈会 洽会 对接会 推介会 招商会 汇报会 现场会 推进会 调度会 听证会 动员会 总结会 发布会 运动会 运会 节 赛事 大赛 联赛 马拉松 锦标赛 邀请赛 展会 会展 成果展 巡展 场景汇 巡演 培训班 研讨班',
  record:
    '清单 台账 台帐 名录 名录库 信息库 项目库 储备库 数据库 动态库 专家库 时间表 路线图 施工图 作战图 一张图 一张表 责任书 责任状 承诺书 图谱 任务书 考核指标 年报 月报 日报',
  document:
    '规划 方案 条例 办法 细则 意见 目录 导则 指南 规程 标准 规定 预案 政策 政策措施 报告 总结 白皮书 蓝皮书 若干措施 具体措施 若干意见 若干政策 实施措施 协议 公约 章程 合同 工作要点 十条',
  mechanism: '机制 制度 首席服务官 制',
  body: '领导小组 工作组 办公组 攻坚组 督导组 服务组 协调组 推进组 专班 委员会 指挥部 办公室 服务队 突击队 执法队伍 巡河队伍 联盟 联合体 共同体 医联体 医共体 公司 集团 机构 法庭 检察室 研究院 研究所 工作室 工作站 服务站 基金 分局 分院 分校 协会 商会 联合会 基金会 理事会 促进会 合作社 事业部 总部 职业学院',
  generic: '项目 品牌',
  facility:
    '工程 平台 中心 基地 园区 产业园 工业园 科技园 物流园 示范园 公园 游园 广场 园 综合体 综保区 保税区 口岸 查验区 集聚区 片区 起步区 启动区 学校 中学 小学 幼儿园 校区 大学 学院 医院 院区 卫生院 养老院 福利院 敬老院 馆 楼 楼宇 校舍 公路 高速 国道 省道 县道 大道 道路 路网 快速路 环路 运河 一环 二环 三环 四环 五环 东环 西环 南环 北环 中环 外环 铁路 高铁 城际 地铁 轨道交通 号线 专用线 专线 桥 隧道 立交 机场 码头 港口 航道 港区 港 泊位 枢纽 站 停车场 水库 水源 水系 河道 灌区 堤防 管网 管线 管道 支渠 干渠 闸泵 泵闸 光伏 厂 变电站 电网 充电桩 数据中心 实验室 生产线 孵化器 加速器 中试线 仓储 冷库 市场 商圈 步行街 街区 夜市 生活圈 服务圈 旅游带 文化带 绿道 绿地 湿地 林场 廊道 步道 安置房 保障房 人才公寓 公租房 住房 小区 社区 新村 车间 景区 度假区 设施 门店 窗口 载体 专区 驿站 书房 书屋 APP 小程序 客户端 门户网站 食堂 长廊 客厅 舞台 大厦 系统 一张网 一朵云 大脑 通道',
  title:
    '示范区 试验区 先行区 先导区 示范县 示范市 示范城市 示范省 示范点 示范带 示范乡镇 示范村 试点城市 先进县 先进城市 文明城市 卫生城市 园林城市 森林城市 模范城 无废城市 强镇 特色小镇 名镇 名村 创新区 百强县 引领县 引领区 标杆县 标杆区 样板区 消费中心城市 枢纽城市 集群 企业 技术中心 名牌 地理标志',
  works: '老旧小区 棚户区 城中村 危旧房 危房 老旧管网 厕所 户厕 低产林 盐碱地 黑臭水体 矿山 断头路 背街小巷',
  state: '三通一平 五通一平 七通一平 九通一平 动态清零 清零 零发生 见底 销号 摘帽 全覆盖 达标 退出 全面取缔',
}

const byWord = new Map<string, number>()
for (const [kind, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) {
    if (!byWord.has(word)) byWord.set(word, KINDS.indexOf(kind as ObjectKind))
  }
}
const LASTS = unitsOf([...byWord.keys()].map((word) => word.slice(-1)))
const LONGEST = Math.max(...[...byWord.keys()].map((word) => word.length))

/** Single characters that end other words as well: 环节, 控制. */
const OTHERWISE = /(?:[环细季情时关调章]节|[控编研体]制|就业|作业|从业|本站|网站)$/u
const STATE = /不(?:发生|出现)[^，]{2,20}$|不发生规模性返贫[^，]{0,6}底线$|不(?:减少|下降|降低|恶化|反弹)$/u

/** 重大平台, 新型载体, or 平台 alone: which one is left open. */
const OPEN_WORDS = new Set(['平台', '设施', '市场', '通道', '枢纽', '载体'])
const OPEN_BEFORE =
  /(?:^|重大|重点|产业|优质|好|大|新|服务|招商|沟通|开放|交流|投资|合作|创新|承接|双向|一批|类|等|性|型|的|基础|社会|民生|公共|体育|文化|生产|生活)$/u

/** The kind of thing that the words end in. */
export function headOf(words: string): ObjectKind {
  let best = KINDS.length - 1
  let head = ''
  const most = LASTS[words.charCodeAt(words.length - 1)] === 1 ? Math.min(LONGEST, words.length) : 0
  for (let length = most; length > 0; length--) {
    const word = words.slice(-length)
    const kind = byWord.get(word)
    if (kind === undefined || kind >= best || (length === 1 && OTHERWISE.test(words))) continue
    best = kind
    head = word
  }
  const kind = KINDS[best]!
  if (kind === 'plain') return words.includes('不') && STATE.test(words) ? 'state' : kind
  const open = kind === 'facility' && OPEN_WORDS.has(head)
  return open && OPEN_BEFORE.test(words.slice(-head.length - 4, -head.length)) ? 'generic' : kind
}
