import type {FigureCase} from './figure.cases.js'

/** When a number holds that names no time itself. */
export const cases: readonly FigureCase[] = [
  // The day of a meeting is that of who was there, and of nothing else.
  {
    text: '4月3日上午，招商推介会在东江召开。邀请企业家28人，共60多人参加了推介会。全年到位资金增长5%。',
    sentences: true,
    mode: 'review',
    finds: [
      ['邀请企业家28人', {from: '2023-04-03', to: '2023-04-03'}],
      ['邀请企业家28人，共60多人', {to: '2023-04-03'}],
      ['到位资金增长5%', {to: '2023-12-31'}],
    ],
  },
  {
    text: '4月3日前要召开推介会。签约项目5个。',
    sentences: true,
    finds: [['签约项目5个', {to: '2024-12-31'}]],
  },
  // The months that things are seen from hold for what is told behind.
  {
    text: '一季度投资增长9%。从1—4月份的情况看，困难不少。工业增加值增速比一季度平均增速低3个百分点。',
    sentences: true,
    mode: 'review',
    finds: [
      ['投资增长9%', {to: '2023-03-31'}],
      ['工业增加值增速比一季度平均增速低3个百分点', {to: '2023-04-30'}],
    ],
  },
  // Which year's projects they are says nothing of what became of them.
  {
    text: '上半年，2022年列建的19个项目中，建成12个，投资增长8%。',
    mode: 'review',
    finds: [
      ['列建的19个项目', {value: 19}],
      ['建成12个', {to: '2023-06-30'}],
      ['列建的19个项目中，建成12个，投资增长8%', {to: '2023-06-30'}],
    ],
  },
  {
    text: '元至6月，当年竣工、在建项目40个。',
    mode: 'review',
    finds: [['竣工、在建项目40个', {to: '2023-06-30'}]],
  },
  // What there is, where nothing says when, is so on the day of the report.
  {
    text: '全乡辖5个行政村，总人口1.5万人。',
    mode: null,
    year: null,
    finds: [
      ['辖5个行政村', {from: null, to: '2024-01-10'}],
      ['总人口1.5万人', {from: null, to: '2024-01-10'}],
    ],
  },
  {text: '现有水渠改造5公里。', mode: 'plan', finds: [['现有水渠改造5公里', {to: '2024-12-31'}]]},
  // The year at hand is the first of those that a work is to take; what has taken so long has no deadline.
  {
    text: '力争用三年时间，新建泵站60座。',
    finds: [['新建泵站60座', {kind: 'target', strength: 'strive', from: '2024-01-01', to: '2026-12-31'}]],
  },
  {
    text: '仅用三年时间，新建泵站60座。',
    mode: 'review',
    finds: [['新建泵站60座', {kind: 'result', to: '2023-12-31'}]],
  },
]
