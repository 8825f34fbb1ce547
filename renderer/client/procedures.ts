// Which procedures the page may call and what they take and give: types only, read off the contract, so that no schema is
// bundled for it. The engine parses both directions.
import { type z } from 'zod'
import { type hostContract } from '#shared/contract/host.ts'
import { type Contract } from '#shared/contract/index.ts'
import { type sessionContract } from '#shared/contract/session.ts'

type Procedures = Contract & typeof sessionContract & typeof hostContract

export type ProcedureName = keyof Procedures & string
export type QueryName = { [N in ProcedureName]: Procedures[N]['kind'] extends 'query' ? N : never }[ProcedureName]
export type CommandName = { [N in ProcedureName]: Procedures[N]['kind'] extends 'command' ? N : never }[ProcedureName]

export type InputOf<N extends ProcedureName> = z.input<Procedures[N]['input']>
export type OutputOf<N extends ProcedureName> = z.output<Procedures[N]['output']>
