import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['node_modules', 'dist', 'src/web'],
    // Limits only say when a hang is a hang: a laden machine is many times slower than an idle one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: {poll: {timeout: 120_000}},
    // Servers, browsers and killed processes are waited for about half of the time: three files keep two cores busy.
    maxWorkers: 3,
  },
})
