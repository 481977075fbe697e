import {Button, Checkbox, Popover} from 'antd'
import type {Query} from '../../address.js'
import {t} from '../../i18n/words.js'
import {chosenColumns, columns} from './columns.js'
import {storeColumns, storedColumns} from './remembered.js'
import type {Change} from './Toolbar.js'

/** Which columns are shown; kept in the address, and remembered for the next visit. */
export function ColumnChooser({query, onChange}: {readonly query: Query; readonly onChange: Change}) {
  const chosen = chosenColumns(query.cols ?? storedColumns()).map(({key}) => key)
  const set = (keys: string[] | null) => {
    const cols = keys === null ? null : keys.join('.')
    storeColumns(cols)
    onChange({cols})
  }
  return (
    <Popover
      trigger="click"
      content={
        <div className="ledger-columns">
          <Checkbox.Group
            value={chosen}
            options={columns.map(({key, title}) => ({value: key, label: t(title)}))}
            onChange={(keys) => keys.length > 0 && set(keys)}
          />
          <Button size="small" onClick={() => set(null)}>
            {t('恢复常用的列')}
          </Button>
        </div>
      }
    >
      <Button>{t('列')}</Button>
    </Popover>
  )
}
