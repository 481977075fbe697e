import {constants, getPriority, setPriority} from 'node:os'
import {defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

// Scans are read at this priority, so that other work goes first: beside tests of the usual one they would not be read at all.
setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL))

/** They take a minute or more: begun first, none of them is waited for alone at the end. */
const LONG = [
  'hostile/hostile',
  'readers/ocr',
  'chaos/import',
  'hostile/fuzz',
  'chaos/cluster',
  'web/original',
  'chaos/scaled',
  'web/desk-day',
  'web/pages',
  'web/journeys',
  'server/clients',
  'chaos/silence',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({moduleId}: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['node_modules', 'dist', 'src/web'],
    // Limits only say when a hang is a hang: a laden machine is many times slower than an idle one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: {poll: {timeout: 240_000}},
    // Servers, browsers and killed processes are waited for about half of the time: three files keep two cores busy.
    maxWorkers: 3,
    sequence: {sequencer: LongestFirst},
  },
})
