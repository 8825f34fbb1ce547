// The desktop app, from start to end, in order. Nothing is decided here: each line names what the next file does.
import { app, session, utilityProcess, type BrowserWindow } from 'electron'
import { registerAppScheme, servePage, START_PAGE } from './appProtocol.ts'
import { guardClosing } from './closing.ts'
import { watchHelpers, watchMainProcess, watchPage } from './crash.ts'
import { createDesktop } from './desktop.ts'
import { type EngineProcess, startEngine } from './engineProcess.ts'
import { type EngineSettings } from './engineSettings.ts'
import { createGrantedPaths } from './grantedPaths.ts'
import { answerHost, createHostProcedures, emptyPrintFolder } from './hostProcedures.ts'
import { openDoor } from './ipc.ts'
import { fileFromArguments } from './launchFile.ts'
import { openLog } from './log.ts'
import { noMenu } from './menu.ts'
import { listPageFiles } from './pageFiles.ts'
import { claimDataFolder, findPaths } from './paths.ts'
import { denyPermissions } from './permissions.ts'
import { createRoute } from './route.ts'
import { cutOffSession, guardEveryPage } from './security.ts'
import { createMainWindow } from './window.ts'

claimDataFolder()
// Never awaited here: Electron becomes ready only when this module has been read to its end, and would wait for ever.
if (app.requestSingleInstanceLock()) void run()
else app.quit()

async function run(): Promise<void> {
  const paths = findPaths(import.meta.dirname)
  const log = openLog({ folder: paths.logs, home: paths.home })
  watchMainProcess(log)
  watchHelpers(log)

  // Before ready: what cannot be set later.
  app.enableSandbox()
  registerAppScheme()
  noMenu()
  guardEveryPage()

  const granted = createGrantedPaths()
  let window: BrowserWindow | null = null
  let engine: EngineProcess | null = null

  // Files the system hands over, also before there is a window to show them in.
  const asked = fileFromArguments(process.argv, process.cwd())
  let waiting = asked === null || asked.inPlace ? null : asked.path
  let open = (path: string): void => void (waiting = path)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('second-instance', (_event, args, folder) => {
    const file = fileFromArguments(args, folder)
    if (file !== null) return open(file.path)
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  await app.whenReady()
  denyPermissions(session.defaultSession)
  cutOffSession(session.defaultSession)
  servePage(session.defaultSession, listPageFiles(paths.page))

  // The engine opens its file while the window is made.
  const desktop = createDesktop({ window: () => window, engine: () => engine?.invoke ?? null, granted })
  const settings = (again: boolean): EngineSettings => ({ folder: paths.device, file: asked?.inPlace === true ? asked.path : null, again })
  engine = startEngine({
    fork: (again) => utilityProcess.fork(paths.engine, [JSON.stringify(settings(again))], { serviceName: 'Reconcile engine' }),
    onEvent: desktop.onEngineEvent,
    log: log.write,
  })
  const { invoke, stop } = engine
  if (waiting !== null) desktop.openFile(waiting)
  open = desktop.openFile

  // Before the page can print anything new.
  await emptyPrintFolder(paths.printing).catch((problem: unknown) => log.write('printing: the folder could not be emptied', problem))
  const page = createMainWindow({ preload: paths.preload, icon: paths.icon, packaged: app.isPackaged, stateFile: paths.windowState })
  window = page
  watchPage(page, { log, reload: () => void desktop.load(page, START_PAGE) })
  const closing = guardClosing(page, { send: desktop.send, page: () => !page.webContents.isCrashed(), closed: stop })
  page.on('closed', () => { window = null })
  const answers = createHostProcedures({ window: page, granted, documents: paths.documents, printing: paths.printing, onReadyToClose: closing.ready })
  const route = createRoute({ host: (name, input) => answerHost(answers, name, input), engine: invoke, granted, onSession: desktop.onSession })
  openDoor(() => window?.webContents ?? null, desktop.listening(route), log.write)

  await desktop.load(page, START_PAGE)
}
