import type {Chain} from '../../../../server/api/chain.js'
import {t} from '../../../i18n/words.js'
import {Said} from './Standing.js'

/** The same work promised again and again, every time it was said. */
export function Recycled({recycled}: {readonly recycled: Chain['recycled']}) {
  return (
    <ol className="links">
      {recycled.map(({words, years, places}) => (
        <li key={`${words} ${places[0]?.start}`} className="link">
          <div className="years-head">
            <strong>{words}</strong>{' '}
            <span className="years-change">{t('{years} 年里提了 {count} 次', {years, count: places.length})}</span>
          </div>
          {places.map((place) => (
            <Said key={`${place.documentId} ${place.start}`} standing={place} />
          ))}
        </li>
      ))}
    </ol>
  )
}
