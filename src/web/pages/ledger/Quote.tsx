import {useAnswer} from '../../api/use.js'
import type {Row} from '../review/records.js'

/** Characters shown before and after. */
const ROUND = 90

/** The record's own words with what stands round them in the source. */
export function Quote({row}: {readonly row: Row}) {
  const {data} = useAnswer('getSource', {params: {id: row.documentId}})
  const {start, end, quote} = row.fields
  // The source of the record opened before may still be on the screen: it is not this one's.
  const fits = data?.text.slice(start, end) === quote
  const before = fits ? data.text.slice(Math.max(0, start - ROUND), start).replace(/^[\s\S]*\n/u, '') : ''
  const after = fits ? data.text.slice(end, end + ROUND).replace(/\n[\s\S]*$/u, '') : ''
  return (
    <blockquote className="ledger-quote">
      <span className="quiet">{before}</span>
      <mark>{quote}</mark>
      <span className="quiet">{after}</span>
    </blockquote>
  )
}
