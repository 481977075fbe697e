import {daysBetween} from '../../../model/day.js'
import type {Duty} from './duties.js'

/** What a day asks for: due today, due soon, overdue, in the order of their days. */
export function dailyOf(duties: readonly Duty[], today: string, ahead = 3): {overdue: Duty[]; due: Duty[]} {
  const dated = duties
    .filter((duty): duty is Duty & {due: string} => duty.due !== null && /^\d{4}/u.test(duty.due))
    .sort((a, b) => a.due.localeCompare(b.due))
  return {
    overdue: dated.filter(({due}) => due < today),
    due: dated.filter(({due}) => due >= today && daysBetween(today, due) <= ahead),
  }
}
