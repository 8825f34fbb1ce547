// The savings side by side: one table, a column for each, rows in groups. Labels stay at the left and heads at the top while the
// rest scrolls, so six options fit a small screen. Best and worst of a row are marked in a word, and only where it is certain.
import { type KeyboardEvent } from 'react'
import { type Standing } from '#shared/domain/standing.ts'
import { cx } from '../../components/cx.ts'
import { Sideways } from '../../components/Sideways.tsx'
import { MOST_COMPARED } from '../../state/shell.ts'
import { OptionHead } from './OptionHead.tsx'
import { dutyGroup } from './dutyRows.tsx'
import { moneyGroup } from './moneyRows.tsx'
import { deliveryGroup, peopleGroup } from './peopleRows.tsx'
import { priorityGroup } from './priorityRows.tsx'
import { type CompareGroup, type Comparison, type CompareRow } from './rows.ts'
import { type Compared } from './useCompared.ts'

export function CompareTable({ comparison, compared, differencesOnly }: { comparison: Comparison; compared: Compared; differencesOnly: boolean }) {
  const { options } = comparison
  const places = options.map(({ proposal }) => proposal.portfolio?.name ?? proposal.department.name)
  const onePlace = new Set(places).size === 1
  const all = [moneyGroup(comparison), priorityGroup(comparison), dutyGroup(comparison), peopleGroup(comparison), deliveryGroup(comparison)]
  const groups = differencesOnly ? all.map((group) => ({ ...group, rows: group.rows.filter((row) => !row.same) })).filter((group) => group.rows.length > 0) : all
  const hidden = all.flatMap((group) => group.rows).length - groups.flatMap((group) => group.rows).length
  return (
    <Sideways label="Savings side by side" className="compare-scroll" around="compare-place-of-table">
      <table className="compare-table" data-options={options.length} aria-label={`${options.length} savings side by side`}>
        <thead>
          <tr>
            <td className="compare-table__corner">{onePlace && <span>{places[0]}</span>}<span>{options.length} of {MOST_COMPARED} at most</span></td>
            {options.map((option, i) => (
              <th scope="col" className="compare-table__head" key={option.proposal.id} onKeyDown={(event) => onHeadKey(event, option.proposal.id, compared)}>
                <OptionHead option={option} index={i} count={options.length} place={onePlace ? null : (places[i] ?? null)} compared={compared} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => <GroupRows group={group} columns={options.length} key={group.id} />)}
      </table>
      {differencesOnly && hidden > 0 && <p className="compare-hidden">{hidden} {hidden === 1 ? 'row says' : 'rows say'} the same for all and {hidden === 1 ? 'is' : 'are'} not shown. Press D to show {hidden === 1 ? 'it' : 'them'}.</p>}
    </Sideways>
  )
}

/** Alt and Shift with an arrow moves the saving whose head has the focus, as in a document. */
function onHeadKey(event: KeyboardEvent, id: string, compared: Compared): void {
  if (!event.altKey || !event.shiftKey) return
  if (event.key === 'ArrowLeft') compared.move(id, -1)
  else if (event.key === 'ArrowRight') compared.move(id, 1)
  else return
  event.preventDefault()
}

function GroupRows({ group, columns }: { group: CompareGroup; columns: number }) {
  return (
    <tbody>
      <tr className="compare-group">
        <th scope="rowgroup" colSpan={columns + 1}><span className="compare-group__words"><span className="compare-group__title">{group.title}</span> <span className="compare-group__note">{group.note}</span></span></th>
      </tr>
      {group.rows.map((row) => <DataRow row={row} key={row.id} />)}
    </tbody>
  )
}

function DataRow({ row }: { row: CompareRow }) {
  const { words } = row
  const placed = words !== undefined && (row.standings ?? []).some((standing) => standing !== null)
  return (
    <tr className="compare-row" data-same={row.same}>
      <th scope="row" className="compare-row__label"><span>{row.label}</span>{row.under !== undefined && <span className="compare-row__under">{row.under}</span>}</th>
      {row.cells.map((cell, i) => {
        const standing = row.standings?.[i] ?? null
        return (
          <td className="compare-cell" data-place={standing?.place ?? ''} key={i}>
            <div className="compare-cell__in">
              <div className="compare-cell__what">{cell}</div>
              {(placed || row.keepsPlace === true) && <div className={cx('compare-cell__place', row.keepsPlace !== true && 'compare-cell__place--wide')}>{standing !== null && words !== undefined && <Place standing={standing} words={words} />}</div>}
            </div>
          </td>
        )
      })}
    </tr>
  )
}

function Place({ standing, words }: { standing: NonNullable<Standing>; words: NonNullable<CompareRow['words']> }) {
  const word = words[standing.place]
  return <span className="compare-place" data-place={standing.place} title={standing.ofKnown ? `${word} of those known` : undefined}>{word}{standing.ofKnown && <span className="unseen"> of those known</span>}</span>
}
