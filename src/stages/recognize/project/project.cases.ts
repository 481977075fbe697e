import type {ProjectName} from '../../../model/mention.js'
import type {Case} from '../recognizer.js'

const named = (name: string): Partial<ProjectName> => ({name})

/** Names as reports write them, and stretches that look like names and are none. */
export const cases: readonly Case<ProjectName>[] = [
  {
    text: '加快推进青云湖水库、北环路大桥、xx机场等重点工程建设。',
    finds: [
      ['青云湖水库', named('青云湖水库')],
      ['北环路大桥', named('北环路大桥')],
      ['xx机场', named('xx机场')],
    ],
  },
  {
    text: '总投资3.6亿元的金穗集团万吨粮油加工项目已试生产。',
    finds: [['金穗集团万吨粮油加工项目', named('金穗集团万吨粮油加工')]],
  },
  {
    text: '确保总投资1.2亿元的城东污水处理厂扩建项目、总投资5000万元的青河湿地公园等项目如期开工。',
    finds: [
      ['城东污水处理厂扩建项目', named('城东污水处理厂扩建')],
      ['青河湿地公园', named('青河湿地公园')],
    ],
  },
  {
    text: '比如，城北区的宏远新材料、天工机器人，河口县的鑫达纸业等项目，要抓紧建好。',
    finds: [
      ['宏远新材料', named('宏远新材料')],
      ['天工机器人', named('天工机器人')],
      ['鑫达纸业', named('鑫达纸业')],
    ],
  },
  {
    text: '安临高速全线通车，云龙铁路开工建设。',
    finds: [
      ['安临高速', named('安临高速')],
      ['云龙铁路', named('云龙铁路')],
    ],
  },
  {
    text: '加快平商、平信高铁和石安铁路建设。',
    finds: [
      ['平商', named('平商高铁')],
      ['平信高铁', named('平信高铁')],
      ['石安铁路', named('石安铁路')],
    ],
  },
  {
    text: '新上年产3万吨生物质颗粒项目。',
    finds: [['年产3万吨生物质颗粒项目', named('生物质颗粒')]],
  },
  {text: '深入开展“项目建设年”活动，集中开工一大批重大项目。', finds: []},
  {text: '深化放管服改革，坚决打赢脱贫攻坚战。', finds: []},
  {text: '全年新开工亿元以上项目33个，完成投资8.2亿元。', finds: []},
  {text: '大力实施文化惠民工程和“四个一”工程。', finds: []},
  {text: '加强与各类企业、高校等单位的合作。', finds: []},
  {text: '打造一批县级物流配送中心、乡镇商贸中心。', finds: []},
]
