// Reading a pack: notes beside its paragraphs, private or shared, and what changed since somebody last read it. Anybody may.
import { z } from 'zod'
import { exampleId } from '#shared/exampleIds.ts'
import { paragraphText } from '#shared/text.ts'
import { done, id, isoDate, maybeAmount, total } from './parts.ts'
import { command, query } from './procedure.ts'

const pack = exampleId('pack:2025:people')
const words = paragraphText.max(20_000).refine((text) => text.trim() !== '', 'Write something')

/** What became of a place in the pack: a paragraph, a heading, a line of a table, a whole item. */
const place = z.strictObject({
  item: id.nullable(), number: z.string(), title: z.string(), origin: z.string().nullable(), what: z.string(),
  before: z.string().nullable(), after: z.string().nullable(),
})

const money = z.strictObject({
  id, label: z.string(), was: total, now: total,
  /** Now less was, where both are known; whole pounds. */
  difference: z.number().int().nullable(), words: z.string(),
  years: z.array(z.strictObject({ label: z.string(), was: maybeAmount, now: maybeAmount })).nullable(),
})

export const packReadersContract = {
  'annotations.add': command({
    label: 'Write a note beside a pack',
    /** `origin` names the paragraph or row within the item; `quote` the words it is about, by which it is found when those have moved. One that
     *  is not private is for all who may read what it stands beside: beside what is exempt it is exempt. */
    input: z.strictObject({ pack: id, item: id.nullable().optional(), origin: z.string().max(100).nullable().optional(), quote: paragraphText.max(2_000), text: words, private: z.boolean() }), output: done,
    example: { pack, item: exampleId('packItem:2025:people:schedule'), quote: 'Milton Grange', text: 'Ask what became of the option to open on fewer days.', private: true },
  }),
  'annotations.edit': command({ label: 'Change a note beside a pack', input: z.strictObject({ id, text: words }), output: done, example: { id: exampleId('annotation:2025:people:1'), text: 'Ask for the figure per place as well.' } }),
  'annotations.remove': command({ label: 'Remove a note beside a pack', input: z.strictObject({ id }), output: done, example: { id: exampleId('annotation:2025:people:1') } }),
  'packs.markRead': command({
    label: 'Mark a pack as read',
    /** An issue by its number; without one, the pack as it stands now. The mark is private to whoever makes it. */
    input: z.strictObject({ pack: id, issue: z.number().int().min(1).optional() }), output: done, example: { pack },
  }),
  'packs.changesSince': query({
    /** `issued`: since it was issued, each item as it was sent last, whoever read it; else since whoever asks marked it as read. */
    label: 'See what changed in a pack since you last read it', input: z.strictObject({ pack: id, against: z.enum(['read', 'issued']).optional() }),
    output: z.strictObject({
      /** Null when whoever asks has never marked it as read, or it was not issued yet. */
      since: z.strictObject({ day: isoDate, dayLabel: z.string(), issue: z.string().nullable() }).nullable(),
      sentence: z.string(),
      new: z.array(place).nullable(), changed: z.array(place).nullable(), withdrawn: z.array(place).nullable(), money: z.array(money).nullable(),
    }),
    example: { pack },
  }),
}
