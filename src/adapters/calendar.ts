import {createEvents, type DateArray, type EventAttributes} from 'ics'
import type {Duty} from '../app/ledger/papers/duties.js'

/** The library writes line feeds as words; any other control character would end a line for some reader. */
const plain = (words: string) => words.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n]/gu, ' ')

/** A calendar feed: one whole day for each deadline, with the words it rests on. */
export function writeCalendar(duties: readonly Duty[], name: string): string {
  const events = duties.flatMap(({entry, words, owner, due, assumed}): EventAttributes[] => {
    if (due === null || !/^\d{4}-\d\d-\d\d$/u.test(due)) return []
    const start = due.split('-').map(Number) as unknown as DateArray
    const notes = [`原文: ${entry.quote}`, owner && `责任单位: ${owner}`, assumed && `期限为推定: ${assumed}`]
    return [
      {
        uid: `${entry.id}@taizhang`,
        title: plain(words),
        start,
        duration: {days: 1},
        description: plain(notes.filter(Boolean).join('\n')),
        calName: name,
      },
    ]
  })
  const {error, value} = createEvents(events)
  if (error) throw error
  return value ?? ''
}
