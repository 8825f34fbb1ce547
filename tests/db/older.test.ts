// Files made by earlier versions of the app, kept as they were written: each opens, keeps every row, and takes what is new.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openStore, type Store } from '#db/index.ts'
import { classify } from '#db/file/classify.ts'
import { coreOf } from '#db/store/store.ts'
import { need } from '#electron/engine/handlers/find.ts'
import { styleOfPack } from '#electron/engine/handlers/issuedNumbers.ts'
import { styleOfCycle } from '#electron/engine/handlers/paperLook.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { schema, SCHEMA_VERSION } from '#shared/schema/index.ts'
import { closing, edit, folder, insertPlain, optionsIn, problemsOf } from './kit.ts'

const LINDEN = exampleId('proposal:ASC-003')

/** The East Sussex example as version 1 wrote it, with a title changed and a position removed by a person. */
function ofVersion1() {
  const place = folder()
  const options = optionsIn(place)
  writeFileSync(options.path, gunzipSync(readFileSync(new URL('./older/east-sussex-1.rppr.gz', import.meta.url))))
  expect(classify(options.path)).toMatchObject({ state: 'ok', schema: 1 })
  return { place, open: (): Store => closing(openStore(options), options) }
}

const linden = (store: Store) => store.read((db) => db.row('proposal', LINDEN))

describe('a file of version 1', () => {
  it('is opened, brought to this schema with a snapshot beside it, and agrees with its log', () => {
    const { place, open } = ofVersion1()
    const store = open()
    expect(store.identity.schema).toBe(SCHEMA_VERSION)
    expect(readdirSync(place).filter((name) => name.startsWith(`cycle (before format ${SCHEMA_VERSION}`))).toHaveLength(1)
    expect(linden(store)).toMatchObject({ title: 'Linden Court day service', fte: null, gross_state: null, start_month: null })
    expect(problemsOf(store)).toEqual([])
    expect(store.check().findings).toEqual([])
  })

  it('holds every row it held, and nothing in what is new', () => {
    const store = ofVersion1().open()
    const rows = store.check().rows
    expect([rows['cycle'], rows['proposal'], rows['service'], rows['comment']]).toEqual([3, 17, 18, 8])
    expect(['statement', 'statement_line', 'measure', 'measure_value', 'option', 'cost_shift', 'dependency', 'proposal_portfolio', 'import_map'].map((name) => rows[name])).toEqual(Array.from({ length: 9 }, () => 0))
  })

  it('takes what is new of a saving, gives it back blank when that is undone, and takes it again', () => {
    const { open } = ofVersion1()
    const store = open()
    const before = store.dump()
    edit(store, (db) => db.update('proposal', LINDEN, { fte: '12.50', posts: 15, full_state: 'known', full_low: 327_000 }))
    const after = store.dump()
    store.undo({ name: 'Ann Example', role: 'scrutiny' })
    expect(store.dump()).toBe(before)
    expect(linden(store)?.fte).toBeNull()
    store.redo({ name: 'Ann Example', role: 'scrutiny' })
    expect(store.dump()).toBe(after)
    expect(problemsOf(store)).toEqual([])
    expect(store.rebuild()).toEqual([])
  })

  it('deletes a saving that holds nothing new, and brings it back as it was', () => {
    const store = ofVersion1().open()
    const before = store.dump()
    edit(store, (db) => {
      for (const link of db.rows('recommendation_link', { proposal: LINDEN })) db.remove('recommendation_link', link.id)
      db.remove('proposal', LINDEN)
    })
    store.undo({ name: 'Ann Example', role: 'scrutiny' })
    expect(store.dump()).toBe(before)
    expect(problemsOf(store)).toEqual([])
  })

  it('says in its check when another program wrote into a column nobody has written in the app', () => {
    const store = ofVersion1().open()
    const { connection, capture } = coreOf(store)
    capture.set('deriving')
    connection.run('UPDATE proposal SET fte = ? WHERE id = ?', '3.60', LINDEN)
    capture.set('closed')
    expect(problemsOf(store)).toEqual([expect.stringContaining('fte')])
    expect(store.rebuild()).toHaveLength(1)
    expect(problemsOf(store)).toEqual([])
  })
})

/** The East Sussex example as version 2 wrote it, with a saving and a comment changed by a person. */
function ofVersion2() {
  const place = folder()
  const options = optionsIn(place)
  writeFileSync(options.path, gunzipSync(readFileSync(new URL('./older/east-sussex-2.rppr.gz', import.meta.url))))
  expect(classify(options.path)).toMatchObject({ state: 'ok', schema: 2 })
  return { place, open: (): Store => closing(openStore(options), options) }
}

