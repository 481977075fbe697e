import {daysBetween} from '../../../model/day.js'
import {t} from '../../i18n/words.js'
import type {Row} from '../review/records.js'

/** How much of the time from the document to the deadline has gone, 0–1; null where either is unknown. */
export function elapsed({documentDate, due}: Row, today: string): number | null {
  if (due === null || documentDate === null || !/^\d{4}-\d\d-\d\d$/u.test(documentDate)) return null
  const all = daysBetween(documentDate, due)
  if (all <= 0) return null
  return Math.min(1, Math.max(0, daysBetween(documentDate, today) / all))
}

/** The share of a project's money that is spent; null where nobody said. */
function done({fields, followUp}: Row): number | null {
  if (followUp.status === 'done') return 1
  return fields.totalYuan && fields.doneYuan != null ? Math.min(1, fields.doneYuan / fields.totalYuan) : null
}

/** Time gone as a grey bar, what is done as a green one below it. */
export function Progress({row, today}: {readonly row: Row; readonly today: string}) {
  const time = elapsed(row, today)
  if (time === null) return null
  const share = done(row)
  const percent = (value: number) => `${Math.round(value * 100)}%`
  const words =
    share === null
      ? t('时间已过 {time}', {time: percent(time)})
      : t('时间已过 {time}, 完成 {share}', {time: percent(time), share: percent(share)})
  return (
    <span className="time-bar" role="img" aria-label={words} title={words}>
      <span style={{width: percent(time)}} />
      {share !== null && <span className="time-done" style={{width: percent(share)}} />}
    </span>
  )
}
