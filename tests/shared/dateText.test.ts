// Days as people type them.
import { describe, expect, it } from 'vitest'
import { parseDateText } from '#shared/dateText.ts'

describe('a day typed by a person', () => {
  it.each([
    ['25/2/2025', '2025-02-25'], ['25.02.25', '2025-02-25'], ['25 Feb 2025', '2025-02-25'], ['Tue 25 February 2025', '2025-02-25'], ['1st of', undefined],
    ['1st March 2025', '2025-03-01'], ['2025-02-25', '2025-02-25'], ['29/2/2024', '2024-02-29'], ['25 SEPT 2024', '2024-09-25'],
  ])('"%s" is read day before month', (text, date) => {
    expect(parseDateText(text)).toBe(date)
  })

  it.each(['30/2/2025', '29/2/2025', '13/13/2025', '0/1/2025', '25', '', 'tomorrow', '25 Febtober 2025', '2025/26'])('"%s" is not a day', (text) => {
    expect(parseDateText(text)).toBeUndefined()
  })
})
