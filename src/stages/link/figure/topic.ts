import type {Statement} from './statement.js'

const THINGS = new Set([
  '个',
  '项',
  '家',
  '条',
  '处',
  '座',
  '所',
  '件',
  '户',
  '宗',
  '批',
  '只',
  '支',
  '对',
  '栋',
  '幢',
  '台',
  '套',
  '艘',
  '亩',
  '平方米',
  '平方公里',
  '公里',
  '人',
  '名',
])
const GROUP =
  /(?:项目|工程|企业|公司|园区|集群|基地|信息|合同|协议|中心|小区|学校|医院|产业|市场|门店|商户|村|户|合作社|农场|品牌|平台|工厂|机构|道路|公路|线路|桥梁|活动|银行|问题|事项|诉求|线索|案件|工单)/u

/** Whether what was counted can have a size of its own: 项目22个，总投资8亿元. */
export function shareable({measure, base, relation, rules, size}: Statement): boolean {
  return (
    measure.kind === 'quantity' &&
    !size &&
    !rules.includes('figure/inherit') &&
    !rules.includes('figure/topic') &&
    relation !== 'rank' &&
    relation !== 'up' &&
    relation !== 'down' &&
    THINGS.has(measure.unit) &&
    GROUP.test(base)
  )
}
