import {Link} from 'wouter'
import type {Chain} from '../../../../server/api/chain.js'
import {t} from '../../../i18n/words.js'
import {SumBar} from '../SumBar.js'

/** Each plan against the report of the year after, in one bar. */
export function Steps({chain: {steps, documents}}: {readonly chain: Chain}) {
  const titles = new Map(documents.map(({id, title}) => [id, title]))
  return (
    <ol className="years-steps">
      {steps.map(({year, plan, result, summary, links}) => (
        <li key={`${plan} ${result}`}>
          <h2>
            <span className="number">{year}</span>{' '}
            <Link href={`/compare?plan=${plan}&result=${result}`}>
              {titles.get(plan)} → {titles.get(result)}
            </Link>
          </h2>
          <SumBar summary={summary} />
          {open(links).length > 0 && <Open links={open(links)} />}
        </li>
      ))}
    </ol>
  )
}

function Open({links}: {readonly links: Links}) {
  return (
    <details>
      <summary>{t('未达成与无据的 {count} 项', {count: links.length})}</summary>
      <ul>
        {links.map(({commitment, words, amount, reason}) => (
          <li key={`${commitment.start} ${words}`}>
            <strong>{words}</strong> <span className="number">{amount}</span> <span className="quiet">{reason}</span>{' '}
            <Link href={`/review/${commitment.documentId}?at=${commitment.start}-${commitment.end}`}>↗</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Links = Chain['steps'][number]['links']

const open = (links: Links) => links.filter(({verdict}) => verdict === 'missed' || verdict === 'none')
