import { expect, it } from 'vitest'
import { createNewId } from '#electron/engine/newId.ts'

it('ids are of version 7, carry their time, never repeat and rise in the order they were made', () => {
  let now = 1_760_000_000_000
  const newId = createNewId(() => now)
  const ids = Array.from({ length: 10_000 }, (_, i) => { if (i === 5_000) now += 3; return newId() })
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)))
  expect(parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(1_760_000_000_000)
})

it('a clock set back does not make ids fall', () => {
  let now = 2_000
  const newId = createNewId(() => now)
  const first = newId()
  now = 1_000
  expect(newId() > first).toBe(true)
})
