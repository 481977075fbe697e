import {Button, Checkbox, Input, Popover} from 'antd'
import {useState} from 'react'
import type {Query} from '../../address.js'
import {useAnswer, useChange} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {viewOf} from './filter.js'
import type {Change} from './Toolbar.js'

/** Ways of looking that every office needs. */
const usual = [
  ['全部承诺', ''],
  ['逾期未办', 'light=red&sort=due'],
  ['30 天内到期', 'due=30&sort=due'],
  ['没有责任单位', 'missing=owner'],
  ['没有期限', 'due=none'],
  ['存疑未核', 'doubtful=1&all=1&sort=confidence'],
  ['按责任单位', 'by=owner'],
] as const

/** Saved views: an address under a name, for oneself or for everybody. */
export function Views({query, onChange}: {readonly query: Query; readonly onChange: Change}) {
  const [open, setOpen] = useState(false)
  const answer = useAnswer('listViews')
  const remove = useChange('deleteView', ['listViews'])
  const here = viewOf(query)
  const saved = (answer.data?.items ?? []).filter(({page}) => page === 'ledger')
  const name = saved.find((view) => view.query === here)?.name ?? t(usual.find(([, at]) => at === here)?.[0] ?? '视图')
  const go = (to: string) => {
    const empty = Object.fromEntries(Object.keys(query).map((key) => [key, null]))
    onChange({...empty, ...Object.fromEntries(new URLSearchParams(to))})
    setOpen(false)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="ledger-views">
          <ul>
            {usual.map(([word, to]) => (
              <li key={to}>
                <button type="button" aria-pressed={to === here} onClick={() => go(to)}>
                  {t(word)}
                </button>
              </li>
            ))}
            {saved.map((view) => (
              <li key={view.id}>
                <button type="button" aria-pressed={view.query === here} onClick={() => go(view.query)}>
                  {view.name} {view.shared && <span className="quiet">{t('共用')}</span>}
                </button>
                {view.mine && (
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('删除视图 {name}', {name: view.name})}
                    onClick={() => remove.mutate({params: {id: view.id}})}
                  >
                    ✕
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Trouble error={answer.error ?? remove.error} />
          <SaveView query={here} />
        </div>
      }
    >
      <Button>{name} ▾</Button>
    </Popover>
  )
}

function SaveView({query}: {readonly query: string}) {
  const create = useChange('createView', ['listViews'])
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const save = () => {
    if (name.trim() === '') return
    create.mutate({body: {page: 'ledger', name: name.trim(), query, shared}}, {onSuccess: () => setName('')})
  }
  return (
    <div className="ledger-save">
      <Input
        value={name}
        maxLength={100}
        placeholder={t('把现在的样子存为…')}
        aria-label={t('新视图的名称')}
        onChange={({target}) => setName(target.value)}
        onPressEnter={save}
      />
      <Checkbox checked={shared} onChange={({target}) => setShared(target.checked)}>
        {t('大家共用')}
      </Checkbox>
      <Button type="primary" size="small" disabled={name.trim() === ''} loading={create.isPending} onClick={save}>
        {t('保存')}
      </Button>
      <Trouble error={create.error} />
    </div>
  )
}
