/** What each rule does, for a reader who knows documents and no programs. The text before `：` names the step. */
const WORDS: Readonly<Record<string, string>> = {
  'money/sum': '金额：数字后面是元、万元、亿元或外币单位',
  'money/bare': '金额：亿元以上、超亿元，没有写数字的按 1 亿元起',
  'money/redacted': '金额：数字被隐去（x亿元），只记是金额，不记数',
  'percent/sign': '百分比：数字后面是 %、‰、成，或写作百分之几',
  'percent/points': '百分比：数字后面是百分点',
  'quantity/unit': '数量：数字后面是计量单位，万、亿已乘开',
  'quantity/rank': '位次：第几位、全市第一',
  'quantity/structure': '结构数：三点意见、四个方面一类，是讲话自己的编号，不作指标',
  'organization/name': '机构：按机构词典和后缀认出',
  'place/name': '地名：在地名词典里',
  'place/town': '地名：乡镇、街道，按后缀认出',
  'project/name': '项目：以项目类词收尾的专名',
  'project/list': '项目：并列的一串名称，由后面的“等项目”统领',
  'figure/subject': '指标：数字前面的词是主语',
  'figure/inherit': '指标：本分句没有主语，承前一分句',
  'figure/topic': '指标：主语取自段落或前面分句的话题',
  'figure/noun': '指标：数字后面的名词就是所数之物',
  'figure/bare': '指标：只有数字和单位，按单位定名',
  'figure/attribute': '指标：数字修饰后面的项目（总投资3亿元的…）',
  'figure/capacity': '指标：设计产能',
  'figure/doer': '指标：动词（新增、建设、改造）连同宾语作指标',
  'figure/purpose': '指标：用于某事的数额',
  'figure/list': '指标：并列的几个数各记一条',
  'figure/benefit': '指标：惠及、带动的人数或户数',
  'figure/up': '指标：增长、提高，数字是增幅',
  'figure/down': '指标：下降、减少，数字是降幅',
  'figure/level': '指标：达到、完成，数字是水平',
  'figure/complete': '指标：完成计划的比例',
  'figure/share': '指标：占某个整体的比重',
  'figure/rank': '指标：在若干单位中的位次',
  'figure/times': '指标：相当于某数的倍数',
  'figure/two-digit': '指标：两位数增长，按 10% 以上记',
  'figure/two-digits': '指标：两位数增长，按 10% 以上记',
  'figure/zero': '指标：零增长、零事故，按 0 记',
  'kind/plan': '类别：在安排部署的部分，记为目标',
  'kind/review': '类别：在回顾总结的部分，记为成效',
  'kind/ahead': '类别：在回顾部分，但说的是今后，记为目标',
  'kind/modal': '类别：有“要、力争、确保”一类词，记为目标',
  'kind/past': '类别：有“已、了”一类词，记为成效',
  'kind/size': '类别：总投资、占地、产能说的是规模，记为规模',
  'kind/annual-plan': '类别：本年计划投资，记为目标',
  'kind/default': '类别：没有别的迹象，按既成事实记为成效',
  'check/sum': '核数：总数与各部分之和相比',
  'check/sum-after': '核数：先列各部分，后说总数',
  'check/rate': '核数：完成率与完成数、计划数相比',
  'check/implied-plan': '核数：由完成数和完成率推出计划数',
  'check/ratio': '核数：比率与它的两个数相比',
  'check/share': '核数：占比与部分、整体相比',
  'check/growth': '核数：增速与前后两个数相比',
  'check/points': '核数：百分点之差与前后两个比率相比',
  'owner/lead': '责任：由某某牵头',
  'owner/asked': '责任：请、要求某某做',
  'owner/subject': '责任：句子的主语，后面是要、必须、负责一类词',
  'owner/group': '责任：句首是各县区、各部门',
  'owner/decides': '责任：某机关安排、决定',
  'owner/label': '责任：后面写明“责任单位”',
  'owner/parenthesis': '责任：后面括号里写明谁牵头、谁负责',
  'owner/addressed': '责任：段首点名（某局：…）',
  'owner/heading': '责任：标题就是单位名称',
  'owner/meeting': '责任：“我们要召开某委会议”，即该机关',
  'owner/convener': '责任：“我们”即召开本次会议的机关',
  'task/named': '有专名：引号、书名号、第几届、几期，或列出名称',
  'task/counted': '有数：一批、一个、一次',
  'task/deed': '宾语本身是一件事：改造、搬迁、编制、整改',
  'task/built': '建成、通车一类词，看得见摸得着',
  'task/project': '句中有具体项目',
  'task/deadline': '有期限',
  'task/recurring': '有频次：每月、定期',
  'task/soon': '要求尽快、近期',
  'task/owner': '本句写明由谁做',
  'task/owner-before': '前面分句写明由谁做',
  'task/strict': '语气硬：必须、务必',
  'task/continued': '与前一分句是同一件事',
  'task/vague': '宾语空泛：以能力、水平、力度一类词收尾',
  'task/topic': '只是点出本段主题',
  'task/bare': '动词后面没有具体宾语',
  'task/slogan': '口号句式：签约一个落地一个',
  'task/open': '没有点出是哪一个',
  'task/support': '只是支持、鼓励别人去做',
  'task/campaign': '推进某某攻坚战，说的是方向',
  'task/subject-unknown': '动词前面的话没有读懂',
  'task/to-said': '期限：句中写明的日子',
  'task/to-plan-year': '期限：一次办成的事，没有写明日子，按工作报告安排的年度的最后一天',
}

const VERBS: Readonly<Record<string, string>> = {
  制文: '制定、印发文件',
  会办: '召开、举办',
  组建: '成立机构、派人',
  建立: '建立制度、台账、平台',
  建造: '建设、改造',
  打造: '打造',
  结项: '开工、建成、完成',
  争创: '创建、申报',
  增引: '新增、引进、评选',
  清退: '取缔、关停、拆除',
  督办: '报送、检查、处置',
  推行: '实施、推进，要看后面有没有具体的行动',
  虚: '只表态度',
}

const OBJECTS: Readonly<Record<string, string>> = {
  program: '专项行动、工程、试点',
  event: '会议、活动、赛事',
  record: '清单、台账、数据库',
  document: '文件',
  mechanism: '机制、制度',
  body: '机构、组织',
  generic: '未具名的项目、平台',
  facility: '建筑、设施',
  title: '称号、示范区',
  works: '改造对象',
  state: '要达到的状态（清零、全覆盖）',
  plain: '一般名词',
}

/** 时间 rules are many and alike: their names tell the form. */
function timeWords(rule: string): string {
  const form = rule.slice('time/'.length)
  return `时间：按“${form}”一式读出日期`
}

/** The step a rule took, in plain Chinese; a rule without words of its own is shown by its name. */
export function ruleWords(rule: string): string {
  const known = WORDS[rule]
  if (known) return known
  const [group, kind, name = ''] = rule.split('/')
  if (group === 'task' && kind === 'verb') return `动词：${VERBS[name] ?? name}`
  if (group === 'task' && kind === 'object') return `宾语：${OBJECTS[name] ?? name}`
  if (group === 'time') return timeWords(rule)
  return `规则 ${rule}`
}
