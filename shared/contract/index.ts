// The one list of everything that crosses the boundary of a file. A procedure without a handler does not compile.
import { type z } from 'zod'
import { councilContract } from './council.ts'
import { cyclesContract } from './cycles.ts'
import { documentsContract } from './documents.ts'
import { historyContract } from './history.ts'
import { houseContract } from './house.ts'
import { importsContract } from './imports.ts'
import { lineageContract } from './lineage.ts'
import { measuresContract } from './measures.ts'
import { mtfpContract } from './mtfp.ts'
import { packIssuesContract } from './packIssues.ts'
import { packPartsContract } from './packParts.ts'
import { packReadersContract } from './packReaders.ts'
import { packsContract } from './packs.ts'
import { type Procedure } from './procedure.ts'
import { proposalsContract } from './proposals.ts'
import { reconciliationContract } from './reconciliation.ts'
import { revenueContract } from './revenue.ts'
import { savingPartsContract } from './savingParts.ts'
import { savingCellsContract } from './savingCells.ts'
import { scrutinyContract } from './scrutiny.ts'
import { searchContract } from './search.ts'
import { statementsContract } from './statements.ts'

export const contract = {
  ...cyclesContract, ...councilContract, ...proposalsContract, ...savingCellsContract, ...savingPartsContract, ...statementsContract, ...measuresContract, ...mtfpContract, ...lineageContract, ...reconciliationContract, ...revenueContract, ...scrutinyContract, ...documentsContract, ...packsContract, ...packPartsContract, ...packReadersContract, ...packIssuesContract, ...houseContract, ...importsContract, ...historyContract, ...searchContract,
} satisfies Record<string, Procedure>

export type Contract = typeof contract
export type Name = keyof Contract
export type QueryName = { [N in Name]: Contract[N]['kind'] extends 'query' ? N : never }[Name]
export type CommandName = Exclude<Name, QueryName>
export type Input<N extends Name> = z.input<Contract[N]['input']>
export type Parsed<N extends Name> = z.output<Contract[N]['input']>
export type Output<N extends Name> = z.output<Contract[N]['output']>

export const names = Object.keys(contract) as Name[]
export const isName = (text: string): text is Name => Object.hasOwn(contract, text)
