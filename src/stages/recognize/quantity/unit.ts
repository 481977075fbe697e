import type {Dictionaries} from '../../../model/dictionary.js'
import {type Trie, trieOf} from '../trie.js'

/** A unit of 单位.csv. */
export interface UnitWord {
  readonly name: string
  /** How many of the base unit one of it is. */
  readonly times: number
  /** Only behind Arabic digits: 门, 层, 度 are parts of too many words. */
  readonly arabic: boolean
  /** 亩, 吨, 公里: a measure, not a count. */
  readonly measure: boolean
}

export function unitTrie({单位}: Pick<Dictionaries, '单位'>): Trie<UnitWord> {
  return trieOf(
    单位.map((row) => [
      row.单位 ?? '',
      {
        name: row.基准 || (row.单位 ?? ''),
        times: Number(row.倍数 || '1'),
        arabic: row.类别 === '数字',
        measure: row.类别 === '度量' || row.类别 === '时长',
      },
    ]),
  )
}

/** Characters that make another word of a unit: 1所示, 20处理, 3条件, 5部门, 10台账. */
const words: Readonly<Record<string, string>> = {
  个: '体性百',
  项: '目',
  家: '庭园具乡长电畜禽族属',
  户: '籍外型厕口均',
  人: '才均员大防事社民工',
  条: '件例款约文',
  座: '谈位落右',
  所: '有谓在属示以需得述',
  处: '理置罚分境长级方于',
  位: '于置列居次移',
  场: '所地景面合',
  部: '门署分委队长级省',
  台: '州湾阶词风账商',
  只: '有是要能需',
  头: '等号脑衔',
  批: '复准示评发',
  次: '月年日于会数级产',
  支: '持付出撑部行柱',
  组: '织建成长',
  张: '家榜店',
  本: '地级市县土省月年身着质科',
  份: '额',
  间: '接隔',
  款: '项',
  种: '植业子粮质养',
  起: '来步到草诉点',
  列: '入为车出',
  套: '餐',
  篇: '章',
  件: '套',
  块: '钱',
  轮: '次岗换',
  名: '录单称牌优',
  对: '接标口于外',
  口: '岸径',
  层: '次面级',
  期: '间望待末限满',
  班: '子列级',
  门: '槛户诊店',
  床: '位',
  大: '会学专道队厅型湾中代',
  版: '权图',
  方: '面式向案法针便位阵略',
  度: '过假',
  金: '融属额山华川堂沙水昌银',
  银: '行',
  铜: '陵川',
  米: '粒面业林脂',
  克: '服',
  升: '至级到为幅学入值',
  分: '之钟别为公配类析局化支布区行解开成红享管',
  岁: '月',
  周: '年边期转密',
  集: '团群聚体中',
  元: '次',
  天: '津然下气空府水堂',
  堂: '课',
  倍: '增',
  瓦: '斯',
  吨: '级',
  亩: '均',
}
const follow = new Map(Object.entries(words))

/** Whether the unit that ends here goes on as another word. */
export function goesOn(text: string, start: number, end: number): boolean {
  const last = text[end - 1]!
  return end - start === 1 && (follow.get(last)?.includes(text[end] ?? '。') ?? false)
}
