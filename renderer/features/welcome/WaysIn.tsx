// The ways into a cycle: the example, files opened before, a file from elsewhere. Each is one row and one press.
import { type ReactNode } from 'react'
import { useHost } from '../../client/ClientProvider.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { type OutputOf } from '../../client/procedures.ts'
import { Button, IconButton } from '../../components/Button.tsx'
import { Icon, type IconName } from '../../components/icons/Icon.tsx'
import { type Opening } from './useOpening.ts'

type Recent = OutputOf<'session.state'>['recent'][number]

export function WaysIn({ opening, recent, without, withoutFile = false }: {
  opening: Opening; recent: readonly Recent[]
  /** A path that was just tried in vain. */
  without?: string
  /** The place offers opening a file already. */
  withoutFile?: boolean
}) {
  const { capabilities } = useHost()
  const { busy } = opening
  const shown = recent.filter((file) => file.path !== without)
  const file = withoutFile ? null : (
    <Way icon="folder" title={capabilities.open === 'upload' ? 'Take in a file' : 'Open a file'} busy={busy === 'file'} isDisabled={busy !== null} onGo={() => { void opening.choose() }}>
      {capabilities.open === 'upload' ? 'A .rppr file is copied into the app’s own folder; the original stays as it is.' : 'A .rppr file from this computer or a stick.'}
    </Way>
  )
  const example = (
    <Way icon="cycle" title="East Sussex example" busy={busy === 'example'} isDisabled={busy !== null} onGo={() => { void opening.example('east-sussex') }}>
      Published figures of 2025/26 and before; what was made up to fill the picture is marked illustrative. Or the <LargeLink opening={opening} />: ten years, 2,000 savings.
    </Way>
  )
  return (
    <ul className="ways">
      {shown.map((one) => <RecentWay file={one} opening={opening} key={one.path} />)}
      {shown.length === 0 ? <>{example}{file}</> : <>{file}{example}</>}
    </ul>
  )
}

function LargeLink({ opening }: { opening: Opening }) {
  return <button className="ways__link" type="button" disabled={opening.busy !== null} onClick={(event) => { event.stopPropagation(); void opening.example('large') }}>{opening.busy === 'large' ? `large example, which is built once and takes up to a minute: ${opening.built}% done…` : 'large example'}</button>
}

function RecentWay({ file, opening }: { file: Recent; opening: Opening }) {
  const forget = useCommand('session.forget').run
  const busy = opening.busy === file.path
  return (
    <Way
      icon="document" title={file.label === '' ? file.name : file.label} busy={busy} isDisabled={opening.busy !== null || file.missing} onGo={() => { void opening.path(file.path) }}
      after={<IconButton icon="close" label={`Take ${file.name} off this list`} onPress={() => { void forget({ path: file.path }) }} />}
    >
      {file.missing ? <span className="ways__missing"><Icon name="warning" size={14} /> {file.name} is not where it was; connect the drive it is on, or take it off the list.</span> : <>{[file.council, file.name].filter((part) => part !== '').join(' · ')} · opened {whenOf(file.openedAt)}</>}
    </Way>
  )
}

function Way({ icon, title, busy, isDisabled, onGo, after, children }: { icon: IconName; title: string; busy: boolean; isDisabled: boolean; onGo: () => void; after?: ReactNode; children: ReactNode }) {
  return (
    <li className="way" data-busy={busy}>
      <Icon name={icon} size={20} />
      <div className="way__words">
        <Button kind="quiet" className="way__button" isDisabled={isDisabled} onPress={onGo}>{busy ? `Opening ${title}…` : title}</Button>
        <div className="way__about">{children}</div>
      </div>
      {after !== undefined && <div className="way__after">{after}</div>}
    </li>
  )
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "today at 10:42", "on 21 November 2026". */
function whenOf(instant: string): string {
  const when = new Date(instant)
  return when.toDateString() === new Date().toDateString() ? `today at ${clock.format(when)}` : `on ${day.format(when)}`
}
