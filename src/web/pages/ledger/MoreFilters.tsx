import {Badge, Button, Checkbox, Input, Popover, Select} from 'antd'
import type {Query} from '../../address.js'
import {t} from '../../i18n/words.js'
import {Choice} from './Choice.js'
import type {EntryFilter} from './filter.js'
import {GroupChoice} from './GroupChoice.js'
import type {Change} from './Toolbar.js'
import {type FilterName, filterWords} from './words.js'

interface Props {
  readonly query: Query
  readonly filter: EntryFilter
  readonly onChange: Change
}

const names: readonly FilterName[] = [
  'review',
  'strength',
  'section',
  'indicator',
  'year',
  'unit',
  'rule',
  'doubtful',
  'missing',
]
const gaps = ['owner', 'due', 'place', 'indicator'] as const

/** The filters that are asked for less often. */
export function MoreFilters({query, filter, onChange}: Props) {
  const set = names.filter((name) => query[name] !== undefined).length
  const typed = (name: FilterName) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field inside is an input.
    <label>
      {t(filterWords[name])}
      <Input
        key={query[name]}
        allowClear
        defaultValue={query[name]}
        onPressEnter={({currentTarget}) => onChange({[name]: currentTarget.value.trim()})}
        onBlur={({currentTarget}) =>
          currentTarget.value.trim() !== (query[name] ?? '') && onChange({[name]: currentTarget.value.trim()})
        }
      />
    </label>
  )
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="ledger-more">
          <Choice name="review" query={query} onChange={onChange} />
          <Choice name="strength" query={query} onChange={onChange} />
          <Choice name="section" query={query} onChange={onChange} />
          <GroupChoice name="indicator" by="indicator" query={query} filter={filter} onChange={onChange} />
          <Select
            mode="multiple"
            allowClear
            className="ledger-choice"
            aria-label={t('缺')}
            placeholder={t('缺')}
            value={query.missing?.split(',') ?? []}
            options={gaps.map((value) => ({value, label: t('没有{word}', {word: t(filterWords[value])})}))}
            onChange={(values: string[]) => onChange({missing: values.join(',')})}
          />
          {typed('year')}
          {typed('unit')}
          {typed('rule')}
          <Checkbox
            checked={query.doubtful === '1'}
            onChange={({target}) => onChange({doubtful: target.checked ? '1' : null})}
          >
            {t('只看存疑未核')}
          </Checkbox>
        </div>
      }
    >
      <Badge count={set} size="small">
        <Button>{t('更多')}</Button>
      </Badge>
    </Popover>
  )
}
