/** `at` is what must be done; the owner is read for it. */
export interface OwnerCase {
  readonly text: string
  readonly at: string
  readonly name: string | null
  readonly rule?: string
}

export const cases: readonly OwnerCase[] = [
  {
    text: '各县（市、区）要建立项目台账，每月上报进度。',
    at: '每月上报进度',
    name: '各县（市、区）',
    rule: 'owner/subject',
  },
  {
    text: '由李市长牵头，住建部门负责，尽快编制供水规划。',
    at: '尽快编制供水规划',
    name: '李市长牵头，住建部门',
    rule: 'owner/lead',
  },
  {
    text: '请王敏副书记牵头，县委督查室、县政府督查室加强跟踪督办。',
    at: '加强跟踪督办',
    name: '王敏副书记牵头，县委督查室、县政府督查室',
  },
  {
    text: '请各专业招商组做好统筹，提前掌握客商用地需求。',
    at: '提前掌握客商用地需求',
    name: '各专业招商组',
    rule: 'owner/asked',
  },
  {text: '要求各乡镇“一把手”每周到现场办公。', at: '每周到现场办公', name: '各乡镇“一把手”'},
  {text: '同时，市人大、市政协也要组织代表、委员开展视察。', at: '组织代表、委员开展视察', name: '市人大、市政协'},
  {text: '特别是联系重点工程的县级领导，要每周调度一次。', at: '每周调度一次', name: '联系重点工程的县级领导'},
  {text: '市财政局、市审计局必须按月核查，发现问题及时通报。', at: '发现问题及时通报', name: '市财政局、市审计局'},
  {text: '各级各部门务必在三天内传达部署。', at: '在三天内传达部署', name: '各级各部门'},
  {text: '各乡镇年内各引进工业项目一个。', at: '引进工业项目一个', name: '各乡镇'},
  {
    text: '完成南湖公园改造。（责任单位：市住建局、市城管局）',
    at: '完成南湖公园改造',
    name: '市住建局、市城管局',
    rule: 'owner/label',
  },
  {
    text: '出台人才引进办法（市人社局牵头，市财政局配合）。',
    at: '出台人才引进办法',
    name: '市人社局',
    rule: 'owner/parenthesis',
  },
  {text: '市交通局：完成南外环施工图设计。', at: '完成南外环施工图设计', name: '市交通局', rule: 'owner/addressed'},
  {text: '制定考核办法，由市委组织部牵头。', at: '制定考核办法', name: '市委组织部', rule: 'owner/lead'},
  {text: '要加快供水管网改造，年底前建成二水厂。', at: '年底前建成二水厂', name: null},
  {text: '市政府出台了十条措施。下一步，完成管网改造。', at: '完成管网改造', name: null},
  {text: '坚持项目为王，工作要抓细抓实，加强督导。', at: '加强督导', name: null},
  {text: '把项目建设工作要求落到实处，完成主体工程。', at: '完成主体工程', name: null},
  {
    text: '县水利局牵头、县财政局配合，逐个建立问题台账。',
    at: '逐个建立问题台账',
    name: '县水利局牵头，县财政局',
    rule: 'owner/lead',
  },
  {
    text: '县水利局负责，8月底前完成清淤；县财政局统筹专项债券，建立资金台账。',
    at: '建立资金台账',
    name: '县财政局',
    rule: 'owner/subject',
  },
  {text: '全局完成招商任务，建立台账。', at: '建立台账', name: null},
  {text: '采取“部门牵头、专班运行”的办法，推进项目落地。', at: '推进项目落地', name: null},
]
