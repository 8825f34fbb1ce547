// Says which meeting a pack is for, after it was begun: the day stands on its front sheet and in its title.
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { Dialog } from '../components/Dialog.tsx'
import { Loaded } from '../components/Places.tsx'
import { FormDialog } from './FormDialog.tsx'
import { type MeetingRow, useMeetingChoice } from './MeetingField.tsx'

export type PackMeeting = { readonly pack: string; readonly cycle: string; readonly body: { readonly id: string; readonly kind: 'board' | 'committee'; readonly name: string }; readonly meeting: string | null; readonly onClose: () => void }

export function MeetingDialog(props: PackMeeting) {
  const meetings = useQuery('meetings.list', { cycle: props.cycle })
  if (meetings.status !== 'ready') return <Dialog title="The meeting" isOpen onClose={props.onClose}><Loaded query={meetings} what="Reading the meetings">{() => null}</Loaded></Dialog>
  return <MeetingForm {...props} meetings={meetings.data.meetings ?? []} />
}

function MeetingForm({ pack, body, meeting, meetings, onClose }: PackMeeting & { meetings: readonly MeetingRow[] }) {
  const { ready, take, field } = useMeetingChoice(body, meetings, meeting)
  const edit = useCommand('packs.edit').run
  const submit = async () => {
    const taken = await take()
    return taken.ok ? edit({ id: pack, meeting: taken.value }, { quiet: true }) : taken
  }
  return (
    <FormDialog title={`When the ${body.name} meets`} submit="Save" ready={ready} needs="the day of the meeting" onSubmit={submit} onClose={onClose}>
      <p className="dialog__text">The day, the time and the place stand on the front sheet. The title of the pack stays as it is written.</p>
      {field}
    </FormDialog>
  )
}
