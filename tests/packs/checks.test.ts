// Whether a pack is ready to be issued: what a clerk would see at a glance, and how it is said that it was issued.
import { describe, expect, it } from 'vitest'
import { packChecks, packSentence } from '#shared/domain/packChecks.ts'

type Checked = Parameters<typeof packChecks>[0]['items'][number]
const own = (more: Partial<Checked> = {}): Checked => ({ name: 'Item 1', kind: 'narrative', withdrawn: null, expected: null, trouble: null, paragraphs: [{ number: '1.1', plain: 'Words.', stale: null }], ...more })
const failing = (meeting: string | null, ...items: Checked[]): readonly string[] => packChecks({ meeting, items }).filter(({ ok }) => !ok).map(({ label, detail }) => `${label}: ${detail}`)

describe('a pack is ready to be issued', () => {
  it('when nothing is missing, and not while a paragraph is blank', () => {
    expect(failing('2024-12-12', own())).toEqual([])
    const blank = own({ paragraphs: [{ number: '1.1', plain: 'Words.', stale: null }, { number: '1.2', plain: ' ', stale: null }] })
    expect(failing('2024-12-12', blank)).toEqual(['Words are missing: Item 1, 1.2'])
    expect(failing('2024-12-12', own({ ...blank, withdrawn: 'Taken later.' }))).toEqual([])
  })

  it('though words that are exempt and not in this file cannot be read', () => {
    expect(failing('2024-12-12', own({ paragraphs: [{ number: '1.1', plain: null, stale: null }] }))).toEqual([])
  })

  it('not while a paper is expected after the day of the meeting', () => {
    const follows = (expected: string): Checked => own({ name: 'Item 2', kind: 'to_follow', paragraphs: null, expected })
    expect(failing('2024-12-12', follows('2024-12-12'))).toEqual([])
    expect(failing('2024-12-12', follows('2024-12-19'))).toEqual(['What is to follow comes after the meeting: Item 2: 19 December 2024'])
    expect(failing(null, follows('2024-12-19'))).toEqual(['The meeting is not named: Without it the pack has no date, time or venue'])
  })
})

describe('the sentence over a pack', () => {
  it('says that the first issue stands beside its latest supplement', () => {
    expect(packSentence(6, 1, null)).toBe('Six items, one of them to follow; not issued')
    expect(packSentence(6, 0, 'Issue 1')).toBe('Six items; issued as Issue 1')
    expect(packSentence(6, 0, 'Supplement 2 (revised papers)')).toBe('Six items; issued as Issue 1, Supplement 2 (revised papers) the latest')
  })
})
