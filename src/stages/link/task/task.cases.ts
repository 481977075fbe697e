import type {Task} from '../../../model/entry.js'

/** One sentence of a plan; `finds` is empty where it only shows resolve. */
export interface TaskCase {
  readonly text: string
  readonly genre?: 'report' | 'speech'
  readonly mode?: 'plan' | 'review' | null
  /** Names that an earlier layer has read as projects. */
  readonly projects?: readonly string[]
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
  // What stands before the demand, and works by their list.
  {
    text: '水利重点要加快推进河西供水保障、城西水库除险加固等工程建设。',
    finds: [['加快推进河西供水保障、城西水库除险加固等工程建设', {}]],
  },
  {text: '推进社会保障、公共服务等体系建设。', finds: []},
  {
    text: '配合加快云龙高速、青临高速动工建设。',
    projects: ['云龙高速', '青临高速'],
    finds: [['配合加快云龙高速、青临高速动工建设', {}]],
  },
  {text: '配合做好各项服务工作。', finds: []},
  {text: '抓紧抓实青云水库前期工作。', projects: ['青云水库'], finds: [['抓紧抓实青云水库前期工作', {}]]},
  {text: '抓紧抓实前期工作。', finds: []},
  {text: '铺设平安街污水管道。', finds: [['铺设平安街污水管道', {}]]},
  {text: '铺设发展新跑道。', finds: []},
  {text: '确保全县耕地面积不减少、土壤环境质量不下降。', finds: [['确保全县耕地面积不减少、土壤环境质量不下降', {}]]},
  {text: '确保干劲不减。', finds: []},
  {text: '围绕创建“云城优品”品牌。', finds: []},
  {text: '推行“云技工”职业技能等级制度。', finds: [['推行“云技工”职业技能等级制度', {}]]},
  {text: '完成云龙书院、青河书院改造提升。', finds: [['完成云龙书院、青河书院改造提升', {}]]},
  {text: '守住不发生规模性返贫底线。', finds: [['守住不发生规模性返贫底线', {}]]},
  {text: '守住不发生系统性风险底线。', finds: []},
  {text: '开展国有资产核算。', finds: [['开展国有资产核算', {}]]},
  {text: '打造更多专精特新企业。', finds: []},
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
  {text: '出台促进民间投资的若干措施。', finds: [['出台促进民间投资的若干措施', {}]]},
  {text: '接续开展安全生产攻坚行动。', finds: [['接续开展安全生产攻坚行动', {}]]},
  {text: '积极争取县一中迁建改造项目。', finds: [['积极争取县一中迁建改造项目', {strength: 'strive'}]]},
  {text: '争取获批省级经济开发区。', finds: [['争取获批省级经济开发区', {strength: 'strive'}]]},
  {text: '积极争取上级建设项目。', finds: []},
  {
    text: '推动金穗食品加工项目落户园区。',
    projects: ['金穗食品加工项目'],
    finds: [['推动金穗食品加工项目落户园区', {}]],
  },
  {text: '推动更多好项目落户园区。', finds: []},
  // The meeting that the words are spoken at is none to come.
  {text: '今天，我们在这里召开北片项目调度会议。', finds: []},
  // Who is assigned must act, modal verb or not, also in a text that is neither a plan nor a review.
  {
    text: '交通局负责编制青河路北延建设方案。',
    mode: null,
    finds: [['交通局负责编制青河路北延建设方案', {owner: '交通局', action: '编制青河路北延建设方案'}]],
  },
  {
    text: '教育局牵头制定学区划分方案。',
    mode: null,
    finds: [['教育局牵头制定学区划分方案', {owner: '教育局', action: '制定学区划分方案'}]],
  },
  {
    text: '责成住建局10天内拿出整改方案。',
    mode: null,
    finds: [['责成住建局10天内拿出整改方案', {owner: '住建局'}]],
  },
  {text: '教育局负责人介绍了学区划分方案的编制情况。', mode: null, finds: []},
  {text: '教育局牵头制定了学区划分方案。', mode: null, finds: []},
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
  // Strive for a result: entered in a plan, approved, granted.
  {
    text: '争取临海至山口高铁列入国家中长期路网规划。',
    genre: 'report',
    finds: [['争取临海至山口高铁列入国家中长期路网规划', {strength: 'strive', to: null}]],
  },
  {text: '力争北山抽水蓄能电站获批立项。', finds: [['力争北山抽水蓄能电站获批立项', {strength: 'strive'}]]},
  {text: '争取扩大跨境电商零售进口试点范围。', finds: [['争取扩大跨境电商零售进口试点范围', {strength: 'strive'}]]},
  {text: '全力争取河口电厂三期工程用能指标。', finds: [['全力争取河口电厂三期工程用能指标', {strength: 'strive'}]]},
  {text: '争取更多项目列入国家计划。', finds: []},
  {text: '力争综合实力进入全省第一方阵。', finds: []},
  {text: '争取上级资金支持。', finds: []},
  {
    text: '开工建设城东水厂、白沙大桥，力争开工建设南港码头。',
    finds: [
      ['开工建设城东水厂、白沙大桥', {strength: 'ensure'}],
      ['力争开工建设南港码头', {strength: 'strive'}],
    ],
  },
  // Prepare, pair, carry on with a project that has a name.
  {text: '加快临山高铁前期工作。', finds: [['加快临山高铁前期工作', {}]]},
  {
    text: '积极配合江淮二线运河研究论证。',
    projects: ['江淮二线运河'],
    finds: [['积极配合江淮二线运河研究论证', {}]],
  },
  {text: '做好重大项目前期工作。', finds: []},
  {text: '谋划启动古城墙遗址公园建设。', finds: [['谋划启动古城墙遗址公园建设', {}]]},
  {
    text: '东湖、西湖酒店项目加快建设。',
    projects: ['东湖', '西湖酒店'],
    finds: [['东湖、西湖酒店项目加快建设', {}]],
  },
  {text: '数字社会加快建设。', finds: []},
  {text: '新型城镇化建设全面推进。', projects: ['新型城镇化'], finds: []},
  {
    text: '主动对接华腾集团半导体封装项目。',
    projects: ['华腾集团半导体封装项目'],
    finds: [['主动对接华腾集团半导体封装项目', {}]],
  },
  {text: '主动对接优质项目。', finds: []},
  {
    text: '推进临港会展中心等重大项目建设。',
    projects: ['临港会展中心'],
    finds: [['推进临港会展中心等重大项目建设', {}]],
  },
  {text: '推进交通、水利等项目建设。', finds: []},
  {text: '实施临山卷烟厂技改扩能。', finds: [['实施临山卷烟厂技改扩能', {}]]},
  {text: '推动存量企业扩能升级。', finds: []},
  {text: '南岸灌区工程通水达效。', finds: [['南岸灌区工程通水达效', {}]]},
  {text: '推动华腾集团在临山设立研发总部。', finds: [['推动华腾集团在临山设立研发总部', {}]]},
  // A batch of something is counted; who leads stands behind.
  {text: '培优一批工业互联网平台。', finds: [['培优一批工业互联网平台', {}]]},
  {text: '扶持一批成长型中小企业。', finds: [['扶持一批成长型中小企业', {}]]},
  {text: '培育一批新的增长点。', finds: []},
  {text: '培育企业家精神。', finds: []},
  {
    text: '支持链主企业争创国家级技术创新中心。（牵头单位：省科技厅）',
    finds: [['支持链主企业争创国家级技术创新中心', {owner: '省科技厅', strength: 'strive'}]],
  },
  {text: '高水平建设数字文旅先导区。（牵头单位：省文化和旅游厅）', finds: [['高水平建设数字文旅先导区', {}]]},
  {text: '加强人才队伍建设。（牵头单位：省文化和旅游厅）', finds: []},
  // Policies with a measure of their own.
  {text: '适当提高早籼稻最低收购价。', finds: [['适当提高早籼稻最低收购价', {}]]},
  {text: '提高城乡低保标准。', finds: [['提高城乡低保标准', {}]]},
  {text: '提高社会保障水平。', finds: []},
  {text: '在全县推行农业大灾保险政策。', finds: [['在全县推行农业大灾保险政策', {}]]},
  {text: '实施积极的财政政策。', finds: []},
  // Figures of speech.
  {text: '进一步拆除各种藩篱。', finds: []},
  {text: '抓紧处置闲置土地和低效用地。', finds: [['抓紧处置闲置土地和低效用地', {}]]},
  {text: '稳妥处置金融风险。', finds: []},
  {text: '深入开展创建活动。', finds: []},
  // How often belongs to the action, and parts it from what comes once.
  {
    text: '请县政府督查室每月通报一次进展，对连续三个月排名末位的乡镇约谈主要负责人。',
    finds: [
      ['请县政府督查室每月通报一次进展', {action: '每月通报一次进展', owner: '县政府督查室'}],
      [
        '请县政府督查室每月通报一次进展，对连续三个月排名末位的乡镇约谈主要负责人',
        {action: '对连续三个月排名末位的乡镇约谈主要负责人', owner: '县政府督查室'},
      ],
    ],
  },
  // The year's last day is for what is done once.
  {text: '逐步实现村村通公交全覆盖。', genre: 'report', finds: [['逐步实现村村通公交全覆盖', {to: null}]]},
  {text: '推动南岸大桥尽早开工建设。', genre: 'report', finds: [['推动南岸大桥尽早开工建设', {to: null}]]},
  {text: '制定支持低空经济发展政策。', genre: 'report', finds: [['制定支持低空经济发展政策', {to: null}]]},
  // Words of duty in speech: lists drawn up, plans handed in, vehicles replaced.
  {
    text: '文旅局要尽快拿出古城保护方案，报县政府常务会研究。',
    finds: [['文旅局要尽快拿出古城保护方案', {owner: '文旅局'}]],
  },
  {
    text: '王建国副县长牵头，水利局、财政局参加，成立灌区改造联合办公组。',
    finds: [
      ['王建国副县长牵头，水利局、财政局参加，成立灌区改造联合办公组', {owner: '王建国副县长牵头，水利局、财政局'}],
    ],
  },
  {
    text: '10月底前城区公交车全部更换为新能源车。',
    finds: [['10月底前城区公交车全部更换为新能源车', {}]],
  },
  {text: '公交车要更换新颜。', finds: []},
  {
    text: '南河大桥、二中新校区要加快进度，尽快完成主体工程。',
    projects: ['南河大桥', '二中新校区'],
    finds: [['南河大桥、二中新校区要加快进度，尽快完成主体工程', {action: '南河大桥、二中新校区完成主体工程'}]],
  },
  {text: '我们要加快进度，完成主体工程。', finds: []},
  {text: '推进老河口水库扩容、石门水库除险加固。', finds: [['推进老河口水库扩容、石门水库除险加固', {}]]},
  {text: '支持两湖新区建设国家自主创新示范区。', finds: [['支持两湖新区建设国家自主创新示范区', {}]]},
  {text: '支持企业建设良好氛围。', finds: []},
  {
    text: '县财政局要确保帮扶资金拨付到位。',
    finds: [['县财政局要确保帮扶资金拨付到位', {owner: '县财政局'}]],
  },
  {text: '确保资金拨付到位。', finds: []},
  {text: '县督查办从5月份起开展专项督查。', finds: [['县督查办从5月份起开展专项督查', {owner: '县督查办'}]]},
  {text: '县委组织部每季度通报一次。', finds: [['县委组织部每季度通报一次', {owner: '县委组织部'}]]},
  {text: '支持争创省级数字乡村引领县（区）。', finds: [['支持争创省级数字乡村引领县（区）', {}]]},
  {text: '继续实行重点工程县级领导包保责任制。', finds: [['继续实行重点工程县级领导包保责任制', {}]]},
]
