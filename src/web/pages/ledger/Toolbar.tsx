import {Button, Drawer, Input, Select, Tag} from 'antd'
import {memo, useState} from 'react'
import type {Query} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Choice} from './Choice.js'
import {ColumnChooser} from './ColumnChooser.js'
import {DueChoice} from './DueChoice.js'
import {Exports} from './Exports.js'
import {type EntryFilter, noFilters, setFilters} from './filter.js'
import {GroupChoice} from './GroupChoice.js'
import {MoreFilters} from './MoreFilters.js'
import type {Taken} from './readback/send.js'
import {useNarrow} from './useNarrow.js'
import {Views} from './Views.js'
import {type FilterName, filterWords, groupWords, valueWords} from './words.js'

export type Change = (change: Readonly<Record<string, string | null>>) => void

interface Props {
  readonly query: Query
  readonly filter: EntryFilter
  readonly total: number | null
  readonly onChange: Change
  readonly onTaken: (answer: Taken) => void
}

/** What is shown, and how: filters, grouping, columns, saved views, export. */
export const Toolbar = memo(function Toolbar({query, filter, total, onChange, onTaken}: Props) {
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const filters = <Filters query={query} filter={filter} onChange={onChange} />
  const set = setFilters(query)
  return (
    <div className="ledger-tools">
      <div className="ledger-line">
        <strong className="number ledger-count" aria-live="polite">
          {total === null ? '…' : t('{count} 条', {count: total.toLocaleString()})}
        </strong>
        <Views query={query} onChange={onChange} />
        {narrow ? (
          <Button onClick={() => setOpen(true)}>
            {t('筛选')}
            {set.length > 0 ? ` (${set.length})` : ''}
          </Button>
        ) : (
          <Select
            aria-label={t('记录范围')}
            value={query.all === '1' ? '1' : ''}
            options={[
              {value: '', label: t('承诺事项')},
              {value: '1', label: t('全部记录')},
            ]}
            onChange={(all) => onChange({all})}
          />
        )}
        {!narrow && (
          <Select
            aria-label={t('分组')}
            value={query.by ?? ''}
            options={[
              {value: '', label: t('不分组')},
              ...Object.entries(groupWords).map(([value, word]) => ({value, label: t('按{word}', {word: t(word)})})),
            ]}
            popupMatchSelectWidth={false}
            onChange={(by) => onChange({by})}
          />
        )}
        {!narrow && <ColumnChooser query={query} onChange={onChange} />}
        <Exports filter={filter} sort={query.sort} onTaken={onTaken} />
      </div>
      {narrow ? (
        <Drawer title={t('筛选')} placement="bottom" size="large" open={open} onClose={() => setOpen(false)}>
          <div className="ledger-filters-tall">{filters}</div>
        </Drawer>
      ) : (
        <div className="ledger-line">{filters}</div>
      )}
      {set.length > 0 && <Tags query={query} set={set} onChange={onChange} />}
    </div>
  )
})

function Filters({query, filter, onChange}: Pick<Props, 'query' | 'filter' | 'onChange'>) {
  return (
    <>
      <Input.Search
        key={query.q}
        allowClear
        className="ledger-search"
        defaultValue={query.q}
        placeholder={t('指标、项目、责任单位或原文')}
        aria-label={t('在台账中查找')}
        onSearch={(q) => onChange({q: q.trim()})}
      />
      <Choice name="kind" query={query} onChange={onChange} />
      <Choice name="light" query={query} onChange={onChange} />
      <Choice name="status" query={query} onChange={onChange} />
      <GroupChoice name="owner" by="owner" query={query} filter={filter} onChange={onChange} />
      <GroupChoice name="place" by="place" query={query} filter={filter} onChange={onChange} />
      <DueChoice query={query} onChange={onChange} />
      <MoreFilters query={query} filter={filter} onChange={onChange} />
    </>
  )
}

function Tags({
  query,
  set,
  onChange,
}: {
  readonly query: Query
  readonly set: readonly FilterName[]
  readonly onChange: Change
}) {
  const words = (name: FilterName): string => {
    const value = query[name] ?? ''
    if (name === 'doubtful') return ''
    if (name === 'missing')
      return value
        .split(',')
        .map((one) => t(filterWords[one as FilterName] ?? one))
        .join('、')
    if (name === 'due') return t({past: '已过', none: '没有', some: '有'}[value] ?? '{days} 天内', {days: value})
    if (name === 'industry' && value === '-') return t('未归类')
    if (name === 'document' || name === 'batch') return value.length > 12 ? `${value.slice(0, 8)}…` : value
    return value
      .split(',')
      .map((one) => t(valueWords[name]?.[one] ?? one))
      .join('、')
  }
  return (
    <div className="ledger-line ledger-tags">
      {set.map((name) => (
        <Tag key={name} closable onClose={() => onChange({[name]: null})}>
          {t(filterWords[name])}
          {name === 'document' && !query.document?.includes(',') ? (
            <DocumentName id={query.document ?? ''} />
          ) : (
            words(name) !== '' && `: ${words(name)}`
          )}
        </Tag>
      ))}
      <Button size="small" type="link" onClick={() => onChange(noFilters(query))}>
        {t('去掉全部筛选')}
      </Button>
    </div>
  )
}

/** A file by its title, not by the digest that the address holds. */
function DocumentName({id}: {readonly id: string}) {
  const {data} = useAnswer('getDocument', {params: {id}})
  return <>: {data?.id === id ? (data.title ?? data.name) : '…'}</>
}
