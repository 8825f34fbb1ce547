// Two kinds of tests: those that run in Node on real parts, and those that look at built pages in Chromium.
import { defineConfig } from 'vitest/config'

const journeys = 'tests/{journeys,renderer/pages}/**/*.test.ts'

export default defineConfig({
  test: {
    // Two files at a time, also where there are two cores: most of what they do is waiting for disks, browsers and other processes.
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
          name: 'journeys', environment: 'node', include: [journeys], setupFiles: ['tests/support/closePages.ts'],
          testTimeout: 120_000, hookTimeout: 180_000,
          // One more go where a busy machine was too slow for a test; the run names at its end those that needed it, and why.
          retry: 1,
          // A busy machine draws late; what never comes is still told.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
})
