import type {Stage} from '../../model/analysis.js'
import type {Span} from '../../text/span.js'
import {toSource} from '../../text/text.js'
import {scanDoubts} from './scan.js'

/** A record that cannot point at its characters is an error of ours, never shown. */
export const stage: Stage = {
  name: 'verify',
  requires: ['text', 'mentions'],
  assigns: ['entries', 'notices'],
  settings: {},
  run(analysis, {reading}) {
    const {text, mentions, entries} = analysis
    const verify = (span: Span, what: string, rules: readonly string[]) => {
      const {start, end} = toSource(text, span)
      if (start >= end)
        throw new Error(`${what} ${rules.join(' ')} at ${span.start}..${span.end} has no characters of the source`)
    }
    for (const mention of mentions) verify(mention, 'mention', [mention.rule])
    for (const entry of entries) verify(entry, 'entry', entry.rules)
    return scanDoubts(analysis, reading.boxes)
  },
}
