import {Dropdown} from 'antd'
import {useState} from 'react'
import {address} from '../../api/client.js'
import {t} from '../../i18n/words.js'
import {useSave} from '../../parts/useSave.js'
import type {EntryFilter} from './filter.js'
import {Readback} from './readback/Readback.js'
import type {Taken} from './readback/send.js'

const tables = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const
const papers = [
  ['breakdown', '任务分解表'],
  ['urge', '督办单'],
  ['bulletin', '月度通报'],
] as const

interface Props {
  readonly filter: EntryFilter
  readonly sort: string | undefined
  readonly onTaken: (answer: Taken) => void
}

/** The filtered records, all of them, as a file or a paper; and an edited workbook back in. */
export function Exports({filter, sort, onTaken}: Props) {
  const {saving, save} = useSave()
  const [reading, setReading] = useState(false)
  const query = {...filter, sort}
  const acts: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(
      tables.map(([format]) => [format, () => save(address('exportEntries', {query: {...query, format}}))]),
    ),
    ...Object.fromEntries(papers.map(([kind]) => [kind, () => save(address('paper', {params: {kind}, query}))])),
    calendar: () => save(address('calendar', {query: {...filter}})),
    readback: () => setReading(true),
  }
  return (
    <>
      <Dropdown.Button
        className="ledger-export"
        loading={saving}
        onClick={acts.xlsx}
        menu={{
          items: [
            {type: 'group', label: t('表格'), children: tables.map(([key, label]) => ({key, label}))},
            {
              type: 'group',
              label: t('公文 (Word)'),
              children: papers.map(([key, label]) => ({key, label: t(label)})),
            },
            {key: 'calendar', label: t('期限日历 (ics)')},
            {type: 'divider'},
            {key: 'readback', label: t('读回改过的 Excel…')},
          ],
          onClick: ({key}) => acts[key]?.(),
        }}
      >
        {t('导出 Excel')}
      </Dropdown.Button>
      {reading && <Readback onTaken={onTaken} onClose={() => setReading(false)} />}
    </>
  )
}
