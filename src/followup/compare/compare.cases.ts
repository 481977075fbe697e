/** A deed of a plan, a clause of the next report, and what the one says of the other; | parts words. */
export const cases = [
  {plan: '建成|云岭|科技馆', result: '云岭|科技馆|建成|开放', verdict: 'met'},
  {plan: '建成|云岭|科技馆', result: '云岭|科技馆|建设|加快|推进', verdict: 'unclear'},
  {plan: '建成|云岭|科技馆', result: '云岭|科技馆|未能|如期|建成', verdict: 'missed'},
  {plan: '启动|青沟|水库|建设', result: '青沟|水库|完成|前期|手续', verdict: 'missed'},
  {plan: '完成|北关|大桥|维修', result: '完成|北关|大桥|维修|收尾', verdict: 'missed', next: true},
  {plan: '新建|第二|垃圾|焚烧|电厂', result: '垃圾|焚烧|电厂|改造|完成', verdict: 'unclear'},
  {plan: '实现|家庭|医生|签约|全覆盖', result: '家庭|医生|签约|稳步|推进', verdict: 'unclear'},
  {plan: '做好|经济|普查', result: '圆满|完成|经济|普查', verdict: 'met'},
  // What is promised every year anew proves nothing when it is promised again.
  {plan: '确保|特困|家庭|动态|清零', result: '确保|特困|家庭|动态|清零', verdict: 'none', next: true},
  {plan: '深入|实施|种源|振兴|行动', result: '深入|实施|种源|振兴|行动', verdict: 'none', next: true},
  // Words that every report shares are no evidence.
  {plan: '加快|推进|青年|公寓|建设', result: '加快|推进|重点|项目|建设', verdict: 'none'},
  {plan: '完成|西河|湿地|修复', result: '农业|稳产|增收', verdict: 'none'},
] as const satisfies readonly {
  plan: string
  result: string
  verdict: 'met' | 'missed' | 'unclear' | 'none'
  next?: boolean
}[]
