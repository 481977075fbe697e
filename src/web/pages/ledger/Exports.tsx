import {Dropdown} from 'antd'
import {address} from '../../api/client.js'
import {t} from '../../i18n/words.js'
import {download} from '../../parts/download.js'
import type {EntryFilter} from './filter.js'

const formats = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const

/** The filtered records, all of them, as a file. */
export function Exports({filter, sort}: {readonly filter: EntryFilter; readonly sort: string | undefined}) {
  const save = (format: string) => download('', address('exportEntries', {query: {...filter, sort, format}}))
  return (
    <Dropdown.Button
      className="ledger-export"
      onClick={() => save('xlsx')}
      menu={{
        items: formats.map(([key, label]) => ({key, label})),
        onClick: ({key}) => save(key),
      }}
    >
      {t('导出 Excel')}
    </Dropdown.Button>
  )
}
