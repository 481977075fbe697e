import {Segmented} from 'antd'
import {t} from '../../i18n/words.js'
import {amount, headline, kindMarks, type Row} from './records.js'

/** What a phone shows, which has room for one side only. */
export type Pane = 'text' | 'records'

export const paneOf = (word: string | undefined): Pane => (word === 'records' ? 'records' : 'text')

interface Props {
  readonly pane: Pane
  readonly count: number
  readonly current: Row | undefined
  readonly onChange: (pane: Pane) => void
}

/** On a phone: the text to read or its records; below the text the record at hand, a tap away. */
export function PaneBar({pane, count, current, onChange}: Props) {
  return (
    <div className="pane-bar">
      {pane === 'text' && current && (
        <button type="button" className="pane-record" onClick={() => onChange('records')}>
          <span className={`chip chip-${current.kind}`}>{t(kindMarks[current.kind])}</span>
          <span className="record-name">{headline(current)}</span>
          <span className="number">{amount(current)}</span>
        </button>
      )}
      <Segmented
        block
        aria-label={t('正文或记录')}
        value={pane}
        options={[
          {value: 'text', label: t('正文')},
          {value: 'records', label: t('记录 {count}', {count})},
        ]}
        onChange={onChange}
      />
    </div>
  )
}
