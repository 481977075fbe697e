import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import type {Analysts} from '../../app/ports/analysts.js'
import type {DictionaryVersion} from '../../app/ports/shelf.js'
import {openRules} from './rules.js'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-rules-'))
const shipped = join(folder, 'shipped')
mkdirSync(shipped)
writeFileSync(join(shipped, '指标.csv'), '旧')
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** An archive in which dictionaries are saved, and analysts that say by which they were opened. */
async function open() {
  const own = mkdtempSync(join(folder, 'own-'))
  const saved: DictionaryVersion[] = []
  const opened: string[] = []
  const closed: string[] = []
  const rules = await openRules({
    folder: own,
    shipped,
    saved: async () => saved.slice(-1),
    digest: (dictionaries) => readFileSync(join(dictionaries, '指标.csv'), 'utf8'),
    open(_, digest) {
      opened.push(digest)
      return {digest: () => digest, close: async () => void closed.push(digest)} as unknown as Analysts
    },
  })
  const save = (content: string) => {
    const version = saved.length + 1
    saved.push({name: '指标', version, content, by: null, at: ''})
    return version
  }
  return {rules, opened, closed, save, laidOut: () => readdirSync(join(own, 'rules'))}
}

test('asked for newer rules than it has, it follows; for older ones it does nothing', async () => {
  const {rules, opened, closed, save, laidOut} = await open()
  await rules.upTo(0)
  expect(opened).toEqual(['旧'])
  const saves = save('新')
  await rules.upTo(saves)
  expect(rules.digest()).toBe('新')
  await rules.upTo(saves)
  expect([opened, closed]).toEqual([['旧', '新'], ['旧']])
  expect(laidOut()).toHaveLength(1)
  await rules.close()
  expect(laidOut()).toEqual([])
})

test('many who ask at once open the new rules once, and nobody goes on with the old', async () => {
  const {rules, opened, save} = await open()
  const saves = save('新')
  await Promise.all(Array.from({length: 9}, () => rules.upTo(saves)))
  expect(opened).toEqual(['旧', '新'])
  await Promise.all([rules.renew(), rules.upTo(save('更新')), rules.renew()])
  expect(rules.digest()).toBe('更新')
  expect(opened).toEqual(['旧', '新', '更新'])
  await rules.close()
})

test('rules that cannot be laid out are tried again later', async () => {
  const {rules, save} = await open()
  const saves = save('新')
  rmSync(shipped, {recursive: true})
  await expect(rules.upTo(saves)).rejects.toMatchObject({name: 'RetryError'})
  mkdirSync(shipped)
  writeFileSync(join(shipped, '指标.csv'), '旧')
  await rules.upTo(saves)
  expect(rules.digest()).toBe('新')
  await rules.close()
})
