import type {Figure} from '../../../model/entry.js'

/** One paragraph of a document of 2024-01-10; reviews are about 2023, plans about 2024. */
export interface FigureCase {
  readonly text: string
  /** Each 。 ends a sentence of the paragraph; else the text is one. */
  readonly sentences?: true
  readonly mode?: 'plan' | 'review' | null
  /** Nothing says what year the text is about. */
  readonly year?: null
  readonly finds: readonly (readonly [quote: string, value: Partial<Figure>])[]
}

const review = {kind: 'result', from: '2023-01-01', to: '2023-12-31'} as const
const plan = {kind: 'target', from: '2024-01-01', to: '2024-12-31'} as const

export const cases: readonly FigureCase[] = [
  // Subject, change or level, number.
  {
    text: '全县生产总值增长6.2%。',
    mode: 'review',
    finds: [
      [
        '生产总值增长6.2%',
        {...review, indicator: '生产总值增速', canonical: '地区生产总值增速', value: 6.2, unit: '%', scope: '全县'},
      ],
    ],
  },
  {
    text: '固定资产投资完成86亿元，同比增长9.1%。',
    mode: 'review',
    finds: [
      ['固定资产投资完成86亿元', {...review, indicator: '固定资产投资', value: 8_600_000_000, unit: '元'}],
      ['固定资产投资完成86亿元，同比增长9.1%', {...review, indicator: '固定资产投资同比增速', value: 9.1}],
    ],
  },
  {
    text: '税收收入完成6.2亿元，同口径增长7%。',
    mode: 'review',
    finds: [
      ['税收收入完成6.2亿元', {...review, indicator: '税收收入', value: 620_000_000}],
      ['税收收入完成6.2亿元，同口径增长7%', {...review, indicator: '税收收入增速', value: 7}],
    ],
  },
  // An aim may be told against what was; a number without a word of aiming tells what was.
  {
    text: '主要预期目标是：生产总值同比增长6%。',
    finds: [['生产总值同比增长6%', {...plan, value: 6}]],
  },
  {
    text: '货运量同比增长6%。',
    finds: [['货运量同比增长6%', {kind: 'result', value: 6}]],
  },
  {
    text: '工业用水量下降3.5%。',
    mode: 'review',
    finds: [['工业用水量下降3.5%', {...review, indicator: '工业用水量降幅', value: 3.5}]],
  },
  {
    text: '污水处理率达到98%以上。',
    finds: [['污水处理率达到98%以上', {...plan, indicator: '污水处理率', op: '>=', value: 98, strength: 'ensure'}]],
  },
  {
    text: '改造背街小巷46条。',
    mode: 'review',
    finds: [['改造背街小巷46条', {...review, indicator: '改造背街小巷数', unit: '条'}]],
  },
  {text: '新造林3.2万亩。', finds: [['新造林3.2万亩', {...plan, indicator: '新造林面积', value: 32_000, unit: '亩'}]]},
  {text: '城镇登记失业率控制在4%以内。', finds: [['城镇登记失业率控制在4%以内', {...plan, op: '<=', value: 4}]]},
  // The number before its noun, and the doer behind it.
  {
    text: '培育12家“链主”企业、80家绿色车间。',
    finds: [
      ['培育12家“链主”企业', {indicator: '培育“链主”企业数', value: 12, unit: '家'}],
      ['80家绿色车间', {indicator: '培育绿色车间数', value: 80}],
    ],
  },
  {
    text: '6个乡镇文化站建成投用。',
    mode: 'review',
    finds: [['6个乡镇文化站', {indicator: '建成投用的乡镇文化站数', value: 6}]],
  },
  {
    text: '成功引进东海食品、万通物流等7个超亿元项目。',
    mode: 'review',
    finds: [['引进东海食品、万通物流等7个超亿元项目', {indicator: '引进超亿元项目数', value: 7}]],
  },
  {
    text: '新增规上企业9家、高新技术企业14家。',
    mode: 'review',
    finds: [
      ['新增规上企业9家', {indicator: '新增规上企业数', value: 9}],
      ['高新技术企业14家', {indicator: '新增高新技术企业数', value: 14}],
    ],
  },
  // One subject a number, and numbers that share one.
  {
    text: '规上服务业营业收入、利润分别增长11.3%、7.4%。',
    mode: 'review',
    finds: [
      ['规上服务业营业收入、利润分别增长11.3%', {indicator: '规上服务业营业收入增速', value: 11.3}],
      ['规上服务业营业收入、利润分别增长11.3%、7.4%', {indicator: '利润增速', value: 7.4}],
    ],
  },
  {
    text: '城乡居民人均可支配收入分别达到38210元和21450元，增长5.8%和7.1%。',
    mode: 'review',
    finds: [
      ['城乡居民人均可支配收入分别达到38210元', {indicator: '城镇居民人均可支配收入', value: 38_210}],
      ['城乡居民人均可支配收入分别达到38210元和21450元', {indicator: '农村居民人均可支配收入', value: 21_450}],
      [
        '城乡居民人均可支配收入分别达到38210元和21450元，增长5.8%',
        {indicator: '城镇居民人均可支配收入增速', value: 5.8},
      ],
      [
        '城乡居民人均可支配收入分别达到38210元和21450元，增长5.8%和7.1%',
        {indicator: '农村居民人均可支配收入增速', value: 7.1},
      ],
    ],
  },
  // Rates of a plan, shares, ranks, times.
  {
    text: '新签约项目26个，完成全年目标的130%，其中10亿元以上项目5个。',
    mode: 'review',
    finds: [
      ['新签约项目26个', {indicator: '新签约项目数', value: 26}],
      ['新签约项目26个，完成全年目标的130%', {indicator: '新签约项目数完成全年目标比例', value: 130, vsTarget: true}],
      ['10亿元以上项目5个', {indicator: '新签约10亿元以上项目数', value: 5}],
    ],
  },
  {
    text: '民生支出31亿元，占一般公共预算支出的81.6%。',
    mode: 'review',
    finds: [
      ['民生支出31亿元', {indicator: '民生支出'}],
      ['民生支出31亿元，占一般公共预算支出的81.6%', {indicator: '民生支出占一般公共预算支出比重', value: 81.6}],
    ],
  },
  {
    text: '招商实绩居全市第二。',
    mode: 'review',
    finds: [['招商实绩居全市第二', {indicator: '招商实绩全市排名', value: 2, unit: '位'}]],
  },
  // How big a thing is.
  {
    text: '总投资4.6亿元的金穗粮油加工项目竣工投产。',
    mode: 'review',
    finds: [['总投资4.6亿元的金穗粮油加工项目', {kind: 'size', value: 460_000_000, scope: null, to: null}]],
  },
  {
    text: '安排重点项目40个，总投资210亿元，年度计划投资65亿元。',
    finds: [
      ['安排重点项目40个', {kind: 'target', value: 40, strength: 'plan'}],
      ['安排重点项目40个，总投资210亿元', {kind: 'size', indicator: '重点项目总投资', to: '2024-12-31'}],
      ['安排重点项目40个，总投资210亿元，年度计划投资65亿元', {kind: 'target', strength: 'plan', value: 6_500_000_000}],
    ],
  },
  // What money is spent on.
  {
    text: '投资900万元，改造农贸市场3处。',
    mode: 'review',
    finds: [
      ['投资900万元', {value: 9_000_000}],
      ['改造农贸市场3处', {value: 3}],
    ],
  },
  // What a project will have, and where it stands.
  {
    text: '城北热电工程总投资12亿元，占地180亩，累计完成投资5亿元。',
    mode: 'review',
    finds: [
      ['城北热电工程总投资12亿元', {kind: 'size', value: 1_200_000_000}],
      ['占地180亩', {kind: 'size', value: 180}],
      ['完成投资5亿元', {kind: 'result', value: 500_000_000}],
    ],
  },
  {
    text: '列入省重点的24个项目，已开工21个，开工率87.5%，高于全省平均水平3.2个百分点。',
    mode: 'review',
    finds: [
      ['列入省重点的24个项目', {indicator: '列入省重点的项目数', value: 24}],
      ['列入省重点的24个项目，已开工21个', {indicator: '列入省重点的项目中开工数', value: 21}],
      ['列入省重点的24个项目，已开工21个，开工率87.5%', {indicator: '列入省重点的项目开工率', value: 87.5}],
      ['列入省重点的24个项目，已开工21个，开工率87.5%，高于全省平均水平3.2个百分点', {value: 3.2, unit: '百分点'}],
    ],
  },
  {
    text: '县城污水处理率达到96%、建制镇达到75%以上。',
    finds: [
      ['县城污水处理率达到96%', {value: 96}],
      ['建制镇达到75%以上', {indicator: '建制镇污水处理率', op: '>=', value: 75}],
    ],
  },
  {
    text: '县住建局要牵头组织2次以上现场观摩会。',
    finds: [['组织2次以上现场观摩会', {owner: '县住建局', op: '>=', value: 2}]],
  },
  {
    text: '贫困发生率由8.4%下降到1.7%。',
    mode: 'review',
    finds: [
      ['贫困发生率由8.4%', {to: null}],
      ['贫困发生率由8.4%下降到1.7%', {indicator: '贫困发生率', value: 1.7, to: '2023-12-31'}],
    ],
  },
  // Period, deadline, strength.
  {
    text: '力争6月底前新开工项目18个。',
    finds: [['新开工项目18个', {kind: 'target', strength: 'strive', to: '2024-06-30'}]],
  },
  {
    text: '今年主要预期目标是：生产总值增长6%左右，粮食产量稳定在20万吨。',
    finds: [
      ['生产总值增长6%左右', {strength: 'plan', op: '~'}],
      ['粮食产量稳定在20万吨', {strength: 'plan'}],
    ],
  },
  {
    text: '市场主体总数达到3.1万户。',
    mode: 'review',
    finds: [['市场主体总数达到3.1万户', {from: null, to: '2023-12-31', value: 31_000}]],
  },
  // No figures: formulas, classes, redacted, one of something, durations.
  {text: '落实五项制度，守住两条底线，抓好三个关键。', finds: []},
  {text: '大力培育百亿元产业集群，引进一批亿元以上项目。', finds: []},
  {text: '实现投资xx亿元。', mode: 'review', finds: []},
  {text: '做大做强“1+3+N”产业体系。', finds: []},
  {text: '打造15分钟便民生活圈。', finds: []},
]
