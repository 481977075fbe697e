import {Select} from 'antd'
import {useState} from 'react'
import type {Query} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import type {EntryFilter} from './filter.js'
import type {Change} from './Toolbar.js'
import {type FilterName, filterWords} from './words.js'

interface Props {
  readonly name: 'owner' | 'place' | 'indicator'
  readonly by: 'owner' | 'place' | 'indicator'
  readonly query: Query
  readonly filter: EntryFilter
  readonly onChange: Change
}

/** Several values out of those the filtered records have, with their counts; read when the list is opened. */
export function GroupChoice({name, by, query, filter, onChange}: Props) {
  const [open, setOpen] = useState(false)
  const answer = useAnswer(
    'groupEntries',
    {query: {...filter, [name]: undefined, missing: undefined, by, offset: 0, limit: 500}},
    {enabled: open},
  )
  const options = (answer.data?.items ?? [])
    .filter(({key}) => key !== null && !key.includes(','))
    .map(({key, count}) => ({value: key!, label: `${key} (${count})`}))
  return (
    <Select
      mode="multiple"
      allowClear
      showSearch
      className="ledger-choice"
      aria-label={t(filterWords[name as FilterName])}
      placeholder={t(filterWords[name as FilterName])}
      maxTagCount="responsive"
      popupMatchSelectWidth={260}
      loading={answer.isFetching}
      value={query[name]?.split(',') ?? []}
      options={options}
      onOpenChange={setOpen}
      onChange={(values: string[]) => onChange({[name]: values.join(','), missing: null})}
    />
  )
}
