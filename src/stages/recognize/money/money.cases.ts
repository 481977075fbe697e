import type {Money} from '../../../model/mention.js'
import type {Case} from '../recognizer.js'

const sum = (value: number, op: Money['op'] = '=', currency = 'CNY') => ({value, min: null, max: null, op, currency})
const range = (min: number, max: number | null, op: Money['op'] = '=') => ({value: null, min, max, op, currency: 'CNY'})

export const cases: readonly Case<Money>[] = [
  {text: '总投资3.5亿元', finds: [['3.5亿元', sum(350_000_000)]]},
  {text: '投入4.35亿元。', finds: [['4.35亿元', sum(435_000_000)]]},
  {text: '缴纳税费1,234.5万元', finds: [['1,234.5万元', sum(12_345_000)]]},
  {text: '筹资1亿5千万元', finds: [['1亿5千万元', sum(150_000_000)]]},
  {text: '拨付三百五十万元', finds: [['三百五十万元', sum(3_500_000)]]},
  {text: '争取资金200多万元', finds: [['200多万元', sum(2_000_000, '~')]]},
  {text: '节约20余亿元', finds: [['20余亿元', sum(2_000_000_000, '~')]]},
  {text: '约600亿元左右', finds: [['600亿元', sum(60_000_000_000, '~')]]},
  {text: '新签约5亿元项目', finds: [['5亿元', sum(500_000_000)]]},
  {text: '单体投资5亿元（含）以上', finds: [['5亿元', sum(500_000_000, '>=')]]},
  {text: '每户不超过3万元', finds: [['3万元', {...sum(30_000, '<='), per: '户'}]]},
  {text: '投资强度不低于180万元/亩', finds: [['180万元/亩', {...sum(1_800_000, '>='), per: '亩'}]]},
  {text: '按每平方米400元补助', finds: [['400元', {...sum(400), per: '平方米'}]]},
  {text: '投资5000万—1亿元的', finds: [['5000万—1亿元', range(50_000_000, 100_000_000)]]},
  {text: '年均3-5亿元', finds: [['3-5亿元', range(300_000_000, 500_000_000)]]},
  {text: '1万元至5万元', finds: [['1万元至5万元', range(10_000, 50_000)]]},
  {
    text: '分别奖励3000、5000万元',
    finds: [
      ['3000', sum(30_000_000)],
      ['5000万元', sum(50_000_000)],
    ],
  },
  {text: '上千万元的订单', finds: [['上千万元', range(10_000_000, null, '>=')]]},
  {text: '超亿元项目7个', finds: [['亿元', sum(100_000_000, '>=')]]},
  {text: '亿元以上项目33个', finds: [['亿元', sum(100_000_000, '>=')]]},
  {text: '引进5个亿元项目', finds: [['亿元', sum(100_000_000)]]},
  {text: '2个超10亿元项目', finds: [['10亿元', sum(1_000_000_000, '>=')]]},
  {text: '新落地过50亿项目8个', finds: [['50亿', sum(5_000_000_000, '>=')]]},
  {text: '完成固定资产投资xx亿元', finds: [['xx亿元', {value: null, op: '=', redacted: true}]]},
  {text: '完成投资亿元，增长较快', finds: [['亿元', {value: null, redacted: true}]]},
  {text: '完成**亿元', finds: [['**亿元', {value: null, redacted: true}]]},
  {text: '完成x.x亿元', finds: [['x.x亿元', {value: null, redacted: true}]]},
  {text: '外资1.2亿美元', finds: [['1.2亿美元', sum(120_000_000, '=', 'USD')]]},
  {text: '港币3000万元', finds: [['3000万元', sum(30_000_000, '=', 'HKD')]]},
  {
    text: '日元、3万元欧元和600新台币',
    finds: [
      ['3万元欧元', sum(30_000, '=', 'EUR')],
      ['600新台币', sum(600, '=', 'TWD')],
    ],
  },
  {text: '123元1角1分', finds: [['123元1角1分', sum(123.11)]]},
  {text: '十块三毛', finds: [['十块三毛', sum(10.3)]]},
  {text: '总投资5375万的厂房', finds: [['5375万', sum(53_750_000)]]},
  {
    text: '财政收入任务174万，完成198万，其中税收收入完成120万。',
    finds: [
      ['174万', sum(1_740_000)],
      ['198万', sum(1_980_000)],
      ['120万', sum(1_200_000)],
    ],
  },
  {text: '造林任务24万，完成26万，', finds: []},
  {text: '拿出百万巨资重奖', finds: [['百万', sum(1_000_000, '~')]]},
  {text: '4万 亿元投资计划', finds: [['4万 亿元', sum(4_000_000_000_000)]]},
  {text: '单位：亿元', finds: []},
  {text: '2019年元旦，三元区推进二元结构改革', finds: []},
  {text: '多元化发展，五角大楼，三块牌子', finds: []},
  {text: '受益群众5万人，粮食60万吨', finds: []},
  {text: '第3元件，元月5日', finds: []},
]
