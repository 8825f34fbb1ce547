// Every small part of the kit in every state it has, for the eye, for the checker of accessibility and for forced colours.
import { tell } from './tell.tsx'
import { type ReactNode, useState } from 'react'
import { Button, IconButton } from '#renderer/components/Button.tsx'
import { AmountField, SearchField, TextField } from '#renderer/components/Field.tsx'
import { DutyMark, Illustrative, PriorityIcon, PriorityScore, RagMark, StatusMark } from '#renderer/components/Marks.tsx'
import { MenuButton } from '#renderer/components/Menu.tsx'
import { Money, Tbc, Total } from '#renderer/components/Money.tsx'
import { EmptyState, ErrorPanel } from '#renderer/components/Places.tsx'
import { Section } from '#renderer/components/SectionHead.tsx'
import { ComboBox, Select } from '#renderer/components/Select.tsx'
import { Chip, Facts, KeyHint } from '#renderer/components/Small.tsx'
import { Switch, Tabs } from '#renderer/components/Tabs.tsx'
import { ConfirmDialog } from '#renderer/components/Dialog.tsx'
import { Toasts } from '#renderer/components/Toasts.tsx'
import { Icon } from '#renderer/components/icons/Icon.tsx'
import { type IconName, drawings } from '#renderer/components/icons/paths.tsx'
import { showError, showToast } from '#renderer/state/toasts.ts'
import { proposalStatuses } from '#shared/domain/words.ts'
import { appError } from '#shared/errors.ts'
import { type MaybeAmount, atLeast, known, range, unknown } from '#shared/money/amount.ts'
import { sumAmounts } from '#shared/money/total.ts'
import './stories.css'

const choices = [{ id: 'a', label: 'Latest position' }, { id: 'b', label: 'In the budget', detail: '11 February 2025' }, { id: 'c', label: 'Proposed' }]
const refused = appError('RULE', 'This Board’s comments are agreed.', 'Reopen them with a reason first.')
const iconNames = Object.keys(drawings) as IconName[]

const Line = ({ children }: { children: ReactNode }) => <div className="story__row">{children}</div>

function Story() {
  const [text, setText] = useState('Linden Court, Eastbourne')
  const [chosen, setChosen] = useState<string | null>('a')
  const [year, setYear] = useState('2025')
  const [asked, setAsked] = useState(false)
  const [amount, setAmount] = useState<MaybeAmount>(range(1_000_000, 1_250_000))
  return (
    <main className="story story--page">
      <h1 className="unseen">Parts</h1>
      <Section title="Buttons" note="one filled per screen">
        <Line>
          <Button kind="filled" icon="plus">New proposal</Button><Button icon="share">Schedule</Button><Button kind="quiet">Quiet</Button><Button kind="danger" onPress={() => setAsked(true)}>Remove</Button>
          <Button isDisabled>Not now</Button><Button kind="filled" isDisabled>Not now</Button><Button size="tool" after="chevronDown">Tool</Button><IconButton icon="close" label="Close" keys="Esc" />
          <MenuButton label="More" groups={[{ id: 'one', title: 'Position', entries: [{ id: 'x', label: 'Edit', icon: 'edit', keys: 'F2', run: () => undefined }, { id: 'y', label: 'Remove', detail: 'can be undone', icon: 'bin', run: () => undefined }] }]} />
        </Line>
      </Section>
      <Section title="Fields">
        <Line><TextField label="Title" value={text} onChange={setText} help="At most 300 characters" /><TextField label="Reference" value="" onChange={() => undefined} error="Write at least one character." /><TextField label="Read only" value="kept" onChange={() => undefined} isReadOnly /></Line>
        <Line><AmountField label="2026/27" unit="thousands" amount={amount} onCommit={setAmount} /><Select label="Position" choices={choices} value={chosen} onChange={setChosen} /><ComboBox label="Service" choices={choices} value={null} onChange={() => undefined} placeholder="Type to find" /><SearchField label="Find" value="" onChange={() => undefined} /></Line>
        <Line><TextField label="What would change" value="Close the day service and merge it with Beeching Park." onChange={() => undefined} lines={3} /></Line>
        <Line><Switch label="Year" options={['2025', '2026', '2027'].map((id) => ({ id, label: id }))} value={year} onChange={setYear} /></Line>
        <Tabs label="Parts of a saving" tabs={[{ id: 'one', label: 'Positions', content: 'Five positions' }, { id: 'two', label: 'Effects', content: 'Four effects' }]} />
      </Section>
      <Section title="Money" note="£000">
        <Line>
          {[known(521_000), known(-150_000), known(0), range(1_000_000, 1_250_000), atLeast(3_994_000), unknown, known(145_500)].map((one, index) => <Money key={index} amount={one} unit="thousands" />)}
          <Total total={sumAmounts([known(3_237_000), unknown, unknown])} unit="thousands" /><Total total={sumAmounts([known(3_237_000), unknown])} unit="thousands" note="beside" weight="grand" /><Tbc word="unknown" />
        </Line>
      </Section>
      <Section title="Marks">
        <Line>{['must', 'level', 'may'].map((duty) => <DutyMark key={duty} duty={duty} words />)}<DutyMark duty="level" /></Line>
        <Line>{Object.entries(proposalStatuses).map(([status, label]) => <StatusMark key={status} status={status} label={label} />)}<StatusMark status="partly" label="Kept open in part" left="182 left to find" /></Line>
        <Line>{['green', 'amber', 'red', null].map((rag) => <RagMark key={rag} rag={rag} />)}</Line>
        {[1, 2, 3, 4].map((slot) => <Line key={slot}><PriorityIcon slot={slot} label={`Priority ${slot}`} />{[-3, -2, -1, 0, 1, 2, 3].map((score) => <PriorityScore key={score} slot={slot} score={score} />)}</Line>)}
        <Line><Illustrative what="Effects" /><Chip>Mitigation</Chip><Chip tone="accent">Agreed</Chip><Chip tone="warn">Stale</Chip><Chip tone="bad">Not answered</Chip><KeyHint keys="Ctrl+K" /></Line>
        <Facts facts={[{ name: 'Disability', value: 'Negative, high' }, { name: 'Rurality', value: <Tbc word="Unknown" /> }]} />
      </Section>
      <Section title="Places">
        <EmptyState icon="savings" title="No savings yet" action={<Button kind="filled" icon="plus">New proposal</Button>}>Savings stand here with what they come to by year. Begin with one, or paste them from a sheet.</EmptyState>
        <ErrorPanel error={refused} again={() => undefined} />
        <Line><Button onPress={() => showToast({ text: 'Undone: change the title of ASC-004', action: { label: 'Redo', run: () => undefined } })}>Say something</Button><Button onPress={() => showError(refused)}>Refuse something</Button></Line>
      </Section>
      <Section title="Icons"><Line>{iconNames.map((name) => <Icon key={name} name={name} label={name} />)}</Line></Section>
      <ConfirmDialog title="Remove ASC-003 Linden Court?" isOpen={asked} onClose={() => setAsked(false)} onConfirm={() => undefined} confirm="Remove it">Its five positions and four effects go with it. You can undo this.</ConfirmDialog>
      <Toasts />
    </main>
  )
}

tell(<Story />)
