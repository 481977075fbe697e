import type {DictionaryName} from '../model/dictionary.js'

/** One column of a dictionary: whether a row must fill it, and the only words it takes, where there are such. */
export interface Column {
  readonly name: string
  readonly required: boolean
  readonly values?: readonly string[]
}

const must = (name: string, values?: readonly string[]): Column => ({name, required: true, values})
const may = (name: string, values?: readonly string[]): Column => ({name, required: false, values})

/** The header row of every dictionary, in the order the shipped files have it. Several words in a cell are parted by `|`. */
export const columns: Readonly<Record<DictionaryName, readonly Column[]>> = {
  指标: [must('名称'), may('别名'), may('单位'), may('方向', ['高', '低']), may('类型')],
  单位: [must('单位'), may('类别'), may('基准'), may('倍数')],
  项目类型: [must('词'), must('类型')],
  机构: [must('名称'), may('别名'), may('类型')],
  地名: [must('名称'), may('别名'), may('级别'), may('上级')],
  动作词: [
    must('词'),
    must('类型', [
      '制文',
      '会办',
      '组建',
      '建立',
      '建造',
      '打造',
      '结项',
      '争创',
      '增引',
      '清退',
      '督办',
      '推行',
      '虚',
    ]),
    may('强度', ['确保', '力争', '计划']),
  ],
  期限词: [must('词'), must('含义', ['截至今日', '自今日起', '去年以前', '循环', '非期限'])],
  停用: [must('词'), may('用途')],
  繁简例外: [must('繁'), must('简'), may('语境')],
  站点噪声: [must('模式'), must('类型', ['行', '尾', '段'])],
  行业: [must('词'), must('行业')],
}

export const dictionaryNames = Object.keys(columns) as DictionaryName[]
