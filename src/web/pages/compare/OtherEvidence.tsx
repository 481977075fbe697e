import {type RefSelectProps, Select} from 'antd'
import {useRef, useState} from 'react'
import type {Comparison} from '../../../server/api/follow.js'
import {useQueryState} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {amount, headline, type Row} from '../review/records.js'

interface Props {
  readonly link: Comparison['links'][number]
  readonly value: string | undefined
  readonly onChange: (entry: string) => void
}

const nameOf = (row: Row) => [headline(row), amount(row)].filter(Boolean).join(' ')

/** Where the proposed evidence is not the right one: another sentence of the result, found by its words. */
export function OtherEvidence({link: {result}, value, onChange}: Props) {
  const [query] = useQueryState()
  const select = useRef<RefSelectProps>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const found = useAnswer(
    'listEntries',
    {query: {document: query.result, q: typed || undefined, offset: 0, limit: 30, sort: 'position'}},
    {enabled: typed !== null && query.result !== undefined},
  )
  const rows = new Map([...(result ? [result as Row] : []), ...(found.data?.items ?? [])].map((row) => [row.id, row]))
  return (
    <Select
      ref={select}
      size="small"
      className="link-evidence"
      aria-label={t('换依据')}
      placeholder={t('在结果文件里找依据')}
      showSearch={{filterOption: false, onSearch: setTyped}}
      onFocus={() => setTyped((words) => words ?? '')}
      value={value}
      popupMatchSelectWidth={520}
      notFoundContent={t('结果文件里没有找到')}
      options={[...rows.values()].map((row) => ({value: row.id, label: nameOf(row), quote: row.fields.quote}))}
      optionRender={({label, data}) => (
        <span title={data.quote}>
          {label} <span className="quiet">“{data.quote}”</span>
        </span>
      )}
      onChange={onChange}
      // The next key is the verdict, also where the one that stood there was chosen again.
      onSelect={() => select.current?.blur()}
      onInputKeyDown={({key}) => key === 'Escape' && select.current?.blur()}
    />
  )
}
