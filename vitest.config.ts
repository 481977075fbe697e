import {defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** They take a minute or more: begun first, none of them is waited for alone at the end. */
const LONG = [
  'web/desk-day',
  'web/journeys',
  'chaos/embedded',
  'chaos/import',
  'chaos/scaled',
  'web/pages',
  'chaos/silence',
  'hostile/hostile',
  'chaos/cluster',
  'hostile/fuzz',
  'readers/ocr',
  'web/original',
  'web/connection',
  'server/clients',
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
    // Scans yield to all other work: beside two other files they would hardly be read at all.
    env: {TAIZHANG_SCANS_YIELD: '0'},
  },
})
