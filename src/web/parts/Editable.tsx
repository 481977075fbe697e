import {Input} from 'antd'
import {useState} from 'react'

interface Props {
  readonly value: string | null
  readonly empty: string
  readonly label: string
  /** Why it should be filled, where much depends on it. */
  readonly wanted?: string
  readonly onSave: (value: string | null) => void
}

/** Words that can be clicked to change; Enter saves, Escape leaves them. */
export function Editable({value, empty, label, wanted, onSave}: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null) {
    return (
      <button
        type="button"
        className={value === null ? `editable ${wanted ? 'editable-wanted' : 'quiet'}` : 'editable'}
        title={value === null && wanted ? wanted : label}
        onClick={() => setTyped(value ?? '')}
      >
        {value ?? empty} <span aria-hidden="true">✎</span>
      </button>
    )
  }
  const save = () => {
    if (typed.trim() !== (value ?? '')) onSave(typed.trim() === '' ? null : typed.trim())
    setTyped(null)
  }
  return (
    <Input
      autoFocus
      size="small"
      className="editable-input"
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={save}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
    />
  )
}
