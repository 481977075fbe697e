/** The names of the CSV files in dictionaries/, without .csv. */
export type DictionaryName =
  | '指标'
  | '单位'
  | '项目类型'
  | '机构'
  | '地名'
  | '动作词'
  | '期限词'
  | '停用'
  | '繁简例外'
  | '站点噪声'
  | '行业'

/** One line of a dictionary by its column headings; every declared column is there, '' when empty. */
export type Row = Readonly<Record<string, string>>

/** The words a clerk may edit, as loaded and validated. */
export type Dictionaries = Readonly<Record<DictionaryName, readonly Row[]>>
