import type {Figure} from '../../../model/entry.js'

/** A table of indicators, and what its cells become, row by row. */
export interface IndicatorCase {
  readonly name: string
  readonly caption: string
  readonly date?: string
  readonly rows: readonly (readonly string[])[]
  readonly finds: readonly (readonly [quote: string, figure: Partial<Figure>])[]
}

const YEAR_2023 = {from: '2023-01-01', to: '2023-12-31'} as const
const YEAR_2024 = {from: '2024-01-01', to: '2024-12-31'} as const

export const cases: readonly IndicatorCase[] = [
  {
    name: 'what came of one year and what the next aims at, each with its growth, under a heading of two lines',
    caption: '2024年主要指标计划表',
    rows: [
      ['指标', '单位', '2023年', '<', '2024年', '<', '属性'],
      ['^', '^', '完成', '增长(%)', '预期目标', '增长(%)', '^'],
      ['地区生产总值', '亿元', '235.6', '6.1', '250左右', '6.5', '预期性'],
    ],
    finds: [
      ['235.6', {kind: 'result', canonical: '地区生产总值', value: 23_560_000_000, unit: '元', ...YEAR_2023}],
      ['6.1', {kind: 'result', indicator: '地区生产总值增速', canonical: '地区生产总值增速', value: 6.1, ...YEAR_2023}],
      ['250左右', {kind: 'target', value: 25_000_000_000, op: '~', strength: 'plan', ...YEAR_2024}],
      ['6.5', {kind: 'target', indicator: '地区生产总值增速', value: 6.5, unit: '%', ...YEAR_2024}],
    ],
  },
  {
    name: 'signs and words bound a number; a dash, a stroke and words without a number say nothing',
    caption: '2024年目标',
    rows: [
      ['指标', '单位', '2024年目标', '属性'],
      ['粮食总产量', '万吨', '≥46', '约束性'],
      ['城镇调查失业率', '%', '5.5以内', '预期性'],
      ['细颗粒物平均浓度', '微克/立方米', '<37', '约束性'],
      ['居民消费价格涨幅', '%', '2-3', '预期性'],
      ['单位生产总值能耗降低', '%', '完成省定目标', '约束性'],
      ['森林覆盖率', '%', '–', ''],
      ['城镇新增就业', '人', '/', ''],
    ],
    finds: [
      ['≥46', {value: 460_000, unit: '吨', op: '>=', strength: 'ensure'}],
      ['5.5以内', {value: 5.5, op: '<=', strength: 'plan'}],
      ['<37', {value: 37, unit: '微克/立方米', op: '<='}],
      ['2-3', {value: null, min: 2, max: 3, unit: '%'}],
    ],
  },
  {
    name: 'units stand in brackets behind the name, in the heading, over the table or in the cell',
    caption: '2023年完成情况（单位：万元）',
    rows: [
      ['指标名称', '2023年完成', '比上年增长（%）'],
      ['外贸进出口总额（亿美元）', '1.2', '3.5'],
      ['税收收入', '5,120.5', '-2.4'],
      ['旅游接待人次', '35万人次', '下降3.1%'],
    ],
    finds: [
      ['1.2', {kind: 'result', value: 120_000_000, unit: '美元', ...YEAR_2023}],
      ['3.5', {indicator: '外贸进出口总额增速', value: 3.5, unit: '%'}],
      ['5,120.5', {value: 51_205_000, unit: '元'}],
      ['-2.4', {indicator: '税收收入增速', value: -2.4}],
      ['35万人次', {value: 350_000, unit: '人次'}],
      ['下降3.1%', {indicator: '旅游接待人次降幅', value: 3.1}],
    ],
  },
  {
    name: 'without 目标 or 完成 the year decides; five years together and on the average are no year',
    caption: '“十四五”主要指标',
    date: '2021-03-15',
    rows: [
      ['类别', '指标', '2020年', '2025年', '年均/累计', '属性'],
      ['经济', '地区生产总值增长（%）', '2.3', '—', '6.5左右', '预期性'],
      ['民生', '城镇新增就业（万人）', '5.2', '—', '[25]', '预期性'],
      ['生态', '森林覆盖率（%）', '31', '33', '—', '约束性'],
    ],
    finds: [
      ['2.3', {kind: 'result', indicator: '地区生产总值增速', from: '2020-01-01'}],
      ['6.5左右', {kind: 'target', indicator: '地区生产总值年均增速', from: '2021-01-01', to: '2025-12-31', op: '~'}],
      ['5.2', {kind: 'result', value: 52_000, unit: '人'}],
      ['[25]', {kind: 'target', indicator: '城镇新增就业累计', canonical: null, value: 250_000, from: '2021-01-01'}],
      ['31', {kind: 'result', value: 31}],
      ['33', {kind: 'target', value: 33, strength: 'ensure', to: '2025-12-31'}],
    ],
  },
  {
    name: 'rates of a plan and ranks are results; who answers for it owns the target',
    caption: '2023年1-6月指标完成情况',
    date: '2023-07-10',
    rows: [
      ['指标', '计量单位', '全年目标', '1-6月完成', '完成年计划%', '全市排名', '责任单位'],
      ['固定资产投资', '亿元', '120', '66.5', '55.4', '3', '县发改局'],
    ],
    finds: [
      ['120', {kind: 'target', owner: '县发改局', ...YEAR_2023}],
      ['66.5', {kind: 'result', owner: null, value: 6_650_000_000, from: '2023-01-01', to: '2023-06-30'}],
      ['55.4', {kind: 'result', indicator: '固定资产投资完成年计划比例', vsTarget: true, value: 55.4}],
      ['3', {kind: 'result', indicator: '固定资产投资排名', value: 3, unit: '位'}],
    ],
  },
  {
    name: 'a part that no dictionary knows is named with its whole; a section names nothing',
    caption: '2023年统计表',
    rows: [
      ['项目', '单位', '2023年完成'],
      ['一、工业', '', ''],
      ['规模以上工业增加值', '亿元', '88.1'],
      ['其中：陶瓷', '亿元', '12.4'],
      ['2.一般公共预算收入', '%', '5.2'],
    ],
    finds: [
      ['88.1', {indicator: '规模以上工业增加值', value: 8_810_000_000}],
      ['12.4', {indicator: '规模以上工业增加值其中陶瓷', value: 1_240_000_000}],
      ['5.2', {indicator: '一般公共预算收入增速', canonical: '一般公共预算收入增速'}],
    ],
  },
  {
    name: '目标任务 beside 指标 is a number to reach; the most particular of two names is the indicator',
    caption: '2024年考核指标',
    rows: [
      ['一级指标', '二级指标', '单位', '目标任务', '责任单位', '完成时限'],
      ['民生', '城镇新增就业', '人', '5000', '县人社局', '12月底'],
      ['^', '新增托位', '个', '300以上', '县卫健委', '12月底'],
    ],
    finds: [
      ['5000', {kind: 'target', indicator: '城镇新增就业', value: 5000, owner: '县人社局', ...YEAR_2024}],
      ['300以上', {kind: 'target', indicator: '新增托位', op: '>=', owner: '县卫健委'}],
    ],
  },
  {
    name: 'a part has no name of its whole, an index is no rise, a rate of growth that is the indicator stays one',
    caption: '2023年1-7月经济指标',
    date: '2023-08-15',
    rows: [
      ['指标名称', '单位', '本月', '1-7月累计'],
      ['社会消费品零售总额', '亿元', '12.3', ''],
      ['#限额以上', '亿元', '', '20.2'],
      ['居民消费价格指数', '%', '', '102.3'],
      ['人口自然增长率', '‰', '', '2.1'],
    ],
    finds: [
      ['12.3', {canonical: '社会消费品零售总额', from: '2023-07-01', to: '2023-07-31'}],
      ['20.2', {indicator: '社会消费品零售总额其中限额以上', canonical: null, from: '2023-01-01', to: '2023-07-31'}],
      ['102.3', {indicator: '居民消费价格指数', canonical: null}],
      ['2.1', {indicator: '人口自然增长率', value: 0.21}],
    ],
  },
  {
    name: 'under a unit over the table 项目 are its indicators',
    caption: '2024年收支表（单位：万元）',
    rows: [
      ['项目', '2023年执行数', '2024年预算数'],
      ['税收收入', '52,310', '55,000'],
    ],
    finds: [
      ['52,310', {kind: 'result', value: 523_100_000, ...YEAR_2023}],
      ['55,000', {kind: 'target', value: 550_000_000, strength: 'plan', ...YEAR_2024}],
    ],
  },
  {
    name: 'without a unit a number is no figure',
    caption: '2023年',
    rows: [
      ['指标', '2023年完成'],
      ['某项指数', '104'],
    ],
    finds: [],
  },
  {
    name: 'prices of what was bought are no indicators',
    caption: '活动经费',
    rows: [
      ['项目', '单价', '数量', '总价'],
      ['矿泉水', '40元/箱', '1', '40元'],
    ],
    finds: [],
  },
  {
    name: 'marks for what was reached are no indicators',
    caption: '考核评分表',
    rows: [
      ['指标', '单位', '分值', '得分'],
      ['群众满意度', '%', '10', '9.5'],
    ],
    finds: [],
  },
]
