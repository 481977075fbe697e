import {Input} from 'antd'
import {useState} from 'react'
import {t} from '../i18n/words.js'
import {dayTyped} from './typed.js'

interface Props {
  /** Given by the form whose label names the field. */
  readonly id?: string
  /** Names the field where no form does. */
  readonly label?: string
  /** What to write there, where the usual examples do not fit. */
  readonly hint?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  /** Which day of a month or a year is meant. */
  readonly end: 'start' | 'end'
}

/** A day as people write it; what was understood is shown at once. */
export function DayField({value = null, onChange, end, id, label, hint}: Props) {
  const [typed, setTyped] = useState(value ?? '')
  const wrong = typed.trim() !== '' && value === null
  const change = (words: string) => {
    setTyped(words)
    onChange?.(words.trim() === '' ? null : dayTyped(words, end, new Date().getFullYear()))
  }
  return (
    <Input
      id={id}
      aria-label={label}
      value={typed}
      status={wrong ? 'error' : ''}
      placeholder={hint ?? t('6月底, 2024-12-31')}
      title={wrong ? t('没有读懂这个日期') : (value ?? '')}
      onChange={(event) => change(event.target.value)}
      onBlur={() => value !== null && setTyped(value)}
      allowClear
    />
  )
}
