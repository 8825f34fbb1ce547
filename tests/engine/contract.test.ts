// Every procedure of the contract on the real example file: what a script or a screen would call.
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeAll } from '#shared/contract/describe.ts'
import { type Json } from '#shared/json.ts'
import { openExampleEngine, type TestEngine } from '../support/engine.ts'

const procedures = describeAll()
const ajv = new Ajv({ strict: false, allErrors: true })

/** Paths of lists with nothing in them, anywhere in an answer. */
function emptyLists(value: Json, path = ''): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [path] : value.flatMap((item, i) => emptyLists(item as Json, `${path}[${i}]`))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => emptyLists(item as Json, `${path}.${key}`))
  return []
}

describe('the contract on the East Sussex example', () => {
  let engine: TestEngine
  beforeAll(() => { engine = openExampleEngine('east-sussex') })
  afterAll(() => engine.dispose())

  it.each(procedures.filter((procedure) => procedure.kind === 'query'))('$name answers its example, in the stated shape and with no list empty', async ({ name, output, example }) => {
    const result = await engine.invoke(name, example)
    expect(result).toMatchObject({ ok: true })
    if (!result.ok) return
    const validate = ajv.compile(output as object)
    expect(validate(result.value), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    // A document's own model may hold blocks without parts; what a person lists may not be empty.
    if (name !== 'documents.compose') expect(emptyLists(result.value)).toEqual([])
  })

  it.each(procedures.filter((procedure) => procedure.kind === 'command' && procedure.undoable))('$name takes its example, and undo brings back exactly what was', async ({ name, input, output, example }) => {
    expect(ajv.compile(input as object)(example)).toBe(true)
    const before = engine.store.dump()
    const result = await engine.invoke(name, example)
    expect(result).toMatchObject({ ok: true })
    if (!result.ok) return
    const validate = ajv.compile(output as object)
    expect(validate(result.value), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    expect(engine.store.dump(), 'the example changes something').not.toBe(before)
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
    expect(engine.store.dump()).toBe(before)
    expect(await engine.invoke('history.redo', {})).toMatchObject({ ok: true })
    expect(engine.store.dump()).not.toBe(before)
    expect(await engine.invoke('history.undo', {})).toMatchObject({ ok: true })
    expect(engine.store.dump()).toBe(before)
  })

  it('answers with nulls when there is nothing left to undo or, then, to redo', async () => {
    const fresh = openExampleEngine('east-sussex')
    const before = fresh.store.dump()
    for (const name of ['history.undo', 'history.redo']) {
      expect(await fresh.invoke(name, {})).toEqual({ ok: true, value: { id: null, operation: null, touched: [], label: null } })
    }
    expect(fresh.store.dump()).toBe(before)
    fresh.dispose()
  })

  it('says in its example inputs and in its schemas the same thing', () => {
    for (const procedure of procedures) expect(ajv.compile(procedure.input as object)(procedure.example), procedure.name).toBe(true)
  })

  it('holds after all of this: log, state and findings agree', () => {
    expect(engine.store.check()).toMatchObject({ integrity: { ok: true }, chain: { ok: true }, rebuild: { ok: true }, findings: [], conflicts: 0 })
  })
})
