// Beside the page: duty and floor, where the saving belongs and where it stands, which Boards ask about it, what it rests on.
import { statusInWords } from '#shared/domain/counting.ts'
import { keysOf, proposalKinds, routes } from '#shared/domain/words.ts'
import { formatDate } from '#shared/dates.ts'
import { useCommand } from '../../client/useCommand.ts'
import { IconButton } from '../../components/Button.tsx'
import { Icon } from '../../components/icons/Icon.tsx'
import { DutyMark, Illustrative, StatusMark } from '../../components/Marks.tsx'
import { FloorGraphic } from '../../components/saving/FloorGraphic.tsx'
import { Section } from '../../components/SectionHead.tsx'
import { type Choice, Select } from '../../components/Select.tsx'
import { SourceField } from '../../dialogs/SourceField.tsx'
import { NONE, noneChoice, orNull, useDepartments, usePortfolios, useServices } from '../../dialogs/useChoices.ts'
import { type PartProps, type Proposal } from './ProposalScreen.tsx'
import { StatusSteps } from './StatusSteps.tsx'
import { WhoMayRead } from './WhoMayRead.tsx'

export function Side({ proposal, editable }: PartProps) {
  return (
    <div className="proposal__side">
      <Section title="Where it stands" note={<StatusMark status={proposal.status} label={statusInWords(proposal)} />}>
        <Places proposal={proposal} editable={editable} />
      </Section>
      <Section title="Duty and floor" note={proposal.floor?.illustrative === true && <Illustrative />}>
        <p className="side__duty"><DutyMark duty={proposal.duty} words={proposal.duty !== null} />{proposal.act !== null && <span className="caption">{proposal.act}</span>}</p>
        {proposal.floor === null ? <p className="caption">It names no service, so it cannot be held against a floor.{editable && ' Choose one above.'}</p> : <FloorGraphic floor={proposal.floor} />}
      </Section>
      <WhoMayRead proposal={proposal} editable={editable} />
      <Recommendations recommendations={proposal.recommendations} />
      <Sources proposal={proposal} editable={editable} />
    </div>
  )
}

type Kind = keyof typeof proposalKinds
type Route = keyof typeof routes
const isKind = (text: string): text is Kind => Object.hasOwn(proposalKinds, text)
const isRoute = (text: string): text is Route => Object.hasOwn(routes, text)
const kindChoices = keysOf(proposalKinds).map((id) => ({ id, label: proposalKinds[id] }))
const routeChoices = keysOf(routes).map((id) => ({ id, label: routes[id] }))

function Places({ proposal, editable }: PartProps) {
  const inCycle = { cycle: proposal.cycle }
  const departments = useDepartments(inCycle)
  const portfolios = usePortfolios(inCycle)
  const services = useServices(inCycle)
  const edit = useCommand('proposals.edit').run
  const { id } = proposal
  // A service of another department stays to be seen while it is the one chosen.
  const fitting = services.filter((service) => service.department === proposal.department.id || service.id === proposal.service?.id)
  return (
    <div className="side__fields">
      <StatusSteps proposal={proposal} editable={editable} />
      <Select label="Department" choices={departments} value={proposal.department.id} isDisabled={!editable} onChange={(department) => { void edit({ id, department }) }} />
      <Select label="Portfolio" choices={[noneChoice('None'), ...portfolios]} value={proposal.portfolio?.id ?? NONE} isDisabled={!editable} onChange={(portfolio) => { void edit({ id, portfolio: orNull(portfolio) }) }} />
      <SharedWith proposal={proposal} editable={editable} portfolios={portfolios} />
      <Select label="Service" choices={[noneChoice('None named'), ...fitting]} value={proposal.service?.id ?? NONE} isDisabled={!editable} onChange={(service) => { void edit({ id, service: orNull(service) }) }} />
      <Select label="Kind" choices={kindChoices} value={proposal.kind} isDisabled={!editable} onChange={(kind) => { if (isKind(kind)) void edit({ id, kind }) }} />
      <Select label="Route" choices={routeChoices} value={proposal.route} isDisabled={!editable} onChange={(route) => { if (isRoute(route)) void edit({ id, route }) }} />
    </div>
  )
}

// A saving that two portfolios share counts once in every sum.
function SharedWith({ proposal, editable, portfolios }: PartProps & { portfolios: readonly Choice[] }) {
  const share = useCommand('proposals.share').run
  const shared = proposal.sharedWith ?? []
  const ids = shared.map(({ id }) => id)
  const others = portfolios.filter(({ id }) => id !== proposal.portfolio?.id && !ids.includes(id))
  if (!editable && shared.length === 0) return null
  return (
    <div className="side__shared" role="group" aria-label="Shared with further portfolios">
      <span className="field__label">Shared with</span>
      <div>
        {shared.length > 0 && (
          <ul>
            {shared.map(({ id, name }) => (
              <li key={id}><span>{name}</span>{editable && <IconButton icon="close" label={`No longer shared with ${name}`} onPress={() => { void share({ id: proposal.id, portfolios: ids.filter((other) => other !== id) }) }} />}</li>
            ))}
          </ul>
        )}
        {editable && others.length > 0 && <Select label="Share with a further portfolio" labelUnseen choices={others} value={null} placeholder={shared.length === 0 ? 'No other portfolio' : 'And another'} onChange={(id) => { void share({ id: proposal.id, portfolios: [...ids, id] }) }} />}
      </div>
    </div>
  )
}

function Recommendations({ recommendations }: { recommendations: Proposal['recommendations'] }) {
  return (
    <Section title="Recommendations that name it" {...(recommendations === null ? {} : { note: String(recommendations.length) })}>
      {recommendations === null ? <p className="caption">No Board has named it yet.</p> : (
        <ul className="side__asks">
          {recommendations.map((item) => (
            <li key={item.id}>
              <span className="side__number">{item.number}</span>
              <span><a href={`#/scrutiny/${item.board.id}`}>{item.text}</a><span className="caption side__where">{item.typeLabel}, {item.board.name}</span></span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Sources({ proposal, editable }: PartProps) {
  const edit = useCommand('proposals.edit').run
  const all = [proposal.source, ...(proposal.positions ?? []).map((position) => position.source)].filter((source) => source !== null)
  const sources = [...new Map(all.map((source) => [source.id, source])).values()].toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
  return (
    <Section title="What it rests on" {...(sources.length === 0 ? {} : { note: `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}` })}>
      {sources.length === 0 ? <p className="caption">Nothing cited yet. The proposal and each position name their source.</p> : (
        <ul className="side__sources">
          {sources.map((source) => (
            <li key={source.id}>
              <Icon name="document" size={16} />
              <span>{source.title}<span className="caption side__where">{[source.publisher, source.published === null ? null : formatDate(source.published), source.reference, source.illustrative ? 'illustrative' : null].filter((part) => part !== null).join(', ')}</span></span>
            </li>
          ))}
        </ul>
      )}
      {editable && <div className="side__own"><SourceField label="Source of the proposal itself" value={proposal.source?.id ?? null} onChange={(source) => { void edit({ id: proposal.id, source }) }} /></div>}
    </Section>
  )
}
