// A sheet on its way into the file: what was chosen, how it looks, how it is to be read, and what taking it in would do. Nothing is
// written before `apply`. A later question makes an earlier answer void.
import { useCallback, useEffect, useRef, useState } from 'react'
import { type AppError } from '#shared/errors.ts'
import { type Result } from '#shared/result.ts'
import { useClient, useHost } from '../../client/ClientProvider.tsx'
import { useCommand } from '../../client/useCommand.ts'
import { useInCycle } from '../../state/cycle.ts'
import { takePastedSheet } from '../../state/pastedSheet.ts'
import { type ChosenFile, type Kind, type Looked, type LookedSheet, type Report, type SheetMap } from './imports.ts'

/** Milliseconds after the last change of how it is read. */
const SETTLE = 350

type Answer<T> = { readonly status: 'none' } | { readonly status: 'asking'; readonly before: T | null } | { readonly status: 'failed'; readonly error: AppError } | { readonly status: 'ready'; readonly data: T }
type Asked = { readonly file: ChosenFile; readonly kind: Kind; readonly cycle: string | null; readonly map: SheetMap }

export type Import = ReturnType<typeof useImport>

export function useImport(firstKind: Kind) {
  const client = useClient()
  const host = useHost()
  const { cycle: viewed } = useInCycle()
  const applying = useCommand('imports.apply')
  const [asked, setAsked] = useState<Omit<Asked, 'file'> & { readonly file: ChosenFile | null }>(() => ({ file: takePastedSheet(), kind: firstKind, cycle: viewed ?? null, map: {} }))
  const [look, setLook] = useState<Answer<Looked>>({ status: 'none' })
  const [trial, setTrial] = useState<Answer<Report>>({ status: 'none' })
  const [again, setAgain] = useState(0)
  const turn = useRef(0)
  const { file, kind, cycle, map } = asked
  const said = lookedBy(map)

  useEffect(() => {
    if (file === null) return
    let void_ = false
    const saidOfIt: SheetMap = JSON.parse(said)
    setLook((now) => ({ status: 'asking', before: answered(now) }))
    void client.invoke('imports.look', { name: file.name, base64: file.base64, kind, map: saidOfIt, ...(cycle === null ? {} : { cycle }) }).then((reply) => {
      if (!void_) setLook(reply.ok ? { status: 'ready', data: reply.value } : { status: 'failed', error: reply.error })
    })
    return () => { void_ = true }
  }, [client, file, kind, cycle, said, again])

  useEffect(() => {
    if (file === null) return
    turn.current += 1
    const mine = turn.current
    setTrial((now) => ({ status: 'asking', before: answered(now) }))
    const timer = window.setTimeout(() => {
      void client.invoke('imports.dryRun', inputOf({ file, kind, cycle, map })).then((reply) => {
        if (turn.current === mine) setTrial(reply.ok ? { status: 'ready', data: reply.value } : { status: 'failed', error: reply.error })
      })
    }, SETTLE)
    return () => window.clearTimeout(timer)
  }, [client, file, kind, cycle, map, again])

  // What is in the file has changed: by taking in, by undoing it, by anybody else who works on it.
  useEffect(() => host.onEvent((event) => {
    if (event.type === 'touched' || event.type === 'file') setAgain((now) => now + 1)
  }), [host])

  const choose = useCallback((next: ChosenFile) => { setLook({ status: 'none' }); setTrial({ status: 'none' }); setAsked((now) => ({ ...now, file: next, map: {} })) }, [])
  const setKind = useCallback((next: Kind) => { setTrial({ status: 'none' }); setAsked((now) => ({ ...now, kind: next, map: {} })) }, [])
  const setCycle = useCallback((next: string) => setAsked((now) => ({ ...now, cycle: next })), [])
  /** Changes how it is read; `undefined` gives a part back to the guess. */
  const change = useCallback((part: { readonly [K in keyof SheetMap]?: SheetMap[K] | undefined }) => setAsked((now) => {
    const merged = { ...now.map, ...part }
    return { ...now, map: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) }
  }), [])
  const guessAfresh = useCallback(() => setAsked((now) => ({ ...now, map: now.map.sheet === undefined ? {} : { sheet: now.map.sheet } })), [])
  const apply = useCallback(async (): Promise<Result<{ operation: string | null }> | null> => {
    if (file === null) return null
    return applying.run(inputOf({ file, kind, cycle, map }))
  }, [applying, file, kind, cycle, map])

  const report = trial.status === 'ready' ? trial.data : trial.status === 'asking' ? trial.before : null
  const looked = look.status === 'ready' ? look.data : look.status === 'asking' ? look.before : null
  return {
    ...asked, look, looked, trial, report, sheet: sheetOf(looked, map, report), error: look.status === 'failed' ? look.error : trial.status === 'failed' ? trial.error : null,
    choose, setKind, setCycle, change, guessAfresh, apply, applying: applying.pending,
  }
}

/** Of what was said, what a look at the sheet depends on: where its headings are and which column holds the authorities. As text, so that
 *  the sheet is looked at again only when that changes. */
function lookedBy({ sheet, headerRows, columns, pick }: SheetMap): string {
  const marked = columns?.filter(({ role }) => role === 'authority') ?? []
  return JSON.stringify({ ...(sheet === undefined ? {} : { sheet }), ...(headerRows === undefined ? {} : { headerRows }), ...(marked.length === 0 ? {} : { columns: marked }), ...(pick === undefined ? {} : { pick }) })
}

const answered = <T>(answer: Answer<T>): T | null => (answer.status === 'ready' ? answer.data : answer.status === 'asking' ? answer.before : null)

const inputOf = ({ file, kind, cycle, map }: Asked) => ({ name: file.name, base64: file.base64, kind, map, ...(cycle === null ? {} : { cycle }), ...(map.sheet === undefined ? {} : { sheet: map.sheet }) })

/** The sheet asked for, else the one the engine chose, else the first that can be read as this kind. */
function sheetOf(looked: Looked | null, map: SheetMap, report: Report | null): LookedSheet | null {
  if (looked === null) return null
  return looked.sheets.find((sheet) => sheet.number === map.sheet) ?? looked.sheets.find((sheet) => sheet.number === report?.sheet.number) ?? looked.sheets.find((sheet) => sheet.missing === null && sheet.guess !== null) ?? looked.sheets[0] ?? null
}
