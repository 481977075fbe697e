import type {Mode} from '../../model/outline.js'

/** A heading and what it says of its section; null where it says nothing. */
export const headings: readonly [string, Mode | null][] = [
  ['2017年工作回顾', 'review'],
  ['过去五年工作回顾', 'review'],
  ['工作开展情况', 'review'],
  ['基本情况', 'review'],
  ['主要特点', 'review'],
  ['经济运行的基本特点', 'review'],
  ['存在的主要问题', 'review'],
  ['上年度工作安排落实情况', 'review'],
  ['“十三五”发展成就', 'review'],
  ['肯定成绩，正视不足', 'review'],
  ['2018年工作安排', 'plan'],
  ['下步工作打算', 'plan'],
  ['今年主要目标任务', 'plan'],
  ['今后五年的总体思路和奋斗目标', 'plan'],
  ['总体要求', 'plan'],
  ['为民办实事', 'plan'],
  ['项目建设工作目标和措施', 'plan'],
  ['过去一年回顾和今后工作建议', null],
  ['坚持创新驱动，加快转型升级', null],
  ['强化认识抓项目', null],
  ['巩固提高脱贫质量', null],
]

/** A sentence, the mode of its section, and its own mode. */
export const sentences: readonly [string, Mode | null, Mode | null][] = [
  ['全年完成投资8.2亿元，增长12%。', 'review', 'review'],
  ['全年计划完成投资8.2亿元。', 'review', 'review'],
  ['下一步要确保完成投资9亿元。', 'review', 'plan'],
  ['今后我们必须补齐这块短板。', 'review', 'plan'],
  ['推广清洁取暖，确保群众温暖过冬。', 'review', 'review'],
  ['为今后发展奠定了基础。', 'review', 'review'],
  ['主要预期目标是：生产总值比上年增长8%。', 'plan', 'plan'],
  ['产业链营收达到8400亿元、同比增长7%。', 'plan', 'plan'],
  ['累计建成和美乡村55个。', 'plan', 'plan'],
  ['去年签约的122个项目，57个未开工。', 'plan', 'review'],
  ['今年1-4月签约81个项目仅开工7个。', 'plan', 'review'],
  ['上半年，30个项目完成投资20亿元，为年度计划的26%。', 'plan', 'review'],
  ['一季度完成投资仅占年计划的19%。', 'plan', 'review'],
  ['三季度末完成投资占年度计划的80%以上。', 'plan', 'plan'],
  ['以项目为要、以实干为先，完成投资5亿元。', null, 'review'],
  ['新建农村公路100公里。', 'plan', 'plan'],
  ['未开工的3个项目，由县发改委牵头，8月20日前全部开工。', 'plan', 'plan'],
  ['经济发展的主要预期目标是：生产总值增长8%。', null, 'plan'],
  ['年初定的目标一个都不能少：投资增长10%。', null, 'plan'],
  ['今年初步安排重点项目500项。', null, 'plan'],
  ['目标责任考核位居全市第一，税收完成3亿元。', null, 'review'],
  ['力争年底前完成投资9亿元。', 'plan', 'plan'],
  ['去年全市引进项目33个，同比增长10%。', 'plan', 'review'],
  ['近年来，一批大项目相继建成。', 'plan', 'review'],
  ['在去年引进33个的基础上，今年要引进40个。', 'plan', 'plan'],
  ['力争完成投资9亿元。', null, 'plan'],
  ['我们将新建一批厂房。', null, 'plan'],
  ['已完成投资3亿元。', null, 'review'],
  ['地区生产总值增长8%。', null, 'review'],
  ['会议在县城召开。', null, null],
  ['这是主要任务。', null, null],
  ['只要坚持下去，我们就不怕困难。', null, null],
  ['他即将退休。', null, null],
]

