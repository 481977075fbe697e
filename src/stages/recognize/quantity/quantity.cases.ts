import type {Quantity} from '../../../model/mention.js'
import type {Case} from '../recognizer.js'

const count = (value: number, unit: string, op: Quantity['op'] = '=') => ({value, op, unit, structural: false})

export const cases: readonly Case<Quantity>[] = [
  {text: '开工项目33个', finds: [['33个', count(33, '个')]]},
  {text: '完成造林24万亩', finds: [['24万亩', count(240_000, '亩')]]},
  {text: '改造公路7356.7公里', finds: [['7356.7公里', count(7356.7, '公里')]]},
  {text: '招商200多批次', finds: [['200多批次', count(200, '批次', '~')]]},
  {text: '超800家', finds: [['800家', count(800, '家', '>=')]]},
  {text: '惠及30万户以上', finds: [['30万户', count(300_000, '户', '>=')]]},
  {text: '5200多名干部', finds: [['5200多名', count(5200, '人', '~')]]},
  {
    text: '30MW光伏、100万千瓦风电',
    finds: [
      ['30MW', count(30, '兆瓦')],
      ['100万千瓦', count(1_000_000, '千瓦')],
    ],
  },
  {text: '新建75蒸吨锅炉', finds: [['75蒸吨', count(75, '蒸吨')]]},
  {text: '举办两次推介会', finds: [['两次', count(2, '次')]]},
  {text: '引进外资项目一个', finds: [['一个', count(1, '个')]]},
  {text: '新增3—5所学校', finds: [['3—5所', {value: null, min: 3, max: 5, unit: '所'}]]},
  {text: '数百名群众', finds: [['数百名', {value: null, min: 100, op: '~', unit: '人'}]]},
  {text: '近百家企业', finds: [['百家', count(100, '家', '~')]]},
  {text: 'x个重点项目', finds: [['x个', {value: null, redacted: true}]]},
  {text: '是五年前的2.5倍', finds: [['2.5倍', count(2.5, '倍')]]},
  {text: '6大主导产业', finds: [['6大', count(6, '个')]]},
  {text: '5万贫困人口', finds: [['5万', count(50_000, '人')]]},
  {text: '讲四个方面', finds: [['四个', {structural: true}]]},
  {text: '打好“四张牌”', finds: [['四张', {structural: true}]]},
  {text: '一个更加美好的明天', finds: [['一个', {structural: true}]]},
  {text: '中央八项规定', finds: [['八项', {structural: true}]]},
  {text: '15分钟便民生活圈', finds: [['15分钟', {structural: true}]]},
  {text: '落实“水十条”', finds: [['十条', {structural: true}]]},
  {text: '县人大十七届四次会议', finds: [['四次', {structural: true}]]},
  {text: '召开四次会议', finds: [['四次', {structural: false}]]},
  {text: '第一、二、三批试点', finds: [['三批', {structural: true}]]},
  {text: '下一个：全文', finds: [['一个', {structural: true}]]},
  {text: '任务十分繁重，三棵树公司', finds: []},
  {text: '第三批试点', finds: [['三批', {structural: true}]]},
  {text: '如图1所示，20处理，10台账，12345热线', finds: []},
  {text: '一号工程，第一时间，三点意见', finds: []},
  {text: '千家万户，四川，三亚，百姓', finds: []},
  {text: '5G、G60、C919，3.2.1节', finds: []},
  {text: '用1个多月时间，前3个半月', finds: []},
]

export const ranks: readonly Case<Quantity>[] = [
  {text: '总量居全国首位', finds: [['首位', count(1, '位')]]},
  {text: '招商实绩全市第一', finds: [['第一', count(1, '位')]]},
  {
    text: '位列全省第1、第2位',
    finds: [
      ['第1', count(1, '位')],
      ['第2位', count(2, '位')],
    ],
  },
  {
    text: '分列全省第2、3位',
    finds: [
      ['第2', count(2, '位')],
      ['3位', count(3, '位')],
    ],
  },
  {text: '排名全省第三。', finds: [['第三', count(3, '位')]]},
  {text: '进入全省前10位', finds: [['前10位', count(10, '位', '<=')]]},
  {text: '第一时间，第一书记，全市第一批，全省第一个', finds: []},
  {text: '城市首位度，第二产业，第七届', finds: []},
]
