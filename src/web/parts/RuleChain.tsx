import {useState} from 'react'
import {t} from '../i18n/words.js'
import {useRuleWords} from './ruleWords.js'

/** Who once opened a chain wants to see the next one as well. */
let opened = false

/** Why was this found: the rules that spoke, in their order and in words. */
export function RuleChain({rules, confidence}: {readonly rules: readonly string[]; readonly confidence: number}) {
  const [open, setOpen] = useState(opened)
  const words = useRuleWords(rules, open)
  const toggle = (next: boolean) => {
    opened = next
    setOpen(next)
  }
  return (
    <details className="rules" open={open} onToggle={({currentTarget}) => toggle(currentTarget.open)}>
      <summary>
        {t('依据')} · {t('把握')} {Math.round(confidence * 100)}%
      </summary>
      <ol>
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain is fixed, and a rule may speak twice.
          <li key={index} title={rule}>
            {words(rule)}
          </li>
        ))}
      </ol>
    </details>
  )
}
