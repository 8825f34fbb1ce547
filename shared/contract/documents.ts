// Documents composed from live data: what there is, the model of one, and the file made from it. Exports never write to the cycle.
import { z } from 'zod'
import { documentModelSchema } from '#shared/documents/model.ts'
import { PAGE_RANGE } from '#shared/documents/pageRange.ts'
import { twinNames } from '#shared/domain/packWords.ts'
import { id } from './parts.ts'
import { query } from './procedure.ts'

export const documentNames = ['comments', 'committee-report', 'minutes', 'briefing', 'portfolio-plan', 'options-comparison', 'agenda-pack', 'savings-schedule', 'mtfp-update', 'lineage'] as const
export type DocumentName = (typeof documentNames)[number]

/** What each is called. */
export const documentTitles: Readonly<Record<DocumentName, string>> = {
  comments: 'Board comments to Cabinet', 'committee-report': 'Committee report', minutes: 'Minutes of a Board', briefing: 'Briefing, at most eight pages', 'portfolio-plan': 'Portfolio plan',
  'options-comparison': 'Options comparison', 'savings-schedule': 'Savings schedule', 'mtfp-update': 'MTFP update', lineage: 'Lineage of savings', 'agenda-pack': 'Agenda pack',
}

/** Every document is a PDF, a Word file and a web page; those made of tables are workbooks as well. */
export const paperFormats = ['pdf', 'docx', 'html'] as const
export type PaperFormat = (typeof paperFormats)[number]
export const documentFormats = [...paperFormats, 'xlsx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Twins of any document, with the same numbers (a pack has a third, see `twin`): `public`, with what is exempt withheld and searched for in the finished file; `exempt`, with
 *  everything and a mark on every page. Left out: as it is, and marked as exempt once anything in it is. */
export const disclosures = ['public', 'exempt'] as const
const disclosure = z.enum(disclosures).optional()

const name = z.enum(documentNames)
/** The id of what it is about: a Board or a committee; a portfolio, or two to six savings joined by commas, for a comparison; a cycle, department, portfolio, saving or plan for a paper about money; a pack. */
const which = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,5}$/, 'Not an id of this file: give the id of a Board, committee, cycle, department, portfolio, saving, plan or pack, or two to six ids of savings joined by commas').optional()

/** Of a pack: which twin; without one, that which its own readers get. */
const twin = z.enum(twinNames).optional()

/** Which twin a file is: null where nothing in a paper is exempt and none was asked for. */
const madeAs = z.enum(twinNames).nullable()
/** What is withheld from the public and why, or would be from its public twin; null where nothing is exempt. */
const withheld = z.array(z.strictObject({ places: z.array(z.string()), paragraph: z.number().int(), meaning: z.string(), reason: z.string() })).nullable()

export const documentsContract = {
  'documents.list': query({
    label: 'List the documents that can be made', input: z.strictObject({}),
    output: z.strictObject({
      documents: z.array(z.strictObject({
        name, title: z.string(), formats: z.array(z.string()),
        candidates: z.array(z.strictObject({ id, label: z.string(), date: z.string().nullable(), current: z.boolean(), hasContent: z.boolean() })),
      })),
    }),
    example: {},
  }),
  'documents.compose': query({
    label: 'Compose a document',
    /** `pack`: the pack it is an item of; numbers it cites are then those that pack counts with. */
    input: z.strictObject({ document: name, id: which, at: z.string().max(40).optional(), twin, disclosure, pack: id.optional() }),
    output: z.strictObject({ document: name, id: z.string(), model: documentModelSchema }), example: { document: 'comments' },
  }),
  'documents.render': query({
    label: 'Make a document file',
    input: z.strictObject({
      document: name, id: which, format: z.enum(documentFormats), at: z.string().max(40).optional(), twin, disclosure,
      /** Of a PDF only these pages, as they are numbered in it: "3-7", or "5". */
      pages: z.string().regex(PAGE_RANGE, 'Pages are written like 3-7, or 5 for one').optional(),
    }),
    output: z.strictObject({
      document: name, id: z.string(), format: z.string(), fileName: z.string(), sha256: z.string(), bytes: z.number().int(), base64: z.string(),
      /** Pages of a PDF, sheets of a workbook; null where whoever opens it makes the pages. */
      pages: z.number().int().nullable(), conformance: z.string(), warnings: z.array(z.string()).nullable(), engine: z.string(), twin: madeAs, withheld,
    }),
    example: { document: 'comments', format: 'pdf' },
  }),
  'documents.preview': query({
    label: 'See one page of a document as it stands',
    input: z.strictObject({ document: name, id: which, at: z.string().max(40).optional(), twin, disclosure, page: z.number().int().min(1).max(10_000).optional() }),
    output: z.strictObject({
      document: name, id: z.string(), fileName: z.string(),
      /** The page in `base64`, a PDF of it alone, for the screen and not for keeping; the last where fewer are left than were asked for. */
      page: z.number().int(), pages: z.number().int(), base64: z.string(),
      /** Where each section begins, as contents list it; and each row of the cycle the paper was made from. `y`: points from the top. */
      sections: z.array(z.strictObject({ level: z.number().int(), text: z.string(), page: z.number().int(), y: z.number() })).nullable(),
      places: z.array(z.strictObject({ id: z.string(), page: z.number().int(), y: z.number() })).nullable(),
      /** Whether the finished paper breaks its pages like this: one that would end in a few lines may be set a little closer. */
      exact: z.boolean(), warnings: z.array(z.string()).nullable(), twin: madeAs, withheld,
    }),
    example: { document: 'comments', page: 2 },
  }),
}
