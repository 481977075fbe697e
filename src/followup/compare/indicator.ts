import type {EntryRecord} from '../../model/record.js'

/** Whether a record counts what is asked for: by its canonical name, of which a growth is one measure, else by its own words. */
export function countsOf(entry: EntryRecord, name: string): boolean {
  if (entry.kind === 'task' || entry.kind === 'project') return false
  if (entry.canonical !== null) return sameName(entry.canonical, name)
  return entry.indicator.includes(name)
}

/** 地区生产总值增速 is a measure of 地区生产总值. */
export const sameName = (canonical: string, name: string): boolean =>
  canonical === name || canonical === `${name}增速` || `${canonical}增速` === name
