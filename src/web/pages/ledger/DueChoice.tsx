import {Button, Popover, Select, Space} from 'antd'
import type {Query} from '../../address.js'
import {t} from '../../i18n/words.js'
import {DayField} from '../../parts/DayField.js'
import type {Change} from './Toolbar.js'
import {dueWords} from './words.js'

/** Deadlines counted from today, or between two days as people write them. */
export function DueChoice({query, onChange}: {readonly query: Query; readonly onChange: Change}) {
  const between = query.dueFrom !== undefined || query.dueTo !== undefined
  return (
    <Space.Compact>
      <Select
        className="ledger-choice"
        allowClear
        aria-label={t('期限')}
        placeholder={between ? `${query.dueFrom ?? ''}—${query.dueTo ?? ''}` : t('期限')}
        value={query.due}
        popupMatchSelectWidth={false}
        options={Object.entries(dueWords).map(([value, word]) => ({value, label: t(word)}))}
        onChange={(due) => onChange({due: due ?? null, dueFrom: null, dueTo: null})}
      />
      <Popover
        trigger="click"
        title={t('期限在两日之间')}
        content={
          <div className="ledger-between">
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the field inside has one. */}
            <label>
              {t('自')}
              <DayField
                label={t('自')}
                end="start"
                value={query.dueFrom ?? null}
                onChange={(day) => onChange({dueFrom: day, due: null})}
              />
            </label>
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the field inside has one. */}
            <label>
              {t('至')}
              <DayField
                label={t('至')}
                end="end"
                value={query.dueTo ?? null}
                onChange={(day) => onChange({dueTo: day, due: null})}
              />
            </label>
          </div>
        }
      >
        <Button title={t('期限在两日之间')}>{t('起止')}</Button>
      </Popover>
    </Space.Compact>
  )
}
