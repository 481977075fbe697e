import {Button, Checkbox, Space} from 'antd'
import {kindWords} from '../../../model/words.js'
import type {Query} from '../../address.js'
import {t} from '../../i18n/words.js'
import {isDoubtful, type Kind, kindMarks, type Row} from './records.js'

const kinds = Object.keys(kindWords) as Kind[]

const chosen = (query: Query): Kind[] =>
  query.kinds ? kinds.filter((kind) => query.kinds!.split('.').includes(kind)) : kinds

/** Whether the filters of the address show a record. */
export function fits(row: Row, query: Query): boolean {
  if (query.kinds !== undefined && !chosen(query).includes(row.kind)) return false
  if (query.doubtful === '1' && !isDoubtful(row)) return false
  return query.undecided !== '1' || row.review === 'none'
}

interface Props {
  readonly rows: readonly Row[]
  readonly query: Query
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

/** Kinds as chips with their counts; doubtful only; undecided only. */
export function Filters({rows, query, onChange}: Props) {
  const on = chosen(query)
  const toggle = (kind: Kind) => {
    const all = on.length === kinds.length
    const only = on.includes(kind) ? on.filter((one) => one !== kind) : [...on, kind]
    const next = all ? [kind] : only
    onChange({kinds: next.length === 0 || next.length === kinds.length ? null : next.join('.'), record: null})
  }
  return (
    <Space wrap size={4} className="record-filters">
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          type={on.includes(kind) ? 'default' : 'text'}
          aria-pressed={on.includes(kind)}
          onClick={() => toggle(kind)}
          title={t(kindWords[kind])}
        >
          <span className={`chip chip-${kind}`}>{t(kindMarks[kind])}</span>
          <span className="number">{rows.filter((row) => row.kind === kind).length}</span>
        </Button>
      ))}
      <Checkbox
        checked={query.doubtful === '1'}
        onChange={({target}) => onChange({doubtful: target.checked ? '1' : null, record: null})}
      >
        {t('只看存疑')}
      </Checkbox>
      <Checkbox
        checked={query.undecided === '1'}
        onChange={({target}) => onChange({undecided: target.checked ? '1' : null, record: null})}
      >
        {t('只看未核')}
      </Checkbox>
    </Space>
  )
}
