/** A deed of a plan, a clause of the next report, and what the one says of the other; | parts words. */
export const cases = [
  {plan: '建成|云岭|科技馆', result: '云岭|科技馆|建成|开放', verdict: 'met'},
  {plan: '建成|云岭|科技馆', result: '云岭|科技馆|建设|加快|推进', verdict: 'missed'},
  {plan: '建成|云岭|科技馆', result: '云岭|科技馆|主体|封顶', verdict: 'unclear'},
  {plan: '加快|推进|云岭|科技馆|建设', result: '云岭|科技馆|建成|开放', verdict: 'met'},
  {plan: '启动|云岭|科技馆|建设', result: '云岭|科技馆|建设|加快|推进', verdict: 'met'},
  {plan: '建成|云岭|科技馆', result: '云岭|科技馆|未能|如期|建成', verdict: 'missed'},
  {plan: '启动|青沟|水库|建设', result: '青沟|水库|完成|前期|手续', verdict: 'missed'},
  {plan: '完成|北关|大桥|维修', result: '完成|北关|大桥|维修|收尾', verdict: 'missed', next: true},
  {plan: '新建|第二|垃圾|焚烧|电厂', result: '垃圾|焚烧|电厂|改造|完成', verdict: 'none'},
  {plan: '建成|青沟|滑雪场|二期', result: '青沟|滑雪场|建成|营业', verdict: 'unclear'},
  {plan: '争创|国家|森林|城市', result: '国家|森林|城市|创建|扎实|推进', verdict: 'unclear'},
  {plan: '争创|国家|森林|城市', result: '成功|获批|国家|森林|城市', verdict: 'met'},
  {plan: '完成|青沟|殡仪馆|迁建', result: '云岭|幼儿园|迁建|竣工|青沟|段', verdict: 'unclear'},
  {plan: '推进|青沟|环线|南延|工程', result: '青沟|环线|南延|工程|正在|办理|前期|手续', verdict: 'unclear'},
  {plan: '坚决|遏制|重特大|火灾|事故', result: '未|发生|重特大|火灾|事故', verdict: 'met'},
  {
    plan: '完成|柳林|大街|（|东环|至|西环|）|路面|硬化',
    result: '柳林|大街|（|西环|至|北环|）|路面|硬化|完成',
    verdict: 'unclear',
  },
  {plan: '推进|分级|诊疗|和|安宁|疗护|建设', result: '推进|分级|诊疗', verdict: 'unclear'},
  // What is said of something beside the thing, of a paper about it, or of what it lacks, does not show that it was done.
  {plan: '加快|数字化|全面|赋能', result: '数字化|赋能|文物|管理|人才|加快|引进', verdict: 'unclear'},
  {plan: '改造|提升|传统|陶瓷|产业', result: '传统|陶瓷|产业|升级|不快', verdict: 'unclear'},
  {plan: '发展|康养|产业', result: '委托|编制|康养|产业|规划', verdict: 'unclear'},
  {plan: '推进|云岭|片区|开发', result: '《|云岭|片区|开发|导则|》|通过|评审', verdict: 'unclear'},
  {plan: '继续|提高|玉米|收储|价格', result: '实行|玉米|收储|价格|政策', verdict: 'unclear'},
  {plan: '实施|青沟|生态|保护|三年|行动', result: '加强|青沟|生态|保护', verdict: 'unclear'},
  {plan: '完成|柳河|渡槽|改造', result: '柳河|渡槽|改造|初步|完成', verdict: 'unclear'},
  {plan: '实现|乡镇|驿站|全覆盖', result: '乡镇|驿站|基本|实现|全覆盖', verdict: 'unclear'},
  {plan: '办好|云岭|论坛', result: '成功|举办|青沟|论坛', verdict: 'none'},
  {plan: '实施|“|百店|焕新|、|百街|添彩|”|行动', result: '“|百店|焕新|、|百街|添彩|”|行动|深入|开展', verdict: 'met'},
  // The year after the works are planned one step further, or the same step again.
  {plan: '加快|青沟|产业园|建设', result: '推进|青沟|产业园|建设', verdict: 'unclear', next: true},
  {plan: '力促|青沟|机场|开工', result: '开工|建设|青沟|机场', verdict: 'missed', next: true},
  {plan: '实现|家庭|医生|签约|全覆盖', result: '家庭|医生|签约|稳步|推进', verdict: 'unclear'},
  {plan: '做好|经济|普查', result: '圆满|完成|经济|普查', verdict: 'met'},
  // What is promised every year anew proves nothing when it is promised again.
  {plan: '确保|特困|家庭|动态|清零', result: '确保|特困|家庭|动态|清零', verdict: 'none', next: true},
  {plan: '深入|实施|种源|振兴|行动', result: '深入|实施|种源|振兴|行动', verdict: 'none', next: true},
  // Words that every report shares are no evidence.
  {plan: '加快|推进|青年|公寓|建设', result: '加快|推进|重点|项目|建设', verdict: 'none'},
  {plan: '完成|西河|湿地|修复', result: '农业|稳产|增收', verdict: 'none'},
  {plan: '建成|地震|应急|避难|场所', result: '面对|突如其来|的|地震', verdict: 'none'},
  {plan: '完成|松原|机场|改扩建', result: '松原|蝉联|全国|文明|城市', verdict: 'none'},
] as const satisfies readonly {
  plan: string
  result: string
  verdict: 'met' | 'missed' | 'unclear' | 'none'
  next?: boolean
}[]
