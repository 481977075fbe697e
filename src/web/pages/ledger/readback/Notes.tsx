import type {ReactNode} from 'react'
import type {Readback} from '../../../../server/api/readback.js'
import {t} from '../../../i18n/words.js'

/** What will not be taken over, and why: nothing is left out in silence. */
export function Notes({read}: {readonly read: Readback}) {
  const {unreadable, unknown, missing, ignored} = read
  return (
    <>
      <Note
        open
        title={t('{count} 格看不懂, 不会采用', {count: unreadable.length})}
        lines={unreadable.map(({sheet, row, column, found, message}) => [
          `${sheet} ${row} ${column}`,
          <>
            {sheet} {t('第 {row} 行', {row})} {column} “{String(found ?? '')}”: {message}
          </>,
        ])}
      />
      <Note
        open
        title={t('{count} 行不是台账的记录', {count: unknown.length})}
        lines={unknown.map(({sheet, row, message}) => [
          `${sheet} ${row}`,
          <>
            {sheet} {t('第 {row} 行', {row})}: {message}
          </>,
        ])}
      />
      <Note
        title={t('{count} 条记录的行已删去; 记录仍在台账里, 如不要请在台账中标为“不要”', {count: missing.length})}
        lines={missing.map(({sheet, entryId, quote}) => [`${sheet} ${entryId}`, `${sheet} “${quote}”`])}
      />
      <Note
        title={t('{count} 个自加的列, 原样不动', {count: ignored.length})}
        lines={ignored.map((name) => [name, name])}
      />
    </>
  )
}

interface NoteProps {
  readonly title: string
  readonly open?: boolean
  readonly lines: readonly (readonly [key: string, words: ReactNode])[]
}

function Note({title, open = false, lines}: NoteProps) {
  if (lines.length === 0) return null
  return (
    <details className="readback-note" open={open}>
      <summary>{title}</summary>
      <ul>
        {lines.map(([key, words]) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </details>
  )
}
