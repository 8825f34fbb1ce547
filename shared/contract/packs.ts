// Packs and the items of their agendas. Everything here is scrutiny's to write; numbers of items are counted, never given.
import { z } from 'zod'
import { documentNames } from './documents.ts'
import { packItemKinds, packKinds } from '#shared/domain/packWords.ts'
import { keysOf } from '#shared/domain/words.ts'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText, titleText } from '#shared/text.ts'
import { packRow, packWorkspace } from './packView.ts'
import { cycleRef, done, id, inCycle, isoDate } from './parts.ts'
import { command, query } from './procedure.ts'

const scrutiny = ['scrutiny'] as const
const pack = exampleId('pack:2025:people')
/** Before which row of the list to stand; null for the end. */
const before = id.nullable().optional()
/** What a paper is about, as an export takes it. */
const subject = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,5}$/, 'Not an id of this file')

const content = {
  kind: z.enum(keysOf(packItemKinds)),
  /** Of a paper: which, about what, and as on which day or as of which kind of position. A pack is no item of a pack. */
  document: z.enum(documentNames.filter((name) => name !== 'agenda-pack')).nullable().optional(), subject: subject.nullable().optional(), at: z.string().max(40).nullable().optional(),
  /** Of what is to follow: the day it is expected. */
  expected: isoDate.nullable().optional(),
}

export const packsContract = {
  'packs.list': query({ label: 'List the packs', input: z.strictObject(inCycle), output: z.strictObject({ cycle: cycleRef, packs: z.array(packRow).nullable() }), example: {} }),
  'packs.one': query({ label: 'Read a pack', input: z.strictObject({ id }), output: packWorkspace, example: { id: pack } }),
  'packs.create': command({
    label: 'Begin a pack', roles: scrutiny,
    /** Of a Board or of a committee; without a meeting, that of the Board where it has one. A Board's pack is not public unless said otherwise. */
    input: z.strictObject({ board: id.optional(), committee: id.optional(), meeting: id.nullable().optional(), kind: z.enum(keysOf(packKinds)).optional(), title: titleText.optional(), public: z.boolean().optional(), note: paragraphText.nullable().optional() })
      .refine((v) => (v.board === undefined) !== (v.committee === undefined), 'Name either a Board or a committee'),
    output: done, example: { committee: exampleId('committee:2025:people'), title: 'Agenda of the People Scrutiny Committee' },
  }),
  'packs.edit': command({
    label: 'Change a pack', roles: scrutiny,
    input: z.strictObject({ id, title: titleText.optional(), meeting: id.nullable().optional(), public: z.boolean().optional(), note: paragraphText.nullable().optional() }), output: done,
    example: { id: pack, title: 'Pack for the Board of December' },
  }),
  'packs.remove': command({ label: 'Remove a pack', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: pack } }),

  'packItems.add': command({
    label: 'Add an item to a pack', roles: scrutiny,
    input: z.strictObject({ pack: id, parent: id.nullable().optional(), before, title: titleText, lead: titleText.nullable().optional(), ...content }), output: done,
    example: { pack, title: 'Lineage of the savings', kind: 'paper', document: 'lineage', subject: exampleId('cycle:2025') },
  }),
  'packItems.edit': command({
    label: 'Change an item of a pack', roles: scrutiny,
    input: z.strictObject({ id, title: titleText.optional(), lead: titleText.nullable().optional(), ...content, kind: content.kind.optional() }), output: done,
    example: { id: exampleId('packItem:2025:people:settlement'), expected: '2024-12-19', lead: 'Chief Finance Officer' },
  }),
  'packItems.move': command({
    label: 'Move an item of a pack', roles: scrutiny,
    /** `parent`: the item it becomes an appendix of; null for an item of the agenda; left out, it stays what it is. */
    input: z.strictObject({ id, parent: id.nullable().optional(), before }), output: done,
    example: { id: exampleId('packItem:2025:people:plan'), before: exampleId('packItem:2025:people:schedule') },
  }),
  'packItems.remove': command({ label: 'Remove an item of a pack', roles: scrutiny, input: z.strictObject({ id }), output: done, example: { id: exampleId('packItem:2025:people:comparison') } }),
  'packItems.withdraw': command({
    label: 'Withdraw an item of a pack', roles: scrutiny,
    /** Why; null puts it back. It keeps its number, and the agenda says that it was withdrawn. */
    input: z.strictObject({ id, reason: titleText.nullable() }), output: done, example: { id: exampleId('packItem:2025:people:plan'), reason: 'Taken with the item on the settlement' },
  }),
}
