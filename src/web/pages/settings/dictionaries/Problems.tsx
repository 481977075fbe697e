import {t} from '../../../i18n/words.js'
import type {Verdict} from './useVerdict.js'

const MOST = 6

/** What is wrong, with the row to mend; a click goes there. */
export function Problems({
  problems,
  onGo,
}: {
  readonly problems: Verdict['problems']
  readonly onGo: (row: number) => void
}) {
  if (problems.length === 0) return null
  return (
    <ul className="dictionary-problems" aria-live="polite">
      {problems.slice(0, MOST).map((problem) => (
        <li key={`${problem.row}-${problem.column}`}>
          <button type="button" onClick={() => onGo(problem.row)}>
            {t('第 {row} 行', {row: problem.row})}
            {problem.column && `「${t(problem.column)}」`}
          </button>
          : {problem.message}
        </li>
      ))}
      {problems.length > MOST && <li className="quiet">{t('另有 {count} 处', {count: problems.length - MOST})}</li>}
    </ul>
  )
}
