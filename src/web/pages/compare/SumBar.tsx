import {verdictWords} from '../../../model/words.js'
import type {Comparison} from '../../../server/api/follow.js'
import {t} from '../../i18n/words.js'
import {verdicts} from './verdicts.js'

type Summary = Omit<Comparison['summary'], 'decided'> & {readonly decided?: number}

/** 46 项承诺: 达成 29 · 未达成 3 · 难判 8 · 无据 6, as one bar. */
export function SumBar({summary}: {readonly summary: Summary}) {
  const words = verdicts.map((verdict) => `${t(verdictWords[verdict])} ${summary[verdict]}`).join(' · ')
  return (
    <div className="sum-bar">
      <p>
        <strong className="number">{t('{count} 项承诺', {count: summary.commitments})}</strong>: {words}{' '}
        {summary.decided !== undefined && (
          <span className="quiet">{t('已核定 {count}', {count: summary.decided})}</span>
        )}
      </p>
      <div role="img" aria-label={words}>
        {verdicts.map((verdict) => (
          <span key={verdict} className={`bar-${verdict}`} style={{flexGrow: summary[verdict]}} />
        ))}
      </div>
    </div>
  )
}
