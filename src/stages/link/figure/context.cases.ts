import type {FigureCase} from './figure.cases.js'

const review = {kind: 'result', from: '2023-01-01', to: '2023-12-31'} as const
const target = {kind: 'target'} as const

/** What a number takes from the words around it: a list that is closed, a name behind it, a shared qualifier. */
export const cases: readonly FigureCase[] = [
  // 其中 divides; a full stop or semicolon comes back to the whole.
  {
    text: '全县安排重点工程项目46个，其中产业项目21个，民生项目9个。全年完成投资64.2亿元，占年度计划的103%。',
    mode: 'review',
    finds: [
      ['安排重点工程项目46个', {value: 46}],
      ['产业项目21个', {value: 21}],
      ['民生项目9个', {value: 9}],
      ['完成投资64.2亿元', {}],
      ['完成投资64.2亿元，占年度计划的103%', {value: 103}],
    ],
  },
  {
    text: '新签约工业项目18个，其中外资项目4个；力争实现到位资金12亿元。',
    finds: [
      ['新签约工业项目18个', {indicator: '新签约工业项目数'}],
      ['外资项目4个', {indicator: '新签约外资项目数'}],
      ['新签约工业项目18个，其中外资项目4个；力争实现到位资金12亿元', {indicator: '新签约工业项目到位资金'}],
    ],
  },
  // What the land bears is named after it; a yield without land is not.
  {
    text: '苹果栽培面积达到12万亩，总产量达21万吨，比上年增加2万吨；黄花菜1.5万亩，产值3亿元。',
    mode: 'review',
    finds: [
      ['苹果栽培面积达到12万亩', {indicator: '苹果栽培面积'}],
      ['苹果栽培面积达到12万亩，总产量达21万吨', {indicator: '苹果总产量'}],
      ['苹果栽培面积达到12万亩，总产量达21万吨，比上年增加2万吨', {indicator: '苹果总产量增加量'}],
      ['黄花菜1.5万亩', {}],
      ['产值3亿元', {indicator: '产值'}],
    ],
  },
  // The plan of a group without a total is how big it is; beside a total it is the year's part.
  {
    text: '储备项目14个，计划投资9亿元；续建项目6个，总投资8亿元，计划投资3亿元。',
    mode: 'review',
    finds: [
      ['储备项目14个', {}],
      ['储备项目14个，计划投资9亿元', {kind: 'size'}],
      ['续建项目6个', {}],
      ['续建项目6个，总投资8亿元', {kind: 'size'}],
      ['续建项目6个，总投资8亿元，计划投资3亿元', {kind: 'target'}],
    ],
  },
  {
    text: '青河水厂明年3月份通水；老街改造完成投资2亿元。',
    mode: 'review',
    finds: [['老街改造完成投资2亿元', {to: '2023-12-31'}]],
  },
  // The next part of what was divided; ‰ stays ‰.
  {
    text: '扩容项目38个，已建成20个，在建15个。',
    mode: 'review',
    finds: [
      ['扩容项目38个', {indicator: '扩容项目数'}],
      ['扩容项目38个，已建成20个', {indicator: '扩容项目中建成数'}],
      ['扩容项目38个，已建成20个，在建15个', {indicator: '扩容项目中在建数'}],
    ],
  },
  {
    text: '人口自然增长率控制在4.35‰以内，出生率达到1.2%。',
    finds: [
      ['人口自然增长率控制在4.35‰以内', {value: 4.35, unit: '‰', op: '<='}],
      ['出生率达到1.2%', {value: 1.2, unit: '%'}],
    ],
  },
  // The field of a rank is no scope; the yield of a trade is the trade's; a rate is another number's.
  {
    text: '全市净增高新企业40家、增幅全省第一，新增示范企业6家。',
    mode: 'review',
    finds: [
      ['净增高新企业40家', {scope: '全市'}],
      ['净增高新企业40家、增幅全省第一', {scope: '全市', unit: '位'}],
      ['新增示范企业6家', {scope: '全市'}],
    ],
  },
  {
    text: '食品产业产值达110亿元，增加值增长15%；260种药品降幅超过30%。',
    mode: 'review',
    finds: [
      ['食品产业产值达110亿元', {indicator: '食品产业产值'}],
      ['食品产业产值达110亿元，增加值增长15%', {indicator: '食品产业增加值增速'}],
      ['260种药品', {indicator: '药品数'}],
      ['260种药品降幅超过30%', {indicator: '药品降幅'}],
    ],
  },
  // Names that hold a number.
  {
    text: '建成3人制篮球场8个，落实“一图划定、一网统管、五个提升”，从1.0版升级到2.0版，发放残疾人两项补贴3亿元。',
    mode: 'review',
    finds: [
      ['建成3人制篮球场8个', {value: 8}],
      ['发放残疾人两项补贴3亿元', {value: 300_000_000}],
    ],
  },
  // Who tells it is no subject.
  {
    text: '市水务局表示，全年新建泵站9座。',
    mode: 'review',
    finds: [['新建泵站9座', {indicator: '新建泵站数'}]],
  },
  // What was done with things says nothing of which they are, and a head is said once.
  {
    text: '谋划实施市级重点项目30个，总投资9亿元，项目开工率达到60%。',
    finds: [
      ['谋划实施市级重点项目30个', {indicator: '谋划实施市级重点项目数'}],
      ['谋划实施市级重点项目30个，总投资9亿元', {indicator: '市级重点项目总投资'}],
      ['谋划实施市级重点项目30个，总投资9亿元，项目开工率达到60%', {indicator: '市级重点项目开工率'}],
    ],
  },
  // A rate with a subject of its own needs none from before.
  {
    text: '建成绿色工厂3家，森林覆盖率达到40%。',
    finds: [
      ['建成绿色工厂3家', {}],
      ['森林覆盖率达到40%', {indicator: '森林覆盖率'}],
    ],
  },
  // What is done is no subject.
  {text: '切实做到接诉即办，满意率达到95%。', finds: [['满意率达到95%', {indicator: '满意率'}]]},
  // In the list itself the bare head is the last item's.
  {
    text: '新签约工业项目18个，其中外资项目4个，总投资6亿元。',
    mode: 'review',
    finds: [
      ['新签约工业项目18个', {}],
      ['外资项目4个', {}],
      ['外资项目4个，总投资6亿元', {indicator: '新签约外资项目总投资'}],
    ],
  },
  // Another verb of the same things, and what is left or done of them.
  {
    text: '新建公厕40座、改造30座。',
    finds: [
      ['新建公厕40座', {indicator: '新建公厕数'}],
      ['改造30座', {indicator: '改造公厕数'}],
    ],
  },
  {
    text: '脱贫1125户、1755人。',
    mode: 'review',
    finds: [
      ['脱贫1125户', {}],
      ['脱贫1125户、1755人', {indicator: '脱贫人数'}],
    ],
  },
  {
    text: '今年承诺民生实事10件，已经完成4件，剩下6件要倒排工期。',
    finds: [
      ['承诺民生实事10件', {}],
      ['承诺民生实事10件，已经完成4件', {indicator: '承诺民生实事中完成件数', kind: 'result'}],
      ['承诺民生实事10件，已经完成4件，剩下6件', {indicator: '剩余承诺民生实事件数'}],
    ],
  },
  // A list of as many names as are counted is no part of the indicator.
  {
    text: '抓好宏远轴承、天利铝箔、丰泰面粉3个技改项目。',
    finds: [['抓好宏远轴承、天利铝箔、丰泰面粉3个技改项目', {indicator: '抓好技改项目数'}]],
  },
  {text: '高新、城南、港口3个园区。', finds: [['高新、城南、港口3个园区', {indicator: '高新、城南、港口园区数'}]]},
  // A negation inside a comparison, a mark that was passed, a voltage.
  {
    text: '工业项目投资强度不得低于200万元/亩。',
    finds: [['工业项目投资强度不得低于200万元/亩', {op: '>=', indicator: '工业项目投资强度'}]],
  },
  {
    text: '一般公共预算收入迈上10亿元大关，增长12%。',
    mode: 'review',
    finds: [
      ['一般公共预算收入迈上10亿元', {op: '>=', value: 1_000_000_000}],
      ['一般公共预算收入迈上10亿元大关，增长12%', {indicator: '一般公共预算收入增速'}],
    ],
  },
  {text: '加快推进110KV变电站建设。', finds: []},
  // Two numbers before one thing, the second its capacity.
  {
    text: '总投资8亿元、年产30万吨的鸿泰秸秆利用项目开工。',
    finds: [
      ['总投资8亿元、年产30万吨的鸿泰秸秆利用项目', {indicator: '鸿泰秸秆利用项目总投资'}],
      ['年产30万吨的鸿泰秸秆利用项目', {}],
    ],
  },
  // What many come to is an aim where it is to be reached; what a project yields one day is meant to be.
  {text: '全年招商项目投资总额达到185亿元。', finds: [['招商项目投资总额达到185亿元', {kind: 'target'}]]},
  {
    text: '安排重点项目92个，总投资486亿元。',
    finds: [
      ['安排重点项目92个', {}],
      ['安排重点项目92个，总投资486亿元', {kind: 'size'}],
    ],
  },
  {
    text: '恒信建材项目竣工投产，年可实现产值20亿元。',
    mode: 'review',
    finds: [['恒信建材项目竣工投产，年可实现产值20亿元', {kind: 'target', strength: 'plan', to: null}]],
  },
  // Who acts before its time is no part of what is done, and what is not begun is named by it.
  {text: '城管局年内新建公厕40座。', finds: [['新建公厕40座', {indicator: '新建公厕数'}]]},
  {text: '要把17个未开工项目列出清单。', finds: [['17个未开工项目', {indicator: '未开工项目数', kind: 'result'}]]},
  {
    text: '固定资产投资增长3%，离全年10%的目标有差距。',
    mode: 'review',
    finds: [
      ['固定资产投资增长3%', {}],
      ['固定资产投资增长3%，离全年10%', {indicator: '固定资产投资目标'}],
    ],
  },
  {text: '工地全面落实“六个百分之百”。', finds: []},
  {text: '我强调四件事。', finds: []},
  {
    text: '固定资产投资稳定在百亿元以上。',
    finds: [['固定资产投资稳定在百亿元以上', {op: '>=', value: 10_000_000_000}]],
  },
  {text: '培育百亿元以上企业。', finds: []},
  // 经济 is no 经, what has come about is a result, and a rule has no end.
  {
    text: '经济开发区建成区面积达到11平方公里。',
    mode: 'review',
    finds: [['经济开发区建成区面积达到11平方公里', {indicator: '经济开发区建成区面积'}]],
  },
  {
    text: '华源粮油二期项目建成投产，当年实现产值4.8亿元。',
    mode: 'review',
    finds: [['华源粮油二期项目建成投产，当年实现产值4.8亿元', {kind: 'result'}]],
  },
  {
    text: '从今年起，新上工业项目亩均税收不低于12万元。',
    finds: [['新上工业项目亩均税收不低于12万元', {kind: 'target', to: null}]],
  },
  // Who comes under a rule is no aim.
  {text: '对年销售收入超过1000万元的，优先给予支持。', finds: []},
  {text: '凡投资超过5亿元的企业实行专班服务。', finds: []},
  // Levels side by side, a head that is shared, and a comparison.
  {
    text: '打造15个国家级、省级示范标杆。',
    finds: [['打造15个国家级、省级示范标杆', {indicator: '打造国家级、省级示范标杆数'}]],
  },
  {
    text: '化学需氧量、二氧化硫排放量分别削减8%和1%。',
    finds: [
      ['化学需氧量、二氧化硫排放量分别削减8%', {indicator: '化学需氧量排放量降幅'}],
      ['化学需氧量、二氧化硫排放量分别削减8%和1%', {indicator: '二氧化硫排放量降幅'}],
    ],
  },
  // The field of a rank is no part of what is ranked, and 居民 is no 居.
  {
    text: '一产增加值位于全省山区第一。',
    mode: 'review',
    finds: [['一产增加值位于全省山区第一', {indicator: '一产增加值全省山区排名'}]],
  },
  {
    text: '城乡居民人均可支配收入保持全省第一。',
    mode: 'review',
    finds: [['城乡居民人均可支配收入保持全省第一', {indicator: '城乡居民人均可支配收入全省排名'}]],
  },
  // A time inside an attribute dates only its own clause.
  {
    text: '围绕2026年专项债券，谋划储备项目60个。',
    finds: [['谋划储备项目60个', {to: '2024-12-31'}]],
  },
  {
    text: '全年税收收入24亿元，占年初预算的53%。',
    mode: 'review',
    finds: [
      ['税收收入24亿元', {to: '2023-12-31'}],
      ['税收收入24亿元，占年初预算的53%', {to: '2023-12-31'}],
    ],
  },
  // A clause without a subject dates those before it.
  {
    text: '组建3个招商分局，每个分局派驻4人，4月10日前全部到位。',
    finds: [
      ['组建3个招商分局', {to: '2024-04-10'}],
      ['每个分局派驻4人', {to: '2024-04-10'}],
    ],
  },
  {
    text: '新建水厂3座，6月底前完成规划编制。',
    finds: [['新建水厂3座', {to: '2024-12-31'}]],
  },
  // 截至X holds for what grows, not for what is planned.
  {
    sentences: true,
    text: '截至6月底，累计完成投资81亿元。其中省级项目12个，年度计划投资46亿元，完成投资28亿元。',
    mode: 'review',
    finds: [
      ['完成投资81亿元', {to: '2023-06-30'}],
      ['省级项目12个', {to: '2023-12-31'}],
      ['省级项目12个，年度计划投资46亿元', {to: '2023-12-31'}],
      ['省级项目12个，年度计划投资46亿元，完成投资28亿元', {to: '2023-06-30'}],
    ],
  },
  // What was not done is to be done by a day.
  {
    text: '对未开工的3个项目，逐个建立台账，8月20日前全部开工。',
    finds: [['未开工的3个项目', {kind: 'target', to: '2024-08-20'}]],
  },
  // A shortfall is a result, also where a section plans.
  {
    text: '有6个项目未按期开工，5个项目因征地原因未能开工。',
    finds: [
      ['有6个项目', {kind: 'result', strength: null, indicator: '未按期开工的项目数', to: '2024-01-10'}],
      ['5个项目', {kind: 'result', strength: null, indicator: '未能开工的项目数'}],
    ],
  },
  {text: '确保6个项目按期开工。', finds: [['6个项目', {...target, strength: 'ensure'}]]},
  // Numbers before the one thing they describe, and a name behind a dash.
  {
    text: '总投资8亿元、占地300亩、建筑面积12万平方米的东岭冷链物流项目开工建设。',
    mode: 'review',
    finds: [
      ['总投资8亿元、占地300亩、建筑面积12万平方米的东岭冷链物流项目', {kind: 'size', to: null}],
      ['占地300亩、建筑面积12万平方米的东岭冷链物流项目', {kind: 'size', to: null}],
      ['建筑面积12万平方米的东岭冷链物流项目', {kind: 'size', to: null}],
    ],
  },
  {
    text: '总投资3亿元的重点农业项目——青禾食品冻干加工项目进展顺利。',
    mode: 'review',
    finds: [['总投资3亿元的重点农业项目——青禾食品冻干加工项目', {indicator: '青禾食品冻干加工项目总投资'}]],
  },
  // 完成投资 is work done or to be done, not the size of the thing.
  {
    text: '完成投资1.8亿元的城东水厂建设。',
    finds: [['投资1.8亿元的城东水厂', {...target, value: 180_000_000}]],
  },
  {
    text: '滚动实施八大交通建设项目，总投资96亿元，年度投资22亿元。',
    finds: [
      ['滚动实施八大交通建设项目，总投资96亿元', {kind: 'size', indicator: '八大交通建设项目总投资'}],
      ['滚动实施八大交通建设项目，总投资96亿元，年度投资22亿元', {...target, indicator: '八大交通建设项目年度投资'}],
    ],
  },
  // What a thing will yield is hoped for.
  {
    text: '尾矿综合利用项目全面启动。全部建成后预计年消耗废渣300万吨，实现销售收入4亿元。',
    mode: 'review',
    finds: [
      ['全部建成后预计年消耗废渣300万吨', {...target, strength: 'plan', to: null}],
      ['销售收入4亿元', {...target, strength: 'plan', to: null}],
    ],
  },
  // 分别: each time to its number, one qualifier for all.
  {
    text: '县域工业产值2024年、2025年分别突破300亿元、360亿元。',
    finds: [
      ['县域工业产值2024年、2025年分别突破300亿元', {to: '2024-12-31', op: '>='}],
      ['县域工业产值2024年、2025年分别突破300亿元、360亿元', {to: '2025-12-31', op: '>='}],
    ],
  },
  {
    text: '工业用电量、货运量分别增长5%、7%左右。',
    finds: [
      ['工业用电量、货运量分别增长5%', {op: '~', indicator: '工业用电量增速'}],
      ['工业用电量、货运量分别增长5%、7%左右', {op: '~', indicator: '货运量增速'}],
    ],
  },
  {
    text: '工业用电量增长5%，货运量增长7%左右。',
    finds: [
      ['工业用电量增长5%', {op: '='}],
      ['货运量增长7%左右', {op: '~'}],
    ],
  },
  {
    text: '民营企业出口占外贸比重61%，机电产品出口占出口比重48%，分别提高2.1、3.4个百分点。',
    mode: 'review',
    finds: [
      ['民营企业出口占外贸比重61%', {}],
      ['机电产品出口占出口比重48%', {}],
      ['机电产品出口占出口比重48%，分别提高2.1', {value: 2.1, indicator: '民营企业出口占外贸比重提高幅度'}],
      [
        '机电产品出口占出口比重48%，分别提高2.1、3.4个百分点',
        {value: 3.4, indicator: '机电产品出口占出口比重提高幅度'},
      ],
    ],
  },
  // The month of an event is of no number behind it; a month that leads is.
  {
    text: '北苑水厂工程4月份一期工程开工建设，完成投资6000万元。',
    mode: 'review',
    finds: [['北苑水厂工程4月份一期工程开工建设，完成投资6000万元', {...review}]],
  },
  {
    text: '11月份完成技改投资6000万元。',
    mode: 'review',
    finds: [['技改投资6000万元', {to: '2023-11-30'}]],
  },
  // The head stands behind a long 的.
  {
    text: '认定6家左右管理水平突出、带动作用明显的示范农场。',
    finds: [['认定6家左右管理水平突出、带动作用明显的示范农场', {indicator: '认定示范农场数', value: 6}]],
  },
  // 由X负责 behind a semicolon speaks of its own item.
  {
    text: '新建公厕12座；改造垃圾中转站5座，由市城市管理局牵头。',
    finds: [
      ['新建公厕12座', {owner: null}],
      ['改造垃圾中转站5座', {owner: '市城市管理局'}],
    ],
  },
  // A day behind a number, a day of another unit, what is left from last year.
  {
    text: '县水利局负责，8月底前解决用地860亩；县财政局统筹专项债券4.2亿元。',
    mode: 'plan',
    finds: [
      ['解决用地860亩', {to: '2024-08-31', owner: '县水利局'}],
      ['县财政局统筹专项债券4.2亿元', {indicator: '统筹专项债券', to: '2024-12-31', owner: '县财政局'}],
    ],
  },
  {
    text: '今年新开工的7万亩要在10月底前全部建成。',
    mode: 'plan',
    finds: [['新开工的7万亩', {to: '2024-10-31'}]],
  },
  {
    text: '4月底前完成去年剩余的1.2万亩高标准农田建设任务。',
    mode: 'plan',
    finds: [['剩余的1.2万亩高标准农田建设任务', {kind: 'target', to: '2024-04-30'}]],
  },
  // An alias that is the whole phrase, and no part of one.
  {
    text: '全县经济增长6%左右，民营经济增长8%。',
    mode: 'plan',
    finds: [
      ['经济增长6%左右', {canonical: '地区生产总值增速'}],
      ['民营经济增长8%', {canonical: null}],
    ],
  },
  // A day that is told wins over the year of the aim; the aim's year stands where no day is told.
  {
    text: '截止9月底，全县共修渠32公里，占全年考核目标任务的81%。',
    mode: 'review',
    finds: [
      ['修渠32公里', {to: '2023-09-30'}],
      ['修渠32公里，占全年考核目标任务的81%', {to: '2023-09-30'}],
    ],
  },
  {
    text: '全县共修渠32公里，占全年考核目标任务的81%。',
    mode: 'review',
    finds: [
      ['修渠32公里', {}],
      ['修渠32公里，占全年考核目标任务的81%', {to: '2023-12-31'}],
    ],
  },
  // The plan period that opens a sentence is that of its numbers; the name of a plan in quotes is not.
  {
    text: '“十三五”期间，建成水渠30公里、泵站6座。',
    mode: 'review',
    finds: [
      ['建成水渠30公里', {to: '2020-12-31'}],
      ['泵站6座', {to: '2020-12-31'}],
    ],
  },
  // A meeting of the province is no scope.
  {
    text: '全县按照全省水利工作会议部署，修渠32公里。',
    mode: 'review',
    finds: [['修渠32公里', {scope: '全县'}]],
  },
]
