import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import {afterAll, expect, test} from 'vitest'
import type {Analysts} from '../../app/ports/analysts.js'
import {dictionariesFolder} from '../../setup.js'
import {openTrials} from './trials.js'

const folder = mkdtempSync(join(tmpdir(), 'trials-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('however many dictionaries are tried at once, few have processes, and each is answered by its own', async () => {
  let open = 0
  let most = 0
  const trials = openTrials({
    folder,
    shipped: dictionariesFolder,
    saved: async () => [],
    idle: 300_000,
    open(dictionaries) {
      most = Math.max(most, ++open)
      return {
        words: async () => [readFileSync(join(dictionaries, '停用.csv'), 'utf8')],
        async close() {
          await turn()
          open--
        },
      } as Partial<Analysts> as Analysts
    },
  })
  const asked = Array.from({length: 24}, (_, index) => `词${index % 12}`)
  const answers = await Promise.all(
    asked.map((content) =>
      trials.use({name: '停用', content}, async (analysts) => {
        await turn()
        return (await analysts.words(''))[0]
      }),
    ),
  )
  expect(answers).toEqual(asked)
  expect(most).toBeLessThanOrEqual(3)
  await trials.close()
  await expect.poll(() => open).toBe(0)
})
