import type {FigureCase} from './figure.cases.js'

/** What a project consists of, how far what was signed has come, and plans and deeds told in the other's section. */
export const cases: readonly FigureCase[] = [
  // A list of works is the size of its project, and the project is what the sums behind it are of.
  {
    text: '3、城东路网工程。工程内容包括新建道路2.4公里，两侧绿化1.1万平方米。总投资5200万元，已完成投资3100万元。',
    sentences: true,
    mode: 'review',
    finds: [
      ['新建道路2.4公里', {kind: 'size', indicator: '城东路网工程新建道路里程'}],
      ['两侧绿化1.1万平方米', {kind: 'size', indicator: '城东路网工程两侧绿化面积'}],
      ['总投资5200万元', {kind: 'size', indicator: '城东路网工程总投资'}],
      ['完成投资3100万元', {kind: 'result', indicator: '城东路网工程完成投资'}],
    ],
  },
  {
    text: '全年新建道路2.4公里，栽植行道树800株。',
    mode: 'review',
    finds: [
      ['新建道路2.4公里', {kind: 'result'}],
      ['栽植行道树800株', {kind: 'result'}],
    ],
  },
  // A rate is of what was signed; a sum that stands beside other things is theirs.
  {
    text: '春季招商会签约项目10个，投资总额24亿元；履约项目9个，履约率90%；开工项目6个，开工率60%。',
    mode: 'review',
    finds: [
      ['春季招商会签约项目10个', {kind: 'result'}],
      ['春季招商会签约项目10个，投资总额24亿元', {kind: 'size'}],
      ['履约项目9个', {kind: 'result', indicator: '春季招商会履约项目数'}],
      ['履约项目9个，履约率90%', {indicator: '春季招商会签约项目履约率'}],
      ['开工项目6个', {kind: 'result'}],
      ['开工项目6个，开工率60%', {indicator: '春季招商会签约项目开工率'}],
    ],
  },
  // 分别 goes back over the list, though only the end of the names is the same.
  {
    text: '一级路15公里、二级路40公里、三级路96公里，同比分别增加1公里、3公里和8公里。',
    mode: 'review',
    finds: [
      ['一级路15公里', {}],
      ['二级路40公里', {}],
      ['三级路96公里', {}],
      ['三级路96公里，同比分别增加1公里', {indicator: '一级路增加里程'}],
      ['三级路96公里，同比分别增加1公里、3公里', {indicator: '二级路增加里程'}],
      ['三级路96公里，同比分别增加1公里、3公里和8公里', {indicator: '三级路增加里程'}],
    ],
  },
  // What a plan holds is aimed at, whoever looks back on it.
  {
    text: '全县危房改造工程计划建设项目共12个，已竣工8个。',
    mode: 'review',
    finds: [
      ['危房改造工程计划建设项目共12个', {kind: 'target', strength: 'plan'}],
      ['危房改造工程计划建设项目共12个，已竣工8个', {kind: 'result'}],
    ],
  },
  {text: '未按计划开工项目7项。', mode: 'review', finds: [['未按计划开工项目7项', {kind: 'result'}]]},
  {
    text: '二季度将于近期开工的有5个。',
    mode: 'review',
    finds: [['将于近期开工的有5个', {kind: 'target'}]],
  },
  {
    text: '一季度要完成投资25亿元，力争突破28亿元。',
    mode: 'review',
    finds: [
      ['完成投资25亿元', {kind: 'target', strength: 'ensure'}],
      ['完成投资25亿元，力争突破28亿元', {kind: 'target', strength: 'strive'}],
    ],
  },
  {text: '一季度主要完成投资25亿元。', mode: 'review', finds: [['完成投资25亿元', {kind: 'result'}]]},
  {
    text: '各乡镇年内至少引进亿元项目1个，县直单位至少引进3000万元以上项目1个。',
    mode: 'review',
    finds: [
      ['引进亿元项目1个', {kind: 'target', strength: 'ensure', indicator: '引进亿元项目数'}],
      ['引进3000万元以上项目1个', {kind: 'target', strength: 'ensure', indicator: '引进3000万元以上项目数'}],
    ],
  },
  {
    text: '重点项目50个，总投资178亿元，年度投资计划17亿元。',
    mode: 'review',
    finds: [
      ['重点项目50个', {kind: 'result'}],
      ['重点项目50个，总投资178亿元', {kind: 'size'}],
      ['重点项目50个，总投资178亿元，年度投资计划17亿元', {kind: 'target', indicator: '重点项目年度投资计划'}],
    ],
  },
  // A plan's section also tells what was done; what is wanted of it stays an aim.
  {
    text: '推介会上共邀请客商近80人，发放画册300份。',
    finds: [
      ['推介会上共邀请客商近80人', {kind: 'result'}],
      ['发放画册300份', {kind: 'result'}],
    ],
  },
  {
    text: '推介会上共邀请客商80人，力争签约项目6个。',
    finds: [
      ['推介会上共邀请客商80人', {kind: 'result'}],
      ['签约项目6个', {kind: 'target', strength: 'strive'}],
    ],
  },
  {text: '全年邀请客商80人。', finds: [['邀请客商80人', {kind: 'target'}]]},
  {text: '完成总造林任务的98%。', mode: 'review', finds: [['完成总造林任务的98%', {kind: 'result', vsTarget: true}]]},
  {
    text: '东山光伏项目总投资3亿元，投产后年产值可达2亿元。该项目占地120亩。',
    sentences: true,
    finds: [
      ['东山光伏项目总投资3亿元', {kind: 'size'}],
      ['投产后年产值可达2亿元', {kind: 'target', strength: 'plan'}],
      ['占地120亩', {kind: 'size'}],
    ],
  },
  // The parts of a total are as much its size as the total; money that stands alone was given.
  {
    text: '改造工程规划总投资8000万元（其中中央资金3000万元，县级资金5000万元）。',
    mode: 'review',
    finds: [
      ['改造工程规划总投资8000万元', {kind: 'size'}],
      ['中央资金3000万元', {kind: 'size'}],
      ['县级资金5000万元', {kind: 'size'}],
    ],
  },
  {text: '全年争取中央资金3000万元。', mode: 'review', finds: [['争取中央资金3000万元', {kind: 'result'}]]},
  {
    text: '输水工程政策处理涉及6个村。',
    mode: 'review',
    finds: [['输水工程政策处理涉及6个村', {kind: 'size', indicator: '输水工程政策处理涉及村数'}]],
  },
]
