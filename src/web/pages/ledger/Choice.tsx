import {Select} from 'antd'
import type {Query} from '../../address.js'
import {t} from '../../i18n/words.js'
import type {Change} from './Toolbar.js'
import {type FilterName, filterWords, valueWords} from './words.js'

interface Props {
  readonly name: FilterName
  readonly query: Query
  readonly onChange: Change
}

/** Several values of a field whose values are few and known. */
export function Choice({name, query, onChange}: Props) {
  return (
    <Select
      mode="multiple"
      allowClear
      className="ledger-choice"
      aria-label={t(filterWords[name])}
      placeholder={t(filterWords[name])}
      maxTagCount="responsive"
      popupMatchSelectWidth={false}
      value={query[name]?.split(',') ?? []}
      options={Object.entries(valueWords[name] ?? {}).map(([value, word]) => ({value, label: t(word)}))}
      onChange={(values: string[]) => onChange({[name]: values.join(',')})}
    />
  )
}
