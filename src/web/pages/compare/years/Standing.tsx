import {Link} from 'wouter'
import type {Chain} from '../../../../server/api/chain.js'

type Standing = Chain['drift'][number]['before']

/** Somebody's words, with the year and the way to where they stand. */
export function Said({standing, mark}: {readonly standing: Standing; readonly mark?: string}) {
  const {documentId, document, year, start, end, quote} = standing
  return (
    <blockquote className="said">
      <span className="number said-year">{year ?? '—'}</span>
      {mark && <strong className="number">{mark} </strong>}“{quote}”{' '}
      <Link href={`/review/${documentId}?at=${start}-${end}`} title={document}>
        ↗
      </Link>
    </blockquote>
  )
}
