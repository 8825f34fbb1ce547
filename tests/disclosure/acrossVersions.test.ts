// A line of a financial plan that is exempt: what covers for it in one version no other version prints, neither beside its later figure nor
// among its own lines, for a line that did not change is the same in both.
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Output } from '#shared/contract/index.ts'
import { type TableRow } from '#shared/documents/blocks.ts'
import { innerBlocks } from '#shared/documents/numbering.ts'
import { openExampleEngine } from '../support/engine.ts'
import { ask } from './acrossPapers.ts'

type Line = { readonly label: string; readonly cells: readonly string[] }
const linesIn = (rows: readonly TableRow[]): readonly Line[] => rows.flatMap((row) => (row.kind === 'row' ? [{ label: row.cells[0]?.text ?? '', cells: row.cells.slice(2).flatMap(({ text, note }) => [text, ...(note === null ? [] : [note.replace(/^was /, '')])]) }] : []))

describe('an exempt line of a financial plan', () => {
  it.each([0, 1])('is covered by the same lines in every version (its version %i)', async (which) => {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    const { documents } = await ask(engine, 'documents.list', {}) as Output<'documents.list'>
    const versions = documents.find(({ name }) => name === 'mtfp-update')!.candidates.map(({ id }) => id)
    const composed = async (id: string, disclosure: 'public' | 'exempt'): Promise<readonly Line[]> =>
      innerBlocks((await ask(engine, 'documents.compose', { document: 'mtfp-update', id, disclosure }) as Output<'documents.compose'>).model.blocks).flatMap((block) => (block.type === 'table' ? linesIn(block.rows) : []))
    const plan = await ask(engine, 'mtfp.get', { id: versions[which]! }) as Output<'mtfp.get'>
    const exempt = (plan.lines ?? []).find(({ label }) => label === 'Business Rates')!
    await ask(engine, 'exemptions.set', { entity: 'statement_line', target: exempt.id, paragraph: 3, reason: 'It is being agreed.' })
    const withheld = new Set((await Promise.all(versions.map((id) => composed(id, 'public')))).flat().filter(({ cells }) => cells.includes('withheld') && !cells.some((text) => /\d/.test(text))).map(({ label }) => label))
    expect(withheld.size).toBeGreaterThan(0)
    // Whatever line is withheld whole for the sake of the exempt one anywhere shows no figure in any version.
    for (const id of versions) for (const { label, cells } of await composed(id, 'public')) if (withheld.has(label)) expect([label, cells.filter((text) => /\d/.test(text))]).toEqual([label, []])
  }, 60_000)
})

describe('a sum of savings that is withheld', () => {
  it('is withheld as a line of the plan that ties with it', async () => {
    const engine = openExampleEngine('east-sussex')
    onTestFinished(() => engine.dispose())
    const { cycles } = await ask(engine, 'cycles.list', {}) as Output<'cycles.list'>
    const { rows } = await ask(engine, 'proposals.list', { cycle: cycles.find(({ label }) => label.startsWith('2026/27'))!.id }) as Output<'proposals.list'>
    // Alone in its department, whose savings the plan states.
    await ask(engine, 'exemptions.set', { entity: 'proposal', target: rows.find(({ ref }) => ref === 'GS-001')!.id, paragraph: 3, reason: 'It is being agreed.' })
    const { documents } = await ask(engine, 'documents.list', {}) as Output<'documents.list'>
    const plan = documents.find(({ name }) => name === 'mtfp-update')!.candidates.find(({ label }) => label.includes('with savings'))!
    const blocks = innerBlocks((await ask(engine, 'documents.compose', { document: 'mtfp-update', id: plan.id, disclosure: 'public' }) as Output<'documents.compose'>).model.blocks)
    const lines = blocks.flatMap((block) => (block.type === 'table' ? linesIn(block.rows) : [])).filter(({ label }) => label === 'Savings of Governance Services')
    expect(lines.length).toBeGreaterThan(0)
    for (const { cells } of lines) expect(cells.filter((text) => /\d/.test(text))).toEqual([])
  }, 60_000)
})
