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

/** Made once for the units at hand. */
const tries = new WeakMap<Dictionaries['单位'], Trie<UnitWord>>()

export function unitTrie({单位}: Pick<Dictionaries, '单位'>): Trie<UnitWord> {
  const known = tries.get(单位)
  if (known !== undefined) return known
  const trie = trieOf(
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
  tries.set(单位, trie)
  return trie
}

/** What makes another word of a unit: 1所示, 20处理, 3条件, 5部门, 10台账. */
const words: readonly (readonly [unit: string, behind: string])[] = [
  ['个', '体(?![系育])|性|百分|[多半余来]月'],
  ['項项', '目'],
  ['家', '庭(?!农场|医生)|园(?!区)|具|乡(?!镇)|长|电(?![商力子])|畜|禽|族|属'],
  ['户', '籍|外|型|厕|口|均'],
  ['人', '才|均|员|大(?!代表)|防|事'],
  ['条', '件|例|款|约'],
  ['座', '谈|位|落|右'],
  ['所', '有|谓|在|属|示|以(?![上下])|需|得|述'],
  ['处', '理|置|罚|分|境|方|于'],
  ['位', '数|于|置|居|次|移'],
  ['场', '所|地|景|面|合'],
  ['部', '门|署|分|委|队|长|级|省'],
  ['台', '州|湾|阶|词|风|账'],
  ['只', '有|是|要|能|需'],
  ['头', '等|号|脑|衔'],
  ['批', '复|准|评'],
  ['次', '日|于|数|级|产|生'],
  ['支', '持|付|出|撑|部|柱'],
  ['组', '织|建|成'],
  ['张', '家|榜'],
  ['本', '地|级|市|县|土|省|月|年|身|着|质|科'],
  ['份', '额'],
  ['间', '接|隔'],
  ['种', '植|业|子|粮|质|养'],
  ['起', '来|步|草|诉|点'],
  ['列', '入|为|车|出'],
  ['篇', '章'],
  ['块', '钱'],
  ['轮', '岗|换|车'],
  ['名', '录|单|称|牌'],
  ['对', '接|标|口|于|外'],
  ['口', '岸|径'],
  ['层', '次|面|级'],
  ['期', '间|望|待|末|限|满'],
  ['班', '子|列|级'],
  ['门', '槛|户|诊|店'],
  ['大', '学|专(?![项班区])|道|队|厅|型|湾'],
  ['版', '权|图'],
  ['方', '面|式|向|案|法|针|便|位|阵|略'],
  ['度', '过|假'],
  ['金', '融|属|额|山|华|川|堂|沙|水|昌|银'],
  ['银', '行'],
  ['铜', '陵|川'],
  ['米', '粒|面|业|林|脂'],
  ['克', '服'],
  ['升', '至|级|到|为|幅|学|入|值'],
  ['分', '之|钟|别|为|公|配|类|析|局|化|支|布|区|行|解|开|成|红|享|管'],
  ['岁', '月'],
  ['周', '年|边|期|转|密'],
  ['集', '团|群|聚|体|中'],
  ['天', '津|然|下|气|空|府|水|堂'],
  ['堂', '课'],
  ['倍', '增'],
  ['瓦', '斯'],
  ['亩', '均'],
  ['棵', '树'],
]
const otherWords = new Map(
  words.flatMap(([units, behind]) => [...units].map((unit) => [unit, new RegExp(`(?:${behind})`, 'uy')] as const)),
)

/** Whether the unit of one character that stands here goes on as another word. */
export function goesOn(text: string, start: number, end: number): boolean {
  const pattern = end - start === 1 ? otherWords.get(text[start]!) : undefined
  if (pattern === undefined) return false
  pattern.lastIndex = end
  return pattern.test(text)
}

const people =
  /[\p{Script=Han}]{0,5}?(?:人口|群众|农民|市民|居民|学生|师生|职工|毕业生|人民|儿童|党员|干部|劳动力|老年人|残疾人)/uy

/** 125万农民, 5万贫困人口: people without 人. */
export function countsPeople(text: string, end: number): boolean {
  people.lastIndex = end
  return people.test(text)
}
