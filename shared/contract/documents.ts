// Documents composed from live data: what there is, the model of one, and the file made from it. Exports never write to the cycle.
import { z } from 'zod'
import { documentModelSchema } from '#shared/documents/model.ts'
import { id } from './parts.ts'
import { query } from './procedure.ts'

export const documentNames = ['comments', 'options-comparison', 'savings-schedule', 'mtfp-update', 'lineage'] as const
export type DocumentName = (typeof documentNames)[number]

/** Every document is a PDF; those made of tables are workbooks as well. */
export const documentFormats = ['pdf', 'xlsx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Twins of one document with the same numbers: `public`, with what is exempt withheld and searched for in the finished file; `exempt`, with
 *  everything and a mark on every page. Left out: as it is, and marked as exempt once anything in it is. */
export const disclosures = ['public', 'exempt'] as const
const disclosure = z.enum(disclosures).optional()

const name = z.enum(documentNames)
/** The id of what it is about: a Board; a portfolio, or two to six savings joined by commas, for a comparison; a cycle, department, portfolio, saving or plan for a paper about money. */
const which = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,5}$/, 'Not an id of this file: give the id of a Board, cycle, department, portfolio, saving or plan, or two to six ids of savings joined by commas').optional()

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
    label: 'Compose a document', input: z.strictObject({ document: name, id: which, at: z.string().max(40).optional(), disclosure }),
    output: z.strictObject({ document: name, id: z.string(), model: documentModelSchema }), example: { document: 'comments' },
  }),
  'documents.render': query({
    label: 'Make a document file', input: z.strictObject({ document: name, id: which, format: z.enum(documentFormats), at: z.string().max(40).optional(), disclosure }),
    output: z.strictObject({
      document: name, id: z.string(), format: z.string(), fileName: z.string(), sha256: z.string(), bytes: z.number().int(), base64: z.string(),
      /** Pages of a PDF, sheets of a workbook. */
      pages: z.number().int(), conformance: z.string(), warnings: z.array(z.string()).nullable(), engine: z.string(),
    }),
    example: { document: 'comments', format: 'pdf' },
  }),
}
