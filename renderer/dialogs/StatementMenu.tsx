// What finance does with a published table: add a line, change what is known of it, add another by hand or from its sheet.
import { type ReactNode, useState } from 'react'
import { type StatementKind } from '#shared/domain/words.ts'
import { MenuButton } from '../components/Menu.tsx'
import { useActions } from '../state/actions.ts'
import { LineDialog, type LineDialogProps } from './LineDialog.tsx'
import { StatementDialog, type StatementDialogProps } from './StatementDialog.tsx'

export type StatementMenuProps = {
  readonly label: 'Version' | 'Statement'
  readonly statement: LineDialogProps['statement'] & NonNullable<StatementDialogProps['statement']>
  readonly kinds: readonly [StatementKind, ...StatementKind[]]
  readonly firstYear: number
  readonly columns: LineDialogProps['columns']
  readonly lines: LineDialogProps['lines']
  readonly onLine: (id: string) => void
  readonly onStatement: (id: string | null) => void
  readonly onTakeIn: () => void
}

export function StatementMenu({ label, statement, kinds, firstYear, columns, lines, onLine, onStatement, onTakeIn }: StatementMenuProps): ReactNode {
  const [asked, setAsked] = useState<'line' | 'change' | 'new' | null>(null)
  const thing = label.toLowerCase()
  const close = () => setAsked(null)
  const entries = [
    { id: 'statement-line', label: 'Add a line…', icon: 'plus' as const, run: () => setAsked('line') }, { id: 'statement-change', label: `Change what is known of this ${thing}…`, icon: 'edit' as const, run: () => setAsked('change') },
    { id: 'statement-new', label: `Add a ${thing} by hand…`, icon: 'document' as const, run: () => setAsked('new') }, { id: 'statement-take-in', label: `Take in a ${thing} from its sheet`, icon: 'takeIn' as const, run: onTakeIn },
  ]
  useActions(entries.map((entry) => ({ ...entry, group: 'This screen' as const })))
  return (
    <>
      <MenuButton label={label} size="tool" groups={[{ id: 'statement', entries }]} />
      {asked === 'line' && <LineDialog statement={statement} columns={columns} lines={lines} onClose={close} onMade={onLine} />}
      {asked === 'change' && <StatementDialog statement={statement} kinds={kinds} firstYear={firstYear} onClose={close} onRemoved={() => onStatement(null)} />}
      {asked === 'new' && <StatementDialog kinds={kinds} cycle={statement.cycle} firstYear={firstYear} onClose={close} onMade={onStatement} />}
    </>
  )
}
