// Text that was typed and not yet acknowledged: kept, sent once, sent again when the engine is back, never sent twice at a time.
import { afterEach, describe, expect, it } from 'vitest'
import { dropUnsent, onSent, putUnsent, resendUnsent, sendField, sendUnsent, unsentValue } from '#renderer/client/unsent.ts'
import { matchesKeys } from '#renderer/state/actions.ts'
import { savingSentence, useSaving } from '#renderer/state/saving.ts'
import { appError } from '#shared/errors.ts'
import { type Result, err, ok } from '#shared/result.ts'

const field = 'proposal/1/title'
const stopped = err(appError('ENGINE_STOPPED', 'The engine does not answer.', 'Wait.'))
const refused = err(appError('RULE', 'The cycle is frozen.', 'Reopen it.'))

afterEach(() => dropUnsent(field))

/** Sends that are answered when the test says so. */
function slowSend() {
  const answers: ((result: Result<unknown>) => void)[] = []
  let sent = 0
  return { send: () => { sent += 1; return new Promise<Result<unknown>>((answer) => { answers.push(answer) }) }, answer: (result: Result<unknown>) => answers.shift()?.(result), get sent() { return sent } }
}

describe('unsent text', () => {
  it('is gone once it was acknowledged, and the status bar counts it until then', async () => {
    putUnsent(field, { value: 'new', send: async () => ok(null) })
    expect(useSaving.getState().unsent).toBe(1)
    await sendField(field)
    expect(unsentValue(field)).toBeUndefined()
    expect(useSaving.getState().unsent).toBe(0)
  })

  it('stays while the engine is down and is sent when it is back', async () => {
    let up = false
    putUnsent(field, { value: 'typed meanwhile', send: async () => (up ? ok(null) : stopped) })
    await sendUnsent()
    expect(unsentValue(field)).toBe('typed meanwhile')
    up = true
    await resendUnsent()
    expect(unsentValue(field)).toBeUndefined()
  })

  it('that was refused is not sent again by itself: the field keeps it with the reason', async () => {
    const told: string[] = []
    const stop = onSent(field, (outcome) => told.push(outcome.ok ? 'taken' : outcome.error.message))
    let sent = 0
    putUnsent(field, { value: 'x', send: async () => { sent += 1; return refused } })
    await sendUnsent()
    await sendUnsent()
    stop()
    expect(told).toEqual(['The cycle is frozen.'])
    expect(sent).toBe(1)
  })

  it('typed while an earlier text is on its way waits for its answer, then goes', async () => {
    const first = slowSend()
    const second = slowSend()
    putUnsent(field, { value: 'one', send: first.send })
    const sending = sendField(field)
    putUnsent(field, { value: 'two', send: second.send })
    const next = sendField(field)
    expect(second.sent).toBe(0)
    first.answer(ok(null))
    await sending
    expect(unsentValue(field)).toBe('two')
    await expect.poll(() => second.sent).toBe(1)
    second.answer(ok(null))
    await next
    expect(unsentValue(field)).toBeUndefined()
  })
})

describe('what the status bar says', () => {
  const calm = { sending: 0, unsent: 0, savedAt: null, engine: 'ready' } as const
  it('tells saving from saved, with the time', () => {
    expect(savingSentence(calm)).toBe('Everything is saved')
    expect(savingSentence({ ...calm, unsent: 1 })).toBe('Saving…')
    expect(savingSentence({ ...calm, sending: 1 })).toBe('Saving…')
    expect(savingSentence({ ...calm, savedAt: new Date(2026, 0, 12, 10, 42).getTime() })).toBe('Saved 10:42')
    expect(savingSentence({ ...calm, engine: 'stopped', unsent: 1 })).toMatch(/kept here and sent when it is back/)
  })
})

describe('keys of the app', () => {
  const press = (key: string, held: Partial<{ ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }> = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })
  it.each([
    ['Ctrl+K', press('k', { ctrlKey: true }), true], ['Ctrl+K', press('k', { metaKey: true }), true], ['Ctrl+K', press('k'), false],
    ['Ctrl+Z', press('z', { ctrlKey: true, shiftKey: true }), false], ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['?', press('?', { shiftKey: true }), true], ['?', press('?'), true], [']', press(']'), true], ['T', press('t'), true], ['T', press('T', { shiftKey: true }), false], ['T', press('t', { altKey: true }), false],
  ] as const)('%s and what is pressed: %o is %s', (keys, event, meant) => {
    expect(matchesKeys(event, keys)).toBe(meant)
  })
})
