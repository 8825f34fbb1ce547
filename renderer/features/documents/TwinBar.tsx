// Who the paper is for: all of it, or what the public may read; and where it is withheld and why. It stays while the other is made.
import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Switch } from '../../components/Tabs.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { type Chosen } from './PaperList.tsx'
import { type Rendered } from './rendered.ts'
import { isTwin, shownTwin, twinSentence } from './twin.ts'
import { Withheld } from './Withheld.tsx'

export function TwinBar({ chosen, paper, onChoose }: { chosen: Chosen; paper: Rendered | null; onChoose: (chosen: Chosen) => void }) {
  const [asked, setAsked] = useState<boolean | null>(null)
  const listId = useId()
  const exempt = paper !== null && paper.withheld !== null
  // What is sent to the public is looked at without being asked for.
  const open = exempt && (asked ?? paper.twin === 'public')
  return (
    <>
      <div className="twin-bar">
        <Switch
          label="Who this paper is for" value={shownTwin(chosen, paper)} onChange={(twin) => { if (isTwin(twin)) onChoose({ ...chosen, twin }) }}
          options={[{ id: 'whole', label: 'All of it' }, { id: 'public', label: 'Public' }]}
        />
        <p className="twin-bar__says" role="status">{paper !== null && <>{exempt && <Icon name="lock" size={14} />}<span>{twinSentence(paper)}</span></>}</p>
        {exempt && <Button kind="quiet" size="tool" after={open ? 'chevronUp' : 'chevronDown'} aria-expanded={open} {...(open ? { 'aria-controls': listId } : {})} onPress={() => setAsked(!open)}>Where and why</Button>}
      </div>
      {open && <Withheld paper={paper} id={listId} />}
    </>
  )
}