/** The sentence that leads into a list, and what it says of the list. */
export const leads: readonly [string, Mode | null][] = [
  ['我们的主要做法是：', 'review'],
  ['现将有关情况汇报如下：', 'review'],
  ['一年来，我们主要做了以下工作：', 'review'],
  ['具体来讲，有以下几个亮点：', 'review'],
  ['下面，我再强调三点意见：', 'plan'],
  ['今年要重点抓好以下工作：', 'plan'],
  ['我讲三点。', null],
  ['会议议程如下：', null],
]

/** The first lines of a document, and what they say of it. */
export interface FrontCase {
  readonly text: string
  readonly title: string | null
  readonly date: string | null
  readonly place: string | null
  readonly speaker: string | null
}

const opening = '各位代表：\n现在，我代表县人民政府向大会作工作报告，请予审议。'
export const fronts: readonly FrontCase[] = [
  {
    text: `2018年临川县政府工作报告\n——2018年1月9日在临川县第九届人民代表大会第二次会议上\n县长李文\n${opening}`,
    title: '2018年临川县政府工作报告',
    date: '2018-01-09',
    place: '临川县',
    speaker: '李文',
  },
  {
    text: `标题：青河市政府工作报告\n发文时间：2019-02-01\n报告人：青河市市长张山\n正文：\n政府工作报告\n${opening}`,
    title: '青河市政府工作报告',
    date: '2019-02-01',
    place: '青河市',
    speaker: '张山',
  },
  {
    text: `政府工作报告\n（二〇〇三年一月十日）\n${opening}`,
    title: '政府工作报告',
    date: '2003-01-10',
    place: null,
    speaker: null,
  },
  {
    // Whoever signs names the place; a site's trail of pages is no title.
    text: '首页>公文>讲话\n在全县水利工作会议上的讲话\n（2022年3月1日）\n东岭县县长 陈明\n同志们：\n今天的会议主要是部署水利工作。',
    title: '在全县水利工作会议上的讲话',
    date: '2022-03-01',
    place: '东岭县',
    speaker: null,
  },
  {
    // 会议是县委 is no place.
    text: '青石县乡村建设推进会讲话\n（2025年3月6日）\n同志们：\n这次会议是县委研究决定召开的，主要任务是总结工作、安排部署。',
    title: '青石县乡村建设推进会讲话',
    date: '2025-03-06',
    place: null,
    speaker: null,
  },
  {
    text: '第二篇：在全市项目建设推进会上的讲话[精选]\n同志们：\n今天召开这次会议，主要任务是总结成绩、分析问题、部署工作。',
    title: '在全市项目建设推进会上的讲话',
    date: null,
    place: null,
    speaker: null,
  },
  {
    // The day a page was put on the web is not the day of the speech.
    text: '工作会议发言稿\n时间：2022-02-02 10:41:00\n同志们：\n今天我们开会，主要任务是部署工作，请大家认真贯彻落实。',
    title: '工作会议发言稿',
    date: null,
    place: null,
    speaker: null,
  },
  {
    // What follows 我县 is no name.
    text: '招商引资工作自查报告\n我县紧紧依靠市委、市政府的领导，引进项目30个，到位资金2亿元。',
    title: '招商引资工作自查报告',
    date: null,
    place: null,
    speaker: null,
  },
  {
    text: '各位代表：\n现在，我代表国务院，向大会报告工作，请予审议。',
    title: null,
    date: null,
    place: '全国',
    speaker: null,
  },
  {
    text: '标题：在调度会上的讲话\n在调度会上的讲话（2021年5月24日）同志们：今天召开调度会，主要目的是盘点工作、部署任务，请大家抓好贯彻落实，确保取得实效，完成任务。',
    title: '在调度会上的讲话',
    date: '2021-05-24',
    place: null,
    speaker: null,
  },
  {
    text: '项目推进情况汇报\n全县引进项目3个，完成投资2亿元，各项工作进展顺利，总体形势好于上年同期，发展后劲进一步增强，群众满意度不断提高，社会大局和谐稳定。\n2020年3月20日',
    title: '项目推进情况汇报',
    date: '2020-03-20',
    place: null,
    speaker: null,
  },
  {text: '第十五届三次会议定于2月30日召开。', title: null, date: null, place: null, speaker: null},
]
