import {Button, Space} from 'antd'
import {memo, useMemo} from 'react'
import {kindWords} from '../../../model/words.js'
import type {Query} from '../../address.js'
import {t} from '../../i18n/words.js'
import {isDoubtful, type Kind, kindMarks, type Row} from './records.js'

const kinds = Object.keys(kindWords) as Kind[]

/** What the address asks of the records. */
export interface Wanted {
  readonly kinds: readonly Kind[]
  readonly doubtful: boolean
  readonly undecided: boolean
}

/** The same object as long as the address says the same of it. */
export function useWanted({kinds: named, doubtful, undecided}: Query): Wanted {
  return useMemo(
    () => ({
      kinds: named ? kinds.filter((kind) => named.split('.').includes(kind)) : kinds,
      doubtful: doubtful === '1',
      undecided: undecided === '1',
    }),
    [named, doubtful, undecided],
  )
}

/** Whether the filters of the address show a record. */
export function fits(row: Row, {kinds, doubtful, undecided}: Wanted): boolean {
  return kinds.includes(row.kind) && (!doubtful || isDoubtful(row)) && (!undecided || row.review === 'none')
}

interface Props {
  readonly rows: readonly Row[]
  readonly wanted: Wanted
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

/** Kinds as chips with their counts; doubtful only; undecided only. */
export const Filters = memo(function Filters({rows, wanted, onChange}: Props) {
  const on = wanted.kinds
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
      <Toggle
        word="存疑"
        count={rows.filter(isDoubtful).length}
        on={wanted.doubtful}
        title={t('只看存疑')}
        onChange={(on) => onChange({doubtful: on ? '1' : null, record: null})}
      />
      <Toggle
        word="未核"
        count={rows.filter(({review}) => review === 'none').length}
        on={wanted.undecided}
        title={t('只看未核')}
        onChange={(on) => onChange({undecided: on ? '1' : null, record: null})}
      />
    </Space>
  )
})

interface ToggleProps {
  readonly word: string
  /** How many are left. */
  readonly count: number
  readonly on: boolean
  readonly title: string
  readonly onChange: (on: boolean) => void
}

function Toggle({word, count, on, title, onChange}: ToggleProps) {
  return (
    <Button
      size="small"
      className="record-left"
      type={on ? 'primary' : 'default'}
      aria-pressed={on}
      title={title}
      onClick={() => onChange(!on)}
    >
      {t(word)} <span className="number">{count}</span>
    </Button>
  )
}
