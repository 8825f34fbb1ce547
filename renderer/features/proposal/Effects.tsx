// The effect on each of the four priorities, scored on a line from -3 to +3 that doubles as the picture, with its reason.
import { useLayoutEffect, useRef } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { madeUp } from '#shared/illustrative.ts'
import { useCommand } from '../../client/useCommand.ts'
import { IconButton } from '../../components/Button.tsx'
import { SavedTextField } from '../../components/Field.tsx'
import { Illustrative, PriorityIcon, formatScore } from '../../components/Marks.tsx'
import { Tbc } from '../../components/Money.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { useAutosave } from '../../hooks/useAutosave.ts'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'

type Effect = Proposal['effects'][number]
const SCORES = [-3, -2, -1, 0, 1, 2, 3]

export function Effects({ proposal, editable }: PartProps) {
  const invented = madeUp(proposal.effects.filter((effect) => effect.id !== null))
  return (
    <Section title="What it does to the four priorities" note={invented === 'all' && <Illustrative />}>
      <p className="caption">−3 harms it most, +3 helps it most, 0 has no effect. Not scored is not the same as no effect.</p>
      <ul>{proposal.effects.map((effect) => <EffectLine key={effect.priority.id} effect={effect} proposal={proposal.id} editable={editable} marked={invented === 'some'} />)}</ul>
    </Section>
  )
}

function EffectLine({ effect, proposal, editable, marked }: { effect: Effect; proposal: string; editable: boolean; marked: boolean }) {
  const { priority, score } = effect
  const set = useCommand('effects.setPriority').run
  // The reason is sent with the score of that moment, not of the moment it was typed.
  const scoreNow = useRef(score)
  useLayoutEffect(() => { scoreNow.current = score }, [score])
  const choose = (next: number | null) => { scoreNow.current = next; void set({ proposal, priority: priority.id, score: next }) }
  const reason = useAutosave({
    field: `effect/${proposal}/${priority.id}/reason`, saved: effect.reason ?? '',
    save: (text, stay) => set({ proposal, priority: priority.id, score: scoreNow.current, reason: text.trim() === '' ? null : text }, { stay, quiet: true }),
  })
  return (
    <li className="effect" data-slot={priority.slot}>
      <RadioGroup className="effect__scale" value={score === null ? null : String(score)} onChange={(value) => choose(Number(value))} orientation="horizontal" isReadOnly={!editable}>
        <Label className="effect__label"><PriorityIcon slot={priority.slot} /><span className="effect__short" title={priority.label}>{priority.short}</span><span className="effect__long">{priority.label}</span>{marked && effect.illustrative && <Illustrative />}</Label>
        <span className="effect__cells">
          {SCORES.map((value) => (
            <Radio className="effect__cell" value={String(value)} key={value} data-filled={isFilled(score, value)} data-zero={value === 0}>{formatScore(value)}</Radio>
          ))}
        </span>
      </RadioGroup>
      <span className="effect__clear">
        {score === null ? <Tbc word="not scored" /> : editable && <IconButton icon="close" label={`Take the score of ${priority.short} away`} onPress={() => choose(null)} />}
      </span>
      <SavedTextField label={`Why, for ${priority.short}`} labelUnseen autosave={reason} isReadOnly={!editable} {...(editable ? { placeholder: score === null ? 'Why it is not scored' : 'Why' } : {})} lines={1} className="effect__reason" />
    </li>
  )
}

/** The cells from zero to the score, zero left out: a bar made of cells. */
const isFilled = (score: number | null, value: number): boolean => score !== null && value !== 0 && Math.sign(value) === Math.sign(score) && Math.abs(value) <= Math.abs(score)
