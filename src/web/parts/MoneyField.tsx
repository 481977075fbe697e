import {Input} from 'antd'
import {useState} from 'react'
import {amountWords} from '../../model/words.js'
import {t} from '../i18n/words.js'
import {numberTyped} from './typed.js'

interface Props {
  /** Given by the form whose label names the field. */
  readonly id?: string
  /** Names the field where no form does. */
  readonly label?: string
  readonly value?: number | null
  readonly onChange?: (value: number | null) => void
  readonly unit: string
}

const shown = (value: number | null, unit: string) =>
  value === null ? '' : amountWords({value, min: null, max: null, op: '='}, unit)

/** A number with 万 and 亿 as people write it: 3.3亿. */
export function MoneyField({value = null, onChange, unit, id, label}: Props) {
  const [typed, setTyped] = useState(shown(value, unit))
  const wrong = typed.trim() !== '' && value === null
  const change = (words: string) => {
    setTyped(words)
    onChange?.(words.trim() === '' ? null : numberTyped(words))
  }
  return (
    <Input
      id={id}
      aria-label={label}
      className="number"
      value={typed}
      status={wrong ? 'error' : ''}
      placeholder="3.3亿"
      title={wrong ? t('没有读懂这个数') : String(value ?? '')}
      onChange={(event) => change(event.target.value)}
      onBlur={() => value !== null && setTyped(shown(value, unit))}
    />
  )
}
