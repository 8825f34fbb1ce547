// How the papers of a cycle look: read with what stands where the council has said nothing, and set part by part.
import { type ReadableDb } from '#db/store/types.ts'
import { type Row } from '#shared/schema/index.ts'
import { checkLogo } from '../attachments/checkFile.ts'
import { styleFault } from '#shared/documents/houseStyle.ts'
import { refuse } from '#shared/errors.ts'
import { given, needCycle, needOpenCycle } from './find.ts'
import { styleOf } from './paperLook.ts'
import { type CommandHandlers, type Preparations, type QueryHandlers } from './handler.ts'
import { fresh } from './paperRules.ts'
import { cycleRef, flag } from './views.ts'

const PLAIN = { council: null, logo: null, logo_type: null, logo_alt: null, accent: null, face: 'serif', paragraphs: '1.1', recommendations: '(1)', lists: '(i)' } as const

/** The house style of a cycle, or the plain one papers had before. */
const houseOf = (db: ReadableDb, cycle: string): Omit<Row<'house_style'>, 'id' | 'scope'> & { readonly id: string | null } =>
  db.rows('house_style', { cycle })[0] ?? { id: null, cycle, ...PLAIN, ...fresh }

export const houseQueries = {
  'house.get': ({ db }, input) => {
    const cycle = needCycle(db, input.cycle)
    const house = houseOf(db, cycle.id)
    const bytes = house.logo === null ? undefined : db.blob(house.logo)
    const { body, numbering } = styleOf(house)
    return {
      cycle: cycleRef(cycle), council: house.council ?? cycle.council, accent: house.accent, face: body, set: house.id !== null, illustrative: flag(house.illustrative),
      logo: house.logo === null ? null : { sha256: house.logo, mediaType: house.logo_type ?? '', alt: house.logo_alt ?? '', base64: bytes === undefined ? null : Buffer.from(bytes).toString('base64') },
      numbering,
    }
  },
} satisfies Partial<QueryHandlers>

export const houseCommands = {
  'house.set': (db, input, { prepared }) => {
    const { id: cycle } = needOpenCycle(db, needCycle(db, input.cycle).id)
    const house = houseOf(db, cycle)
    const logo = input.logo === undefined ? {} : prepared === null || input.logo === null ? { logo: null, logo_type: null, logo_alt: null } : { logo: db.keepBlob(prepared.bytes), logo_type: prepared.mediaType, logo_alt: input.logo.alt }
    const set = { ...given({ council: input.council, accent: input.accent, face: input.face, paragraphs: input.numbering?.paragraphs, recommendations: input.numbering?.recommendations, lists: input.numbering?.lists }), ...logo }
    const { logo: crest, ...style } = styleOf({ ...house, ...set })
    const fault = styleFault({ ...style, logo: crest === null ? null : { bytes: new Uint8Array(), alt: crest.alt } })
    if (fault !== null) refuse('RULE', `${fault.what}.`, fault.next)
    if (house.id === null) {
      const { id: _, ...plain } = house
      return db.insert('house_style', { ...plain, ...set })
    }
    // Whoever sets it stands behind it: it is no longer made up.
    db.update('house_style', house.id, { ...set, illustrative: 0 })
    return house.id
  },
} satisfies Partial<CommandHandlers>

export const housePreparations = {
  'house.set': async ({ logo }) => (logo === undefined || logo === null ? null : checkLogo(logo.name, Uint8Array.from(Buffer.from(logo.base64, 'base64')))),
} satisfies Partial<Preparations>
