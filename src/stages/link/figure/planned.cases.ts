import type {FigureCase} from './figure.cases.js'

/** Plans told of in a review. */
export const cases: readonly FigureCase[] = [
  // What is arranged for a year is planned where the year's sum stands beside it.
  {
    text: '全县安排重点项目58个，总投资206亿元，年度计划投资53亿元。',
    mode: 'review',
    finds: [
      ['安排重点项目58个', {kind: 'target', strength: 'plan'}],
      ['安排重点项目58个，总投资206亿元', {kind: 'size'}],
      ['安排重点项目58个，总投资206亿元，年度计划投资53亿元', {kind: 'target'}],
    ],
  },
  {
    text: '安排重点项目58个，已建成12个。',
    mode: 'review',
    finds: [
      ['安排重点项目58个', {kind: 'result'}],
      ['安排重点项目58个，已建成12个', {kind: 'result'}],
    ],
  },
  {
    text: '开工项目255项（其中1-10月份计划新开工223项）。',
    mode: 'review',
    finds: [
      ['开工项目255项', {kind: 'result'}],
      ['开工项目255项（其中1-10月份计划新开工223项', {kind: 'target', to: '2023-10-31'}],
    ],
  },
  // The year's sum of what a total is told of is planned.
  {
    text: '集中开工项目90个、总投资82亿元、年度投资20亿元。',
    mode: 'review',
    finds: [
      ['集中开工项目90个', {kind: 'result'}],
      ['集中开工项目90个、总投资82亿元', {kind: 'size'}],
      ['集中开工项目90个、总投资82亿元、年度投资20亿元', {kind: 'target'}],
    ],
  },
  // A budget is a plan, what was spent is not.
  {
    text: '财政支出年初预算1184万元，调整预算1506万元，实现支出1504万元。',
    mode: 'review',
    finds: [
      ['财政支出年初预算1184万元', {kind: 'target'}],
      ['调整预算1506万元', {kind: 'target'}],
      ['支出1504万元', {kind: 'result'}],
    ],
  },
  {text: '一般公共预算收入12亿元。', mode: 'review', finds: [['一般公共预算收入12亿元', {kind: 'result'}]]},
  // What was planted bears what is told behind it.
  {
    text: '种植柠檬4000亩，产量4820吨，产值77万元。',
    mode: 'review',
    finds: [
      ['种植柠檬4000亩', {}],
      ['种植柠檬4000亩，产量4820吨', {indicator: '柠檬产量'}],
      ['种植柠檬4000亩，产量4820吨，产值77万元', {}],
    ],
  },
]
