import {Tag} from 'antd'
import type {Chain} from '../../../../server/api/chain.js'
import {t} from '../../../i18n/words.js'
import {Said} from './Standing.js'

const kinds = {strength: '力度', bound: '界限', value: '数值'} as const

/** Commitments that grew weaker from one year to a later one, both quotes side by side. */
export function Drift({drift}: {readonly drift: Chain['drift']}) {
  return (
    <ol className="links">
      {drift.map(({indicator, kind, change, before, after}) => (
        <li key={`${indicator} ${kind} ${before.documentId} ${before.start} ${after.documentId}`} className="link">
          <div className="years-head">
            <Tag>{t(kinds[kind])}</Tag>
            <strong>{indicator}</strong> <span className="years-change">{change}</span>
          </div>
          <div className="link-quotes">
            <Said standing={before} />
            <Said standing={after} />
          </div>
        </li>
      ))}
    </ol>
  )
}
