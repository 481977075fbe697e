import {Input} from 'antd'
import {useState} from 'react'

interface Props {
  readonly value: string | null
  readonly empty: string
  readonly label: string
  /** Why it should be filled, where much depends on it. */
  readonly wanted?: string
  /** What typed words mean; null where they mean nothing. Without it they mean themselves. */
  readonly read?: (words: string) => string | null
  /** Said of words that mean nothing. */
  readonly wrong?: string
  readonly onSave: (value: string | null) => void
}

/** Words that can be clicked to change; Enter saves, Escape leaves them. */
export function Editable({value, empty, label, wanted, read = same, wrong, onSave}: Props) {
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
  const words = typed.trim()
  const meant = words === '' ? null : read(words)
  const unread = words !== '' && meant === null
  const save = () => {
    if (unread) return
    if (meant !== value) onSave(meant)
    setTyped(null)
  }
  return (
    <Input
      autoFocus
      size="small"
      className="editable-input"
      aria-label={label}
      value={typed}
      status={unread ? 'error' : ''}
      title={unread ? wrong : label}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={save}
      onBlur={save}
      // Escape in the middle of a word belongs to the input method.
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && setTyped(null)}
    />
  )
}

const same = (words: string) => words
