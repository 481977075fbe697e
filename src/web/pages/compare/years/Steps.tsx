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
          <h3>
            <span className="number">{year}</span>{' '}
            <Link href={`/compare?plan=${plan}&result=${result}`}>
              {titles.get(plan)} → {titles.get(result)}
            </Link>
          </h3>
          <SumBar summary={{...summary, decided: 0}} />
          <details>
            <summary>{t('未达成与无据的 {count} 项', {count: open(links).length})}</summary>
            <ul>
              {open(links).map(({commitment, words, amount, reason}) => (
                <li key={`${commitment.start} ${words}`}>
                  <strong>{words}</strong> <span className="number">{amount}</span>{' '}
                  <span className="quiet">{reason}</span>{' '}
                  <Link href={`/review/${commitment.documentId}?at=${commitment.start}-${commitment.end}`}>↗</Link>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}

const open = (links: Chain['steps'][number]['links']) =>
  links.filter(({verdict}) => verdict === 'missed' || verdict === 'none')
