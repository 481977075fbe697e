import {Skeleton} from 'antd'
import {useState} from 'react'
import type {Query} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {filterOf} from './filter.js'
import {type GroupBy, groupWords, valueWords} from './words.js'

interface Props {
  readonly query: Query
  readonly today: string
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

const STEP = 100

/** What the address becomes when a group is opened; null where its rows have no filter of their own. */
function filterFor(by: GroupBy, key: string | null): Record<string, string | null> | null {
  if (by === 'due-month') {
    if (key === null) return {due: 'none', dueFrom: null, dueTo: null}
    const [year, month] = key.split('-').map(Number)
    const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate()
    return {due: null, dueFrom: `${key}-01`, dueTo: `${key}-${last}`}
  }
  if (key !== null) return {[by]: key, missing: null}
  return ['owner', 'place', 'indicator', 'strength'].includes(by) ? {[by]: null, missing: by} : null
}

const names = (by: GroupBy): string[] => (by === 'due-month' ? ['due', 'dueFrom', 'dueTo'] : [by, 'missing'])

/** The ledger by owner, place, deadline …: the groups with their counts; opening one shows its rows beside it. */
export function Groups({query, today, onChange}: Props) {
  const by = (query.by! in groupWords ? query.by : 'owner') as GroupBy
  const [limit, setLimit] = useState(STEP)
  const own = names(by)
  // The list of groups stays whole while one of them is open.
  const outside = Object.fromEntries(Object.entries(query).filter(([name]) => !own.includes(name)))
  const answer = useAnswer('groupEntries', {query: {...filterOf(outside, today), by, offset: 0, limit}})
  const words = (key: string | null, label: string | null) => {
    if (key === null) return t('未写明')
    const known = valueWords[by]?.[key]
    return label ?? (known === undefined ? key : t(known))
  }
  const isOpen = (change: Record<string, string | null>) =>
    Object.entries(change).every(([name, value]) => (query[name] ?? null) === value)
  const close = Object.fromEntries(own.map((name) => [name, null]))
  return (
    <nav className="ledger-groups" aria-label={t('分组')}>
      <h2>{t(groupWords[by])}</h2>
      <Trouble error={answer.error} retry={() => void answer.refetch()} />
      {!answer.data && !answer.error && <Skeleton active />}
      <ul>
        {answer.data?.items.map(({key, label, count, overdue, done}) => {
          const change = filterFor(by, key)
          const open = change !== null && isOpen(change)
          const body = (
            <>
              <span className={key === null ? 'ledger-group-name quiet' : 'ledger-group-name'}>
                {words(key, label)}
              </span>
              <span className="number">
                {overdue > 0 && <span className="light-red">■ {overdue} </span>}
                {done > 0 && <span className="light-green">✓ {done} </span>}
                {count}
              </span>
            </>
          )
          return (
            <li key={key ?? ''}>
              {change === null ? (
                <span className="ledger-group">{body}</span>
              ) : (
                <button
                  type="button"
                  className="ledger-group"
                  aria-pressed={open}
                  title={t('{count} 条, 逾期 {overdue}, 已完成 {done}', {count, overdue, done})}
                  onClick={() => onChange(open ? close : {...close, ...change})}
                >
                  {body}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {(answer.data?.total ?? 0) > limit && (
        <button type="button" className="ledger-group quiet" onClick={() => setLimit(Math.min(1000, limit + STEP * 3))}>
          {t('共 {count} 组, 再显示一些', {count: answer.data!.total})}
        </button>
      )}
    </nav>
  )
}
