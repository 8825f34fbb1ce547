// Ways of reading that were kept, and the forgetting of one: the next sheet of its make is then guessed afresh.
import { sheetKinds } from '#shared/sheets/roles.ts'
import { useCommand } from '../../client/useCommand.ts'
import { useQuery } from '../../client/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { currentActions } from '../../state/actions.ts'
import { showToast } from '../../state/toasts.ts'

export function ForgetMap({ id, name }: { id: string; name: string }) {
  const forget = useCommand('imports.removeMap')
  const run = async (): Promise<void> => {
    const reply = await forget.run({ id })
    if (!reply.ok) return
    // The button goes with what it forgot.
    document.querySelector<HTMLElement>('.screen__title')?.focus()
    showToast({ text: `How “${name}” was read is forgotten`, action: { label: 'Undo', run: () => currentActions().find((action) => action.id === 'undo')?.run() } })
  }
  return <Button size="tool" kind="quiet" icon="bin" aria-label={`Forget how “${name}” was read`} isDisabled={forget.pending} onPress={() => { void run() }}>Forget</Button>
}

export function KeptMaps() {
  const maps = useQuery('imports.maps', {})
  const kept = maps.status === 'ready' ? (maps.data.maps ?? []) : []
  if (kept.length === 0) return null
  return (
    <Section title="Read before" note="recognised by their headings when they come again">
      <ul className="import-kept">
        {kept.map(({ id, name, kind }) => <li key={id}><span>{name}</span><span className="import-kept__kind">{sheetKinds[kind]}</span><ForgetMap id={id} name={name} /></li>)}
      </ul>
    </Section>
  )
}
