import {t} from '../i18n/words.js'
import {Editable} from './Editable.js'
import {dayTyped} from './typed.js'

interface Props {
  readonly value: string | null
  readonly empty: string
  readonly onSave: (value: string | null) => void
}

const read = (words: string) => dayTyped(words, 'start', new Date().getFullYear())

/** The day of a document, as people write it: 2025年3月6日, 2025-3-6; all that is counted from it depends on it. */
export function DayEditable({value, empty, onSave}: Props) {
  return (
    <Editable
      value={value}
      empty={empty}
      label={t('会议日期')}
      wanted={t('填上日期, 今年、6月底才算得准')}
      read={read}
      wrong={t('没有读懂这个日期')}
      onSave={onSave}
    />
  )
}
