import {memo} from 'react'
import {t} from '../../i18n/words.js'
import {reviewKeys} from './key-words.js'

/** The keys, one line at the foot. */
export const KeyLine = memo(function KeyLine({onHelp}: {readonly onHelp: () => void}) {
  return (
    <button type="button" className="key-line" onClick={onHelp}>
      {reviewKeys.map(([key, words, short = words]) => (
        <span key={key} title={t(words)}>
          <kbd>{key}</kbd> {t(short)}
        </span>
      ))}
    </button>
  )
})
