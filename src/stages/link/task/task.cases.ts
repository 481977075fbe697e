import type {Task} from '../../../model/entry.js'

/** One sentence of a plan; `finds` is empty where it only shows resolve. */
export interface TaskCase {
  readonly text: string
  readonly genre?: 'report' | 'speech'
  readonly mode?: 'plan' | 'review' | null
  readonly finds: readonly (readonly [quote: string, value: Partial<Task>])[]
}

export const cases: readonly TaskCase[] = [
  // Carry out something with a name.
  {
    text: '深入实施县域电商提升行动，',
    finds: [['深入实施县域电商提升行动', {action: '实施县域电商提升行动', strength: 'ensure'}]],
  },
  {text: '开展“百企进村”活动。', finds: [['开展“百企进村”活动', {action: '开展“百企进村”活动'}]]},
  {text: '推进老旧供热管网改造。', finds: [['推进老旧供热管网改造', {}]]},
  {text: '抓好家庭医生签约试点。', finds: [['抓好家庭医生签约试点', {}]]},
  // Build and finish.
  {text: '加快城北污水处理厂建设。', finds: [['加快城北污水处理厂建设', {}]]},
  {text: '建设一批社区养老服务站。', finds: [['建设一批社区养老服务站', {}]]},
  {
    text: '推动县人民医院新院区建成投用。',
    genre: 'report',
    finds: [['推动县人民医院新院区建成投用', {to: '2024-12-31'}]],
  },
  {text: '力促东环快速路通车。', finds: [['力促东环快速路通车', {strength: 'strive'}]]},
  // Documents, meetings, bodies, records.
  {text: '编制全县水网规划。', genre: 'report', finds: [['编制全县水网规划', {to: '2024-12-31'}]]},
  {text: '办好第三届苹果采摘节。', finds: [['办好第三届苹果采摘节', {}]]},
  {text: '成立供水保障工作专班。', finds: [['成立供水保障工作专班', {}]]},
  {text: '尽快出台人才公寓管理办法。', finds: [['尽快出台人才公寓管理办法', {}]]},
  {text: '建立工作台账。', finds: [['建立工作台账', {}]]},
  // Who must report, inspect, decide.
  {
    text: '各乡镇要定期报送项目进度。',
    finds: [['各乡镇要定期报送项目进度', {owner: '各乡镇'}]],
  },
  {
    text: '县委督查室、县政府督查室要采取随机抽查的办法，对各单位落实情况进行通报。',
    finds: [
      ['县委督查室、县政府督查室要采取随机抽查的办法，对各单位落实情况进行通报', {owner: '县委督查室、县政府督查室'}],
    ],
  },
  {
    text: '由李县长牵头，自然资源局负责，摸清底数，尽快编制供地计划。',
    finds: [['由李县长牵头，自然资源局负责，摸清底数，尽快编制供地计划', {owner: '李县长牵头，自然资源局'}]],
  },
  {text: '确保零就业家庭动态清零。', finds: [['确保零就业家庭动态清零', {}]]},
  {text: '依法取缔非法采砂场。', finds: [['依法取缔非法采砂场', {}]]},
  // Resolve, attitude, direction: nothing to check.
  {text: '切实提高政治站位，增强责任意识。', finds: []},
  {text: '深入贯彻新发展理念，推动经济高质量发展。', finds: []},
  {text: '加强干部队伍建设，提升服务水平。', finds: []},
  {text: '持续优化营商环境，激发市场活力。', finds: []},
  {text: '坚持项目为王，抓好工作落实。', finds: []},
  {text: '完善长效机制，形成工作合力。', finds: []},
  {text: '推动一二三产业深度融合发展。', finds: []},
  {text: '前不久召开的全省经济工作会议上，对此作了部署。', finds: []},
  {text: '按照年度建设计划，狠抓推进。', finds: []},
  {text: '实现签约一个落地一个。', finds: []},
  {text: '持续抓好问题整改。', finds: []},
  {text: '争取更多优质项目落地。', finds: []},
  {text: '鼓励企业开展文化活动。', finds: []},
  {text: '现在，我代表县人民政府，向大会报告工作。', finds: []},
  {text: '以承办全省果品大会为契机，提升城市形象。', finds: []},
  {text: '制定本办法。', finds: []},
  // Whether it looks back or ahead is not known: only a plain demand counts.
  {text: '学院师生赴现场开展“清河”活动。', mode: null, finds: []},
  {text: '请县委办印发考核方案。', mode: null, finds: [['请县委办印发考核方案', {owner: '县委办'}]]},
  // Told as done.
  {text: '先后建成了三座变电站，开展专项行动。', mode: 'review', finds: []},
  {text: '实施县域电商提升行动。', mode: 'review', finds: []},
]
