import {verdictWords} from '../../../model/words.js'
import {decisionWords} from '../../decisions/words.js'
import {t} from '../../i18n/words.js'
import {bytesWords} from '../../parts/bytes.js'
import {roleWords} from './roles.js'

/** What the trail's details are called; those that are not here say nothing to people. */
const names: Readonly<Record<string, string>> = {
  name: '名称',
  expected: '预计',
  files: '文件',
  bytes: '大小',
  duplicates: '重复',
  count: '数量',
  kinds: '种类',
  documents: '文件',
  queued: '排队',
  version: '版本',
  rows: '行数',
  role: '角色',
  display: '显示为',
  disabled: '停用',
  title: '标题',
  date: '日期',
  place: '地名',
  format: '格式',
  applied: '采用',
  unchanged: '未变',
  conflicts: '冲突',
  reason: '原因',
  all: '全部',
  code: '类别',
  word: '词',
  rule: '规则',
}

const values: Readonly<Record<string, string>> = {...roleWords, ...verdictWords, ...decisionWords}

function valueWords(name: string, value: unknown): string {
  if (name === 'bytes' && typeof value === 'number') return bytesWords(value)
  if (value === true) return t('是')
  if (Array.isArray(value)) return value.map((one) => valueWords(name, one)).join('、')
  const said = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return values[said] === undefined ? said : t(values[said])
}

/** What was done, in a line: what is empty, off or unnamed is left out. */
export function detailWords(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return ''
  return Object.entries(detail)
    .filter(([name, value]) => names[name] !== undefined && ![null, false, '', 0].includes(value as null))
    .map(([name, value]) => `${t(names[name]!)} ${valueWords(name, value)}`)
    .join(' · ')
    .slice(0, 200)
}
