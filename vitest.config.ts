// Two kinds of tests: those that run in Node on real parts, and those that look at built pages in Chromium, one at a time.
import { defineConfig } from 'vitest/config'

const journeys = 'tests/{journeys,renderer/pages}/**/*.test.ts'

export default defineConfig({
  test: {
    // Two files at a time, also where there are two cores: most of what they do is waiting for disks and other processes.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'parts', environment: 'node', include: ['tests/**/*.test.{ts,tsx}'], exclude: [journeys],
          testTimeout: 30_000, hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys', environment: 'node', include: [journeys], fileParallelism: false, setupFiles: ['tests/support/closePages.ts'],
          testTimeout: 120_000, hookTimeout: 180_000,
          // A key pressed while a busy machine still draws may fall beside its field: such a journey is walked once more, and the report says so.
          retry: 1,
          // A busy machine draws late; what never comes is still told.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
