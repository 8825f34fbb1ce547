// Where the saving stands in its life, and the step that may come next. What blocks a step is said in words; a step out of turn asks
// for the reason that goes into the history.
import { useState } from 'react'
import { stepTo, stepsFrom } from '#shared/domain/proposalSteps.ts'
import { keysOf, proposalStatuses } from '#shared/domain/words.ts'
import { useCommand } from '../../client/useCommand.ts'
import { Icon } from '../../components/icons/Icon.tsx'
import { type Choice, Select } from '../../components/Select.tsx'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

type Status = keyof typeof proposalStatuses
const isStatus = (text: string): text is Status => Object.hasOwn(proposalStatuses, text)

export function StatusSteps({ proposal, editable }: PartProps) {
  const edit = useCommand('proposals.edit').run
  const [refused, setRefused] = useState<{ readonly status: string; readonly eqia: string; readonly text: string } | null>(null)
  const [asked, setAsked] = useState<{ readonly to: Status; readonly why: string } | null>(null)
  const { id, ref, status, statusLabel, eqia } = proposal

  const choose = (to: string) => {
    if (!isStatus(to) || to === status) return
    const step = stepTo({ ref, status, eqia }, to, false)
    setRefused(null)
    if (step.allowed) void edit({ id, status: to })
    else if (step.byReason) setAsked({ to, why: step.why })
    else setRefused({ status, eqia, text: `${step.why} ${step.next}` })
  }
  const waits = proposal.notReady !== null && (proposal.nextSteps ?? []).some((next) => next.blocked !== null)
  // What was refused a moment ago is no longer said once either side of it has moved.
  const error = refused !== null && refused.status === status && refused.eqia === eqia ? refused.text : null
  return (
    <>
      <Select label="Status" choices={choicesFrom(proposal)} value={status} isDisabled={!editable} onChange={choose} {...(error === null ? {} : { error })} />
      {waits && error === null && (
        <p className="side__waits"><Icon name="warning" size={16} /><span><b>Not ready for decision.</b> {proposal.notReady}</span></p>
      )}
      {asked !== null && (
        <ReasonDialog
          title={`From ${statusLabel.toLowerCase()} to ${proposalStatuses[asked.to].toLowerCase()}?`} why={asked.why} submit="Take the step" onClose={() => setAsked(null)}
          onGive={(reason) => edit({ id, status: asked.to, reason }, { quiet: true })}
        />
      )}
    </>
  )
}

/** The status it has, what may come next, then every other, each with what it asks for. */
function choicesFrom({ status, statusLabel, ref, eqia }: Proposal): readonly Choice[] {
  const next = stepsFrom(status)
  const one = (to: Status): Choice => {
    const step = stepTo({ ref, status, eqia }, to, false)
    return { id: to, label: proposalStatuses[to], ...(step.allowed ? {} : { detail: step.byReason ? 'out of turn: asks for a reason' : 'not ready for decision' }) }
  }
  const others = keysOf(proposalStatuses).filter((to) => to !== status && !next.includes(to))
  return [{ id: status, label: statusLabel, detail: next.length === 0 ? 'as it is, at the end of its life' : 'as it is' }, ...next.map(one), ...others.map(one)]
}
