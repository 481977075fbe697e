import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {ruleWords} from './explain-words.js'

const stages = fileURLToPath(new URL('../stages', import.meta.url))

/** Every name of a rule that the stages give, as it stands in their code. */
function named(): string[] {
  const files = readdirSync(stages, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && /(?<!\.test|\.cases)\.ts$/u.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
  const whole = /'(?:time|money|percent|quantity|organization|place|project|figure|kind|owner|task|check)\/[a-z/-]+'/gu
  return files.flatMap((code) => [...code.matchAll(whole)].map(([name]) => name.slice(1, -1)))
}

/** Notices bear names of the same shape; they are no rules. */
const notices = new Set(['money/redacted', 'time/redacted'])

test('every rule has words without a letter of a program', () => {
  const names = [...new Set(named())].filter((name) => !notices.has(name))
  expect(names.length).toBeGreaterThan(60)
  expect(names.filter((name) => /[a-z]/u.test(ruleWords(name)))).toEqual([])
})

const cases = [
  ['time/month+before', '时间：某月，在此之前'],
  ['time/year-edge', '时间：年初、年底、年内'],
  ['task/verb/建造', '动词：建设、改造'],
  ['task/object/facility', '宾语：建筑、设施'],
  ['kind/plan', '类别：在安排部署的部分，记为目标'],
  // A rule that has no words yet is at least named, never hidden.
  ['time/unheard-of', '规则 time/unheard-of'],
] as const

test.each(cases)('%s is %s', (rule, words) => {
  expect(ruleWords(rule)).toBe(words)
})

test('every form of a date has words', () => {
  const files = readdirSync(`${stages}/recognize/time`).filter((name) => /^[a-z-]+\.ts$/u.test(name))
  const forms = files.flatMap((name) =>
    [...readFileSync(`${stages}/recognize/time/${name}`, 'utf8').matchAll(/rule: '([a-z-]+)'/gu)].map(
      ([, form]) => form,
    ),
  )
  expect(forms.length).toBeGreaterThan(25)
  expect(forms.filter((form) => ruleWords(`time/${form}`).startsWith('规则'))).toEqual([])
})
