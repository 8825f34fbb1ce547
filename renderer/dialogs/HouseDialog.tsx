// How the council's papers look: the name they are published under, the logo, one colour, the face of long text, and how paragraphs,
// recommendations and lists are numbered. It holds for every paper of the cycle made from now on; what was issued stays as it is.
import { useState } from 'react'
import { bodyFaces, listStyles, paragraphStyles, recommendationStyles } from '#shared/domain/houseWords.ts'
import { keysOf } from '#shared/domain/words.ts'
import { type InputOf, type OutputOf } from '../client/procedures.ts'
import { useCommand } from '../client/useCommand.ts'
import { useQuery } from '../client/useQuery.ts'
import { Button } from '../components/Button.tsx'
import { Dialog } from '../components/Dialog.tsx'
import { FieldGroup, TextField } from '../components/Field.tsx'
import { FileButton } from '../components/files/ChooseFile.tsx'
import { type ChosenFile, type FileNeeds } from '../components/files/readFile.ts'
import { Loaded } from '../components/Places.tsx'
import { RoleNeeded } from '../components/RoleNeeded.tsx'
import { Select } from '../components/Select.tsx'
import { useInCycle } from '../state/cycle.ts'
import { FormDialog, FormRow } from './FormDialog.tsx'
import './HouseDialog.css'

type House = OutputOf<'house.get'>
type Set = InputOf<'house.set'>
type Face = House['face']
type Numbering = House['numbering']

const logos: FileNeeds = { types: ['.svg', '.png'], most: 1_000_000, what: 'a logo', tooLarge: 'Save it smaller, or as SVG.' }
const choicesOf = <K extends string>(words: Readonly<Record<K, string>>) => keysOf(words).map((id) => ({ id, label: words[id] }))
const COLOUR = /^#[0-9a-f]{6}$/i

export function HouseDialog({ onClose }: { onClose: () => void }) {
  const house = useQuery('house.get', useInCycle())
  if (house.status !== 'ready') return <Dialog title="House style of papers" isOpen onClose={onClose}><Loaded query={house} what="Reading the house style">{() => null}</Loaded></Dialog>
  return <HouseForm house={house.data} onClose={onClose} />
}

function HouseForm({ house, onClose }: { house: House; onClose: () => void }) {
  const inCycle = useInCycle()
  const set = useCommand('house.set').run
  const [council, setCouncil] = useState(house.council)
  const [accent, setAccent] = useState(house.accent ?? '')
  const [face, setFace] = useState<Face>(house.face)
  const [numbering, setNumbering] = useState<Numbering>(house.numbering)
  const [logo, setLogo] = useState<ChosenFile | 'none' | null>(null)
  const [alt, setAlt] = useState(house.logo?.alt ?? '')
  const colourFault = accent.trim() !== '' && !COLOUR.test(accent.trim()) ? 'A colour is written as six digits, such as #0d4f3c.' : null
  const changed = (): Set => ({
    ...inCycle, council: council.trim() === '' ? null : council.trim(), accent: accent.trim() === '' ? null : accent.trim().toLowerCase(), face, numbering,
    ...(logo === null ? {} : { logo: logo === 'none' ? null : { name: logo.name, base64: logo.base64, alt: alt.trim() } }),
  })
  const picture = logo === 'none' ? null : logo === null ? pictureOf(house.logo) : `data:${/\.svg$/i.test(logo.name) ? 'image/svg+xml' : 'image/png'};base64,${logo.base64}`
  const renumbers = keysOf(numbering).some((of) => numbering[of] !== house.numbering[of])
  const needsAlt = logo !== null && logo !== 'none' && alt.trim() === ''
  return (
    <FormDialog
      title="House style of papers" submit="Save the house style" size="large" ready={colourFault === null && !needsAlt} needs={needsAlt ? 'words for the logo' : 'a colour in six digits'} onSubmit={() => set(changed(), { quiet: true })} onClose={onClose}
    >
      <RoleNeeded role="scrutiny" what="The house style is set" />
      <p className="dialog__text">Every paper of {house.cycle.label} is made so from now on. What was issued stays as it was sealed.</p>
      {renumbers && <p className="dialog__text" role="status"><strong>Packs already issued keep their numbers,</strong> on the screen, in their drafts and in whatever is issued with them later, and so do the papers of a Board that was issued one. Everything else, packs not yet issued too, is numbered the new way.</p>}
      <TextField label="Name papers are published under" value={council} onChange={setCouncil} maxLength={300} autoFocus placeholder={house.cycle.council} />
      <FieldGroup label="Logo, SVG or PNG">
        <div className="house__logo">
          <span className="house__picture">{picture === null ? <span className="caption">No logo</span> : <img src={picture} alt={alt.trim() === '' ? 'The logo chosen' : alt} />}</span>
          <span className="house__logo-ways">
            <FileButton size="tool" needs={logos} onChoose={setLogo}>{picture === null ? 'Choose a logo' : 'Another logo'}</FileButton>
            {picture !== null && <Button kind="quiet" size="tool" icon="bin" onPress={() => setLogo('none')}>Without a logo</Button>}
          </span>
          {logo !== null && logo !== 'none' && <TextField label="Words for readers who cannot see it" value={alt} onChange={setAlt} maxLength={300} placeholder={house.cycle.council} error={needsAlt ? 'Say what it is, such as the name of the council.' : null} />}
        </div>
      </FieldGroup>
      <FormRow>
        <TextField label="Colour of links and rules" value={accent} onChange={setAccent} maxLength={7} placeholder="#0d4f3c" error={colourFault} help="Six digits. Left empty, the app’s own green." />
        <label className="field house__pick"><span className="field__label">Pick it</span><input className="house__colour" type="color" value={COLOUR.test(accent.trim()) ? accent.trim() : '#0d4f3c'} onChange={(event) => setAccent(event.target.value)} /></label>
        <Select label="Face of long text" value={face} choices={choicesOf(bodyFaces)} onChange={(id) => { if (id === 'serif' || id === 'sans') setFace(id) }} />
      </FormRow>
      <FormRow>
        <Numbers label="Paragraphs" words={paragraphStyles} value={numbering.paragraphs} onChange={(paragraphs) => setNumbering({ ...numbering, paragraphs })} />
        <Numbers label="Recommendations" words={recommendationStyles} value={numbering.recommendations} onChange={(recommendations) => setNumbering({ ...numbering, recommendations })} />
        <Numbers label="Lists" words={listStyles} value={numbering.lists} onChange={(lists) => setNumbering({ ...numbering, lists })} />
      </FormRow>
    </FormDialog>
  )
}

const pictureOf = (logo: House['logo']): string | null => (logo === null || logo.base64 === null ? null : `data:${logo.mediaType};base64,${logo.base64}`)

function Numbers<K extends string>({ label, words, value, onChange }: { label: string; words: Readonly<Record<K, string>>; value: K; onChange: (id: K) => void }) {
  return <Select label={label} value={value} choices={choicesOf(words)} onChange={(id) => { const key = keysOf(words).find((one) => one === id); if (key !== undefined) onChange(key) }} />
}
