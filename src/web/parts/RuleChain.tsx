import {t} from '../i18n/words.js'

/** Why was this found: the rules that spoke, in their order. */
export function RuleChain({rules, confidence}: {readonly rules: readonly string[]; readonly confidence: number}) {
  return (
    <details className="rules">
      <summary>
        {t('依据')} · {t('把握')} {Math.round(confidence * 100)}%
      </summary>
      <ol>
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain is fixed, and a rule may speak twice.
          <li key={index}>
            <code>{rule}</code>
          </li>
        ))}
      </ol>
    </details>
  )
}
