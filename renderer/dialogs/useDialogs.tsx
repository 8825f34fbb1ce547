// Opens the small dialogs of a cycle from any screen, one at a time; one may lead to another ("add a department first").
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useState } from 'react'
import { type OutputOf } from '../client/procedures.ts'
import { viewCycle } from '../state/cycle.ts'
import { BoardDialog } from './BoardDialog.tsx'
import { CycleDialog, type CycleToEdit } from './CycleDialog.tsx'
import { CommitteeDialog, type CommitteeToEdit } from './CommitteeDialog.tsx'
import { DepartmentDialog } from './DepartmentDialog.tsx'
import { LeadMemberDialog } from './LeadMemberDialog.tsx'
import { type Measure, MeasureDialog } from './MeasureDialog.tsx'
import { MeasureValueDialog } from './MeasureValueDialog.tsx'
import { PersonDialog, type PersonToEdit } from './PersonDialog.tsx'
import { PortfolioDialog, type PortfolioToEdit } from './PortfolioDialog.tsx'
import { PrioritiesDialog, type PriorityToWord } from './PrioritiesDialog.tsx'
import { SavingDialog } from './SavingDialog.tsx'
import { ServiceDialog } from './ServiceDialog.tsx'
import { StageDialog, type StageToEdit } from './StageDialog.tsx'

export type Asked =
  | { readonly what: 'department'; readonly department?: { readonly id: string; readonly code: string; readonly name: string } }
  | { readonly what: 'portfolio'; readonly portfolio?: PortfolioToEdit }
  | { readonly what: 'person'; readonly person?: PersonToEdit }
  | { readonly what: 'lead'; readonly portfolio: { readonly id: string; readonly name: string } }
  | { readonly what: 'service'; readonly service?: OutputOf<'services.list'>['services'][number]; readonly department?: string; readonly portfolio?: string }
  | { readonly what: 'measure'; readonly measure?: Measure; readonly department?: string; readonly portfolio?: string }
  | { readonly what: 'measureValue'; readonly measure: Measure }
  | { readonly what: 'committee'; readonly committee?: CommitteeToEdit }
  | { readonly what: 'board'; readonly committee?: string }
  | { readonly what: 'saving'; readonly department?: string; readonly portfolio?: string }
  | { readonly what: 'stage'; readonly stage: StageToEdit }
  | { readonly what: 'priorities'; readonly priorities: readonly PriorityToWord[] }
  | { readonly what: 'cycle'; readonly cycle?: CycleToEdit; readonly after?: { readonly council: string; readonly process: string; readonly firstYear: number } }

export type Dialogs = { readonly ask: (asked: Asked) => void; readonly dialog: ReactNode }

export function useDialogs(): Dialogs {
  const [asked, ask] = useState<Asked | null>(null)
  const navigate = useNavigate()
  const close = useCallback(() => ask(null), [])
  const openSaving = (id: string) => { void navigate({ to: '/savings/$id', params: { id } }) }
  const openBoard = (boardId: string) => { void navigate({ to: '/scrutiny/$boardId', params: { boardId } }) }
  return { ask, dialog: asked === null ? null : dialogFor(asked, { close, ask, openSaving, openBoard }) }
}

type Ways = { readonly close: () => void; readonly ask: (asked: Asked) => void; readonly openSaving: (id: string) => void; readonly openBoard: (id: string) => void }

function dialogFor(asked: Asked, { close, ask, openSaving, openBoard }: Ways): ReactNode {
  const addDepartment = () => ask({ what: 'department' })
  switch (asked.what) {
    case 'department': return <DepartmentDialog {...without(asked)} onClose={close} />
    case 'portfolio': return <PortfolioDialog {...without(asked)} onClose={close} onAddDepartment={addDepartment} />
    case 'person': return <PersonDialog {...without(asked)} onClose={close} />
    case 'lead': return <LeadMemberDialog portfolio={asked.portfolio} onClose={close} />
    case 'service': return <ServiceDialog {...without(asked)} onClose={close} />
    case 'measure': return <MeasureDialog {...without(asked)} onClose={close} />
    case 'measureValue': return <MeasureValueDialog measure={asked.measure} onClose={close} />
    case 'committee': return <CommitteeDialog {...without(asked)} onClose={close} />
    case 'board': return <BoardDialog {...without(asked)} onClose={close} onMade={openBoard} />
    case 'saving': return <SavingDialog {...without(asked)} onClose={close} onCreated={openSaving} onAddDepartment={addDepartment} />
    case 'cycle': return <CycleDialog {...without(asked)} onClose={close} onCreated={viewCycle} />
    case 'priorities': return <PrioritiesDialog priorities={asked.priorities} onClose={close} />
    case 'stage': return <StageDialog stage={asked.stage} onClose={close} />
  }
}

function without<T extends Asked>(asked: T): Omit<T, 'what'> {
  const { what: _, ...rest } = asked
  return rest
}
