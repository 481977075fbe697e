import {useAnswer} from '../api/use.js'

/** What these rules do, in words; a rule's own name until the words are there. */
export function useRuleWords(rules: readonly string[], enabled = true): (rule: string) => string {
  const asked = [...new Set(rules)].sort().join(',')
  const answer = useAnswer('explainRules', {query: {rules: asked}}, {enabled: enabled && asked !== ''})
  const words = new Map(answer.data?.items.map((item) => [item.rule, item.words]))
  return (rule) => words.get(rule) ?? rule
}
