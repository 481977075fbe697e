import type {FigureCase} from './figure.cases.js'

/** What progress reports say of plans, assignments and how things stand. */
export const cases: readonly FigureCase[] = [
  // A rate names the plan that it is a rate of; the plan is the year's.
  {
    text: '1-6月，新开工工业项目66个，完成年度目标任务110个的60%，同比增长10%。',
    mode: 'review',
    finds: [
      ['新开工工业项目66个', {kind: 'result', value: 66}],
      [
        '新开工工业项目66个，完成年度目标任务110个',
        {kind: 'target', value: 110, strength: 'plan', indicator: '新开工工业项目数年度目标任务', to: '2023-12-31'},
      ],
      ['新开工工业项目66个，完成年度目标任务110个的60%', {kind: 'result', value: 60, vsTarget: true}],
      ['新开工工业项目66个，完成年度目标任务110个的60%，同比增长10%', {kind: 'result', value: 10}],
    ],
  },
  {
    text: '完成年度投资任务40亿元，增长5%。',
    mode: 'review',
    finds: [
      ['完成年度投资任务40亿元', {value: 4_000_000_000}],
      ['完成年度投资任务40亿元，增长5%', {}],
    ],
  },
  // What is assigned is aimed at to the end of the sentence, and 任务是 is no part of what is counted.
  {
    text: '今年全市的招商目标任务是签约项目300亿元，利用外资5000万美元。',
    mode: 'review',
    finds: [
      ['签约项目300亿元', {kind: 'target', indicator: '签约项目'}],
      ['利用外资5000万美元', {kind: 'target', indicator: '利用外资'}],
    ],
  },
  {
    text: '今年的任务是建房300套，目前完成200套。',
    mode: 'review',
    finds: [
      ['建房300套', {kind: 'target'}],
      ['建房300套，目前完成200套', {kind: 'result'}],
    ],
  },
  // Planned things are aims wherever they are told.
  {
    text: '城南隧道等6个项目计划年底开工。',
    mode: 'review',
    finds: [['城南隧道等6个项目', {kind: 'target', strength: 'plan', to: '2023-12-31'}]],
  },
  {
    text: '省市续建和计划开工项目106项。',
    mode: 'review',
    finds: [['省市续建和计划开工项目106项', {kind: 'result'}]],
  },
  // How things stand is what is counted.
  {
    text: '15个前期项目中，有青山供水等8个项目进展缓慢。',
    mode: 'review',
    finds: [
      ['15个前期项目', {indicator: '前期项目数'}],
      ['有青山供水等8个项目', {indicator: '进展缓慢的前期项目数', kind: 'result'}],
    ],
  },
  {
    text: '300个重点项目完成投资1200亿元。',
    mode: 'review',
    finds: [
      ['300个重点项目', {indicator: '重点项目数', value: 300}],
      ['300个重点项目完成投资1200亿元', {indicator: '重点项目完成投资'}],
    ],
  },
  {
    text: '53个市本级重大项目加快建设。',
    mode: 'review',
    finds: [['53个市本级重大项目', {indicator: '市本级重大项目数'}]],
  },
  {
    text: '实施招商项目9个，其中新引进1个、续建8个。',
    mode: 'review',
    finds: [
      ['实施招商项目9个', {}],
      ['实施招商项目9个，其中新引进1个', {indicator: '实施招商项目中新引进数'}],
      ['实施招商项目9个，其中新引进1个、续建8个', {indicator: '实施招商项目中续建数'}],
    ],
  },
  {
    text: '新建5座桥梁、续建8公里公路。',
    mode: 'review',
    finds: [
      ['新建5座桥梁', {}],
      ['续建8公里公路', {}],
    ],
  },
  // A sum that builds one named thing is as big as that thing.
  {
    text: '引进港航公司投资13亿元兴建金河航电枢纽工程，到位资金3亿元。',
    mode: 'review',
    finds: [
      ['投资13亿元兴建金河航电枢纽工程', {kind: 'size', indicator: '金河航电枢纽工程投资', to: null}],
      ['到位资金3亿元', {kind: 'result', indicator: '金河航电枢纽工程到位资金'}],
    ],
  },
  {
    text: '投资3亿元建设供水管网57公里。',
    mode: 'review',
    finds: [
      ['投资3亿元', {kind: 'result'}],
      ['投资3亿元建设供水管网57公里', {}],
    ],
  },
  // A threshold says which things are counted.
  {
    text: '开工亿元以上项目55个，其中超3亿元的10个、超10亿元的2个。',
    mode: 'review',
    finds: [
      ['开工亿元以上项目55个', {value: 55}],
      ['超3亿元的10个', {value: 10}],
      ['超10亿元的2个', {value: 2}],
    ],
  },
  {text: '集体收入5万元以下的村全部清零。', finds: []},
  {text: '税收超5亿元。', mode: 'review', finds: [['税收超5亿元', {value: 500_000_000}]]},
  // Whoever is named anew is not spoken of by the modal before.
  {
    text: '力争利用外资80亿元，各县区引进项目5个。',
    finds: [
      ['利用外资80亿元', {strength: 'strive'}],
      ['引进项目5个', {strength: 'ensure'}],
    ],
  },
  // What was really formed is reached, though its name is a size's.
  {
    text: '实际形成固定资产投资额100亿元。',
    mode: 'review',
    finds: [['实际形成固定资产投资额100亿元', {kind: 'result'}]],
  },
]
