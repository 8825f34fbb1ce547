// What was read is read again once for each change, in whichever order the page hears of it, and never too seldom.
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { replied, touched } from '#renderer/client/freshness.ts'

function watched() {
  const client = new QueryClient()
  const read = vi.spyOn(client, 'invalidateQueries')
  return { client, times: () => read.mock.calls.length }
}

describe('A change of one’s own', () => {
  it('is read once when the reply comes before the event', () => {
    const { client, times } = watched()
    replied(client, 0, 20)
    touched(client, 30)
    expect(times()).toBe(1)
  })

  it('is read once when the event comes before the reply', () => {
    const { client, times } = watched()
    touched(client, 10)
    replied(client, 0, 20)
    expect(times()).toBe(1)
  })

  it('is read again when the event before the reply was somebody else’s', () => {
    const { client, times } = watched()
    touched(client, 10)
    replied(client, 5, 20)
    touched(client, 30)
    expect(times()).toBe(2)
  })

  it('that follows another is read as well', () => {
    const { client, times } = watched()
    replied(client, 0, 10)
    touched(client, 15)
    replied(client, 20, 30)
    touched(client, 35)
    expect(times()).toBe(2)
  })
})

describe('A change of somebody else', () => {
  it('is read each time it is told', () => {
    const { client, times } = watched()
    touched(client, 10)
    touched(client, 20)
    expect(times()).toBe(2)
  })

  it('is read though an event of one’s own never came', () => {
    const { client, times } = watched()
    replied(client, 0, 10)
    touched(client, 5_000)
    expect(times()).toBe(2)
  })
})
