// Every procedure has a handler here, or this file does not compile.
import { attachmentQueries } from './attachmentQueries.ts'
import { boardCommands } from './boardCommands.ts'
import { memberCommands } from './memberCommands.ts'
import { boardQueries } from './boardQueries.ts'
import { commentCommands } from './commentCommands.ts'
import { councilCommands } from './councilCommands.ts'
import { councilQueries } from './councilQueries.ts'
import { cycleCommands } from './cycleCommands.ts'
import { cycleQueries } from './cycleQueries.ts'
import { documentQueries } from './documentQueries.ts'
import { type CommandHandlers, type Preparations, type QueryHandlers } from './handler.ts'
import { historyQueries } from './historyQueries.ts'
import { houseCommands, housePreparations, houseQueries } from './house.ts'
import { importCommands, importPreparations } from './importCommands.ts'
import { importQueries } from './importQueries.ts'
import { lineageQueries } from './lineageQueries.ts'
import { measureCommands } from './measureCommands.ts'
import { measureQueries } from './measureQueries.ts'
import { meetingQueries } from './meetingQueries.ts'
import { mtfpQueries } from './mtfpQueries.ts'
import { packCommands } from './packCommands.ts'
import { packIssueCommands, packIssuePreparations, packIssueQueries } from './packIssues.ts'
import { packPartCommands, packPartPreparations } from './packPartCommands.ts'
import { packQueries } from './packQueries.ts'
import { packReaderCommands, packReaderPreparations, packReaderQueries } from './packReaders.ts'
import { proposalCommands } from './proposalCommands.ts'
import { proposalQueries } from './proposalQueries.ts'
import { recommendationCommands } from './recommendationCommands.ts'
import { reconciliationQueries } from './reconciliationQueries.ts'
import { revenueQueries } from './revenueQueries.ts'
import { savingCellCommands } from './savingCellCommands.ts'
import { savingPartCommands } from './savingPartCommands.ts'
import { statementCommands } from './statementCommands.ts'
import { statementQueries } from './statementQueries.ts'

export const queryHandlers = {
  ...cycleQueries, ...attachmentQueries, ...councilQueries, ...proposalQueries, ...statementQueries, ...measureQueries, ...mtfpQueries, ...lineageQueries, ...reconciliationQueries, ...revenueQueries, ...boardQueries, ...meetingQueries, ...documentQueries, ...packQueries, ...packReaderQueries, ...packIssueQueries, ...houseQueries, ...historyQueries, ...importQueries,
} satisfies QueryHandlers

export const commandHandlers = {
  ...cycleCommands, ...councilCommands, ...proposalCommands, ...savingCellCommands, ...savingPartCommands, ...statementCommands, ...measureCommands, ...boardCommands, ...memberCommands, ...commentCommands, ...recommendationCommands, ...packCommands, ...packPartCommands, ...packReaderCommands, ...packIssueCommands, ...houseCommands, ...importCommands,
} satisfies CommandHandlers

export const preparations = { ...importPreparations, ...packPartPreparations, ...packReaderPreparations, ...packIssuePreparations, ...housePreparations } satisfies Preparations
