// The app around one open file: who acts, which file is open, what could not be opened and why. Answers session.* itself and
// passes every other name to the engine of the open file. Never throws; knows no window and no transport.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Actor } from '#shared/actor.ts'
import { contract, isName } from '#shared/contract/index.ts'
import { MOST_VIEWS } from '#shared/contract/savingsViews.ts'
import { type SessionName, sessionContract, type SessionState } from '#shared/contract/session.ts'
import { appError, type AppError, Refusal } from '#shared/errors.ts'
import { type InvokeOptions } from '#shared/host.ts'
import { type Json } from '#shared/json.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { type EngineEvent } from '#shared/wire.ts'
import { type Engine } from '../engine.ts'
import { invalidInput } from '../invalidInput.ts'
import { createNewId } from '../newId.ts'
import { type Served } from '../serve.ts'
import { createExampleFile, createCycleFile, type Machine, newCycle, openFile } from './files.ts'
import { asError, headingOf, takenIn, unknownProcedure } from './words.ts'
import { createLog } from './log.ts'
import { EXTENSION, fileNameFrom, titleOf } from './names.ts'
import { createPlaces } from './places.ts'
import { createSettings, MOST_RECENT, type Place } from './settings.ts'
import { takeIn } from './takeIn.ts'

export type SessionOptions = {
  /** The app's own folder on this device. */
  readonly folder: string
  /** Whether a page may name any path (a desktop, where a dialog chose it) or only files the app keeps itself. */
  readonly reach: 'this machine' | 'own folder'
  /** A path to open where it is, 'again' for what was open when the engine stopped, or null. */
  readonly open: string | null
  readonly clock?: () => number
  readonly newId?: () => string
}

export type Session = Served & { close(): void }

type Open = { readonly engine: Engine; readonly place: Place; readonly notice: string | null }
type Inputs = { readonly [N in SessionName]: ReturnType<(typeof sessionContract)[N]['input']['parse']> }
type Answers = { readonly [N in SessionName]: (input: Inputs[N]) => Promise<Json> | Json }

/** What the examples are called among a person's files. */
const exampleNames = { 'east-sussex': 'East Sussex example', large: 'Large example' } as const

const noFile = err(appError('NO_FILE', 'No cycle file is open.', 'Open a file, an example or a new cycle first.'))
const nobody = appError('ROLE_NEEDED', 'Nobody has said who acts here.', 'Say your name and your role first: it goes into the history beside every change.')
const isSessionName = (name: string): name is SessionName => Object.hasOwn(sessionContract, name)

