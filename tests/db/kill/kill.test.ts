// A process that is killed at any moment loses nothing it acknowledged and leaves nothing by half. KILL_ROUNDS=500 for a longer run.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createStore } from '#db/index.ts'
import { folder, optionsIn, seeded } from '../kit.ts'
import { killRounds } from './killRounds.ts'

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 50)

it(`${ROUNDS} rounds of a kill during writes: every acknowledged operation is there, and check is clean`, async () => {
  const place = folder()
  const options = optionsIn(place, { clock: () => Date.now() })
  createStore(options).close()
  const result = await killRounds(options, join(place, 'device'), { rounds: ROUNDS, random: seeded(Date.now()) })
  expect(result.problems).toEqual([])
  expect(result.rounds).toBe(ROUNDS)
  // Killed at random, some before the first write: but most rounds wrote, else this test proves nothing.
  expect(result.silent).toBeLessThan(ROUNDS * 0.5)
  expect(result.acknowledged).toBeGreaterThan(ROUNDS)
  process.stdout.write(`${result.rounds} kills, ${result.acknowledged} operations acknowledged, none lost (${result.silent} rounds too short to write)\n`)
}, 120_000 + ROUNDS * 4000)