describe('a file of version 2', () => {
  it('is opened, brought to this schema with a snapshot beside it, keeps every row and holds no pack', () => {
    const { place, open } = ofVersion2()
    const store = open()
    expect(store.identity.schema).toBe(SCHEMA_VERSION)
    expect(readdirSync(place).filter((name) => name.startsWith(`cycle (before format ${SCHEMA_VERSION}`))).toHaveLength(1)
    const { rows, findings } = store.check()
    expect([rows['proposal'], rows['statement_line'], rows['measure_value'], rows['comment']]).toEqual([28, 198, 30, 8])
    expect(['house_style', 'pack', 'pack_item', 'pack_paragraph', 'pack_text', 'attachment', 'exemption', 'issue', 'issue_file', 'issue_item', 'annotation', 'reader_mark'].map((name) => rows[name])).toEqual(Array.from({ length: 12 }, () => 0))
    expect(linden(store)).toMatchObject({ title: 'Linden Court day service', fte: '12.50' })
    expect([problemsOf(store), findings]).toEqual([[], []])
  })

  it('takes a pack, gives it back when that is undone, and takes it again', () => {
    const store = ofVersion2().open()
    const before = store.dump()
    edit(store, (db) => {
      const pack = insertPlain(db, 'pack', { cycle: exampleId('cycle:2025'), board: exampleId('board:2025:people'), title: 'Pack of the Board' })
      insertPlain(db, 'pack_item', { pack, title: 'Savings schedule' })
    })
    const after = store.dump()
    expect(after).not.toBe(before)
    store.undo({ name: 'Ann Example', role: 'scrutiny' })
    expect(store.dump()).toBe(before)
    store.redo({ name: 'Ann Example', role: 'scrutiny' })
    expect(store.dump()).toBe(after)
    expect([problemsOf(store), store.rebuild()]).toEqual([[], []])
  })
})

/** The East Sussex example as version 3 wrote it: its pack was issued with paragraphs numbered through, and the council went back to sections. */
function ofVersion3() {
  const place = folder()
  const options = optionsIn(place)
  writeFileSync(options.path, gunzipSync(readFileSync(new URL('./older/east-sussex-3.rppr.gz', import.meta.url))))
  expect(classify(options.path)).toMatchObject({ state: 'ok', schema: 3 })
  return { place, options, open: (): Store => closing(openStore(options), options) }
}

describe('a file of version 3', () => {
  it('is opened, brought to this schema with a snapshot beside it, keeps every row and says nothing of numbers or figures that version did not keep', () => {
    const { place, open } = ofVersion3()
    const store = open()
    expect(store.identity.schema).toBe(SCHEMA_VERSION)
    expect(readdirSync(place).filter((name) => name.startsWith(`cycle (before format ${SCHEMA_VERSION}`))).toHaveLength(1)
    const { rows, findings } = store.check()
    expect([rows['issue'], rows['issue_file'], rows['issue_item'], rows['comment'], rows['recommendation']]).toEqual([1, 1, 4, 8, 4])
    expect(store.read((db) => db.rows('issue', {}))).toMatchObject([{ number: 1, paragraphs: null, recommendations: null, lists: null }])
    expect(store.read((db) => [...db.rows('comment', {}), ...db.rows('recommendation', {})]).map(({ figures }) => figures)).toEqual(Array.from({ length: 12 }, () => null))
    expect([problemsOf(store), findings, store.rebuild()]).toEqual([[], [], []])
  })

  it('numbers its issued pack as the model tells that was sealed, and by the house style only where no file of the issue is left', () => {
    const store = ofVersion3().open()
    const numbering = () => store.read((db) => styleOfPack(db, need(db, 'pack', exampleId('pack:2025:people')))).numbering
    expect(store.read((db) => styleOfCycle(db, exampleId('cycle:2025'))).numbering).toEqual({ paragraphs: '1.1', recommendations: '(1)', lists: '(i)' })
    expect(numbering()).toEqual({ paragraphs: '(1)', recommendations: 'i.', lists: '(a)' })
    const { connection } = coreOf(store)
    connection.run('DELETE FROM blob WHERE sha256 IN (SELECT model FROM issue_file)')
    expect(numbering()).toEqual({ paragraphs: '1.1', recommendations: '(1)', lists: '(i)' })
  })
})

it('every group that came after version 1 may be blank, because older files hold nothing for it', () => {
  for (const group of [schema.issue.groups.numbering, schema.comment.groups.figures, schema.recommendation.groups.figures]) expect(Object.values(group.columns).every((type: string) => type.endsWith('?'))).toBe(true)
  const later = ['base', 'timing', 'staff', 'lead', 'mitigation', 'alternatives', 'evidence', 'consultation', 'assessment'] as const
  for (const name of later) expect(Object.values(schema.proposal.groups[name].columns).every((type: string) => type.endsWith('?')), name).toBe(true)
})