export function createSession(options: SessionOptions): Session {
  const clock = options.clock ?? Date.now
  const log = createLog(options.folder, clock)
  const machine: Machine = { folder: options.folder, clock, newId: options.newId ?? createNewId(clock), log }
  const places = createPlaces(options.folder, options.reach)
  const settings = createSettings(join(options.folder, 'settings.json'), log)
  const listeners = new Set<(event: EngineEvent) => void>()
  const stopped = new AbortController()
  let open: Open | null = null
  let failed: { readonly path: string; readonly error: AppError } | null = null

  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event))

  function actor(): Actor {
    const { actor: known } = settings.read()
    if (known === null) throw new Refusal(nobody)
    return known
  }

  function state(): SessionState {
    const { actor: known, recent, theme } = settings.read()
    return {
      actor: known, theme, failed, folder: places.files,
      file: open === null ? null : { path: open.place.path, name: titleOf(open.place.path), notice: open.notice },
      recent: recent.map(({ inPlace: _, ...file }) => ({ ...file, missing: !existsSync(file.path) })),
    }
  }

  function close(): void {
    open?.engine.close()
    open = null
    settings.change((before) => ({ ...before, open: null }))
  }

  /** Opens what is at `place` and lets go of what was open; when it cannot be opened, everything stays as it was. */
  async function show(place: Place, notice: string | null): Promise<void> {
    if (open?.place.path === place.path) return
    const engine = openFile(machine, place.path, actor)
    open?.engine.close()
    open = { engine, place, notice }
    failed = null
    engine.onTouched((tables) => tell({ type: 'touched', tables: [...tables] }))
    const { label, council } = await headingOf(engine)
    const entry = { ...place, name: titleOf(place.path), label, council, openedAt: new Date(clock()).toISOString() }
    settings.change((before) => ({
      ...before, open: place, recent: [entry, ...before.recent.filter(({ path }) => path !== place.path)].slice(0, MOST_RECENT),
    }))
  }

  /** Runs a way of opening; a refusal is kept for the cannot-open screen, under the name the person knows. */
  async function opening(path: string, work: () => Promise<void>): Promise<SessionState> {
    try {
      await work()
      return state()
    } catch (problem) {
      failed = { path, error: asError(problem, machine) }
      throw new Refusal(failed.error)
    } finally {
      tell({ type: 'file' })
    }
  }

  const openPath = (asked: string): Promise<SessionState> => {
    const path = places.resolve(asked)
    const upload = places.isIncoming(path)
    return opening(upload ? basename(path) : path, async () => {
      try {
        const known = settings.read().recent.find((file) => file.path === path)
        places.demandReach(path, known !== undefined)
        if (known?.inPlace === true || places.isOwn(path)) return await show({ path, inPlace: known?.inPlace ?? false }, null)
        const copy = takeIn(machine, path, places.files)
        await show({ path: copy, inPlace: false }, takenIn(path, copy, upload))
      } finally {
        if (upload) rmSync(dirname(path), { recursive: true, force: true })
      }
    })
  }

  const answers: Answers = {
    'session.state': state,
    'session.setActor': (who) => {
      settings.change((before) => ({ ...before, actor: who }))
      return state()
    },
    'session.setTheme': ({ theme }) => {
      settings.change((before) => ({ ...before, theme }))
      return state()
    },
    'session.openExample': ({ example }) => {
      const path = join(places.files, `${exampleNames[example]}${EXTENSION}`)
      return opening(path, async () => {
        mkdirSync(places.files, { recursive: true })
        if (!existsSync(path)) await createExampleFile(path, example, { told: ({ done, of }) => tell({ type: 'progress', done, of }), signal: stopped.signal })
        await show({ path, inPlace: false }, null)
      })
    },
    'session.create': ({ name, council, label, firstYear }) => {
      const path = join(places.files, `${fileNameFrom(name)}${EXTENSION}`)
      return opening(path, async () => {
        mkdirSync(places.files, { recursive: true })
        await createCycleFile(machine, path, newCycle(council, label, firstYear), actor())
        await show({ path, inPlace: false }, null)
      })
    },
    'session.open': ({ path }) => openPath(path),
    'session.saveCopy': ({ path }) => {
      if (open === null) throw new Refusal(noFile.error)
      return open.engine.store.saveCopy(places.forCopy(path))
    },
    'session.forget': ({ path }) => {
      if (failed?.path === path) failed = null
      settings.change((before) => ({ ...before, recent: before.recent.filter((file) => file.path !== path) }))
      return state()
    },
    'session.views': () => ({ views: settings.read().views }),
    'session.keepView': ({ view, instead }) => {
      const { views } = settings.change((before) => {
        const others = before.views.filter(({ name }) => name !== view.name && name !== instead)
        if (others.length >= MOST_VIEWS) throw new Refusal(appError('RULE', `${MOST_VIEWS} views are kept already.`, 'Drop one that is no longer used.'))
        return { ...before, views: [...others, view].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')) }
      })
      return { views }
    },
    'session.dropView': ({ name }) => ({ views: settings.change((before) => ({ ...before, views: before.views.filter((view) => view.name !== name) })).views }),
    'session.close': () => {
      failed = null
      close()
      tell({ type: 'file' })
      return state()
    },
  }

  async function ownCall<N extends SessionName>(name: N, input: Json): Promise<Result<Json>> {
    const parsed = sessionContract[name].input.safeParse(input)
    if (!parsed.success) return err(invalidInput(sessionContract[name].label, parsed.error))
    try {
      // The schema of this very name has just parsed it; the compiler cannot follow a name it does not know.
      const value = await answers[name](parsed.data as Inputs[N])
      return ok(sessionContract[name].output.parse(value))
    } catch (problem) {
      return err(asError(problem, machine))
    }
  }

  // One after another: two openings at once would each close what the other opened.
  let turn: Promise<unknown> = start().catch(() => undefined)

  async function start(): Promise<void> {
    places.empty()
    const again = options.open === 'again' ? settings.read().open : null
    if (again !== null) await opening(again.path, () => show(again, null))
    else if (options.open !== null && options.open !== 'again') {
      const place = { path: options.open, inPlace: true }
      await opening(place.path, () => show(place, null))
    }
  }

  return {
    async invoke(name, input, call: InvokeOptions = {}) {
      if (isSessionName(name)) {
        const answer = turn.then(() => ownCall(name, input))
        turn = answer
        return answer
      }
      await turn
      if (open === null) return isName(name) ? noFile : err(unknownProcedure(name))
      if (isName(name) && contract[name].kind === 'command' && settings.read().actor === null) return err(nobody)
      return open.engine.invoke(name, input, call)
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      stopped.abort(new Refusal(appError('ENGINE_STOPPED', 'The app was closed before the file was built.', 'Open it again; it is then built anew.')))
      close()
    },
  }
}
