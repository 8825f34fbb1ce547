// Who acts, and in which role: asked once, kept on this computer, written beside every change. The four roles, one line each.
import { type Ref } from 'react'
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components'
import { type RoleKind, roleKinds, roleLabel, isRole } from '#shared/actor.ts'
import { TextField } from '../../components/Field.tsx'

const does: Record<RoleKind, string> = {
  scrutiny: 'Sets up Boards, writes their comments and recommendations.',
  executive: 'Compares savings and answers what scrutiny recommends.',
  finance: 'Keeps amounts, positions and services true.',
  member: 'Reads the papers and the figures of the Board.',
}

export type WhoProblem = { readonly name: string | null; readonly role: string | null }

export function WhoActs({ name, role, onName, onRole, problem, nameRef, onEnter }: {
  name: string; role: RoleKind | null; onName: (name: string) => void; onRole: (role: RoleKind) => void; problem: WhoProblem; nameRef: Ref<HTMLInputElement>; onEnter: () => void
}) {
  return (
    <div className="who">
      <TextField label="Your name" value={name} onChange={onName} maxLength={120} inputRef={nameRef} error={problem.name} onEnter={onEnter} help="Written beside what you change, on this computer and in the file." />
      <RadioGroup className="who__roles" value={role} onChange={(value) => { if (isRole(value)) onRole(value) }} isInvalid={problem.role !== null}>
        <Label className="field__label">You act as</Label>
        {roleKinds.map((kind) => (
          <Radio className="who__role" value={kind} key={kind}>
            <span className="who__dot" />
            <span className="who__words"><span className="who__name">{roleLabel[kind]}</span><span className="who__does">{does[kind]}</span></span>
          </Radio>
        ))}
        <FieldError className="field__error">{problem.role}</FieldError>
      </RadioGroup>
      <p className="caption">A role is a guard against slips and a record of who did what, not a password. It can be changed at any time.</p>
    </div>
  )
}
