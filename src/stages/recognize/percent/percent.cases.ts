import type {Percent} from '../../../model/mention.js'
import type {Case} from '../recognizer.js'

const rate = (value: number, op: Percent['op'] = '=') => ({value, min: null, max: null, op, points: false})
const points = (value: number, op: Percent['op'] = '=') => ({value, op, points: true})

export const cases: readonly Case<Percent>[] = [
  {text: '增长44.7%', finds: [['44.7%', rate(44.7)]]},
  {text: '增长５．５％左右', finds: [['５．５％', rate(5.5, '~')]]},
  {text: '增长-2.3%', finds: [['-2.3%', rate(-2.3)]]},
  {text: '死亡率3‰', finds: [['3‰', rate(0.3)]]},
  {text: '不低于百分之三十', finds: [['百分之三十', rate(30, '>=')]]},
  {text: '百分之一百二十点五', finds: [['百分之一百二十点五', rate(120.5)]]},
  {text: '千分之二', finds: [['千分之二', rate(0.2)]]},
  {text: '提高3个百分点', finds: [['3个百分点', points(3)]]},
  {text: '回落0.5-1个百分点', finds: [['0.5-1个百分点', {value: null, min: 0.5, max: 1, points: true}]]},
  {
    text: '分别提升2.2和8.7个百分点',
    finds: [
      ['2.2', points(2.2)],
      ['8.7个百分点', points(8.7)],
    ],
  },
  {text: '第2和8.7个百分点', finds: [['8.7个百分点', points(8.7)]]},
  {text: '八成以上企业', finds: [['八成', rate(80, '>=')]]},
  {text: '超四成', finds: [['四成', rate(40, '>=')]]},
  {text: '七成六', finds: [['七成六', rate(76)]]},
  {text: '增长6%-6.5%', finds: [['6%-6.5%', {value: null, min: 6, max: 6.5, op: '='}]]},
  {text: '5-20%之间', finds: [['5-20%', {value: null, min: 5, max: 20}]]},
  {
    text: '由30%到50%',
    finds: [
      ['30%', rate(30)],
      ['50%', rate(50)],
    ],
  },
  {text: '打八折', finds: [['八折', rate(80)]]},
  {text: '控制在3%以内', finds: [['3%', rate(3, '<=')]]},
  {text: '一成不变，三成员单位，项目建成', finds: []},
  {text: '不打折扣，第一折页', finds: []},
  {text: '/search?q=30%25%2020%', finds: []},
  {text: '三分之二，5个百花园', finds: []},
]

export const halves: readonly Case<Percent>[] = [
  {text: '开业当天打对折', finds: [['对折', rate(50)]]},
  {text: '对折页面，不打折扣', finds: []},
]
