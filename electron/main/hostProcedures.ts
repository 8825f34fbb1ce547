// What the desktop does for the page: dialogs, documents that leave, printing, links, the end. THE ONLY file that opens a link,
// a document or a folder in another program. Everything it is given by the page is untrusted.
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type z } from 'zod'
import { fingerprint, writeChecked } from '#electron/engine/writeChecked.ts'
import { type HostName, hostContract } from '#shared/contract/host.ts'
import { appError, Refusal } from '#shared/errors.ts'
import { type Json } from '#shared/json.ts'
import { err, ok, type Result } from '#shared/result.ts'
import { allowedLink } from './externalLinks.ts'
import { type GrantedPaths } from './grantedPaths.ts'
import { APP_NAME } from './paths.ts'
import { cannotWrite, notJson, pathNotGranted } from './refusals.ts'

export type HostOptions = {
  readonly window: BrowserWindow
  readonly granted: GrantedPaths
  readonly documents: string
  readonly printing: string
  readonly onReadyToClose: () => void
}

type Input<N extends HostName> = z.output<(typeof hostContract)[N]['input']>
type Answers = { readonly [N in HostName]: (input: Input<N>) => Promise<Result<Json>> }

/** The kinds of document that leave the app, and the words of the save dialog for each. */
const documentKinds: Readonly<Record<string, string>> = { '.pdf': 'PDF document', '.docx': 'Word document', '.html': 'Web page', '.xlsx': 'Excel workbook' }
const cycleFiles = [{ name: `${APP_NAME} cycle`, extensions: ['rppr'] }]
const unknownKind = appError('INVALID_INPUT', 'The app does not write files of that kind.', 'Choose PDF, Word, web page or Excel.')
const notPdf = appError('DOCUMENT_FAILED', 'The document is not a PDF, so it was not handed to the printer.', 'Make the document again.')
const linkRefused = appError('FORBIDDEN', 'That link does not lead to a public body the app knows, so it was not opened.', 'Copy the link and open it in your browser yourself.')
const nothing = ok<Json>({})

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64')
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-'
const withExtension = (path: string, extension: string): string => (extname(path).toLowerCase() === extension ? path : `${path}${extension}`)

export function createHostProcedures({ window, granted, documents, printing, onReadyToClose }: HostOptions): Answers {
  const chosen = (path: string | null): Result<Json> => ok({ path })

  return {
    'host.chooseFile': async ({ purpose, name }) => {
      if (purpose === 'open') {
        const { filePaths } = await dialog.showOpenDialog(window, { title: 'Open a cycle', filters: cycleFiles, properties: ['openFile'] })
        const path = filePaths[0] ?? null
        if (path !== null) granted.grant('open', path)
        return chosen(path)
      }
      const { canceled, filePath } = await dialog.showSaveDialog(window, { title: 'Save a copy', filters: cycleFiles, defaultPath: join(documents, withExtension(name ?? 'Cycle', '.rppr')) })
      if (canceled || filePath === '') return chosen(null)
      const path = withExtension(filePath, '.rppr')
      granted.grant('saveCopy', path)
      return chosen(path)
    },

    'host.saveFile': async ({ name, base64, sha256 }) => {
      const extension = extname(name).toLowerCase()
      const kind = documentKinds[extension]
      if (kind === undefined) return err(unknownKind)
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Save the document', defaultPath: join(documents, name), filters: [{ name: kind, extensions: [extension.slice(1)] }],
      })
      if (canceled || filePath === '') return chosen(null)
      const path = withExtension(filePath, extension)
      // The dialog asked about the name it was given, not about the one with the ending added here.
      if (path !== filePath && existsSync(path)) return err(appError('FILE_EXISTS', 'There is already a document of that name.', 'Choose another name, or choose that document to replace it.'))
      const bytes = bytesOf(base64)
      try {
        await writeChecked(path, bytes, sha256 ?? fingerprint(bytes))
      } catch (problem) {
        return err(problem instanceof Refusal ? problem.error : cannotWrite(problem))
      }
      granted.grant('reveal', path)
      return chosen(path)
    },

    // Printing is left to the system's own PDF viewer: it shows what will come out, knows the printer's settings, and keeps the PDF
    // reader's code out of this app's processes. The file lies in a folder of the app's own, and only a PDF is ever handed over.
    'host.print': async ({ base64 }) => {
      const bytes = bytesOf(base64)
      if (!isPdf(bytes)) return err(notPdf)
      const path = join(printing, `${randomUUID()}.pdf`)
      try {
        await mkdir(printing, { recursive: true, mode: 0o700 })
        await writeChecked(path, bytes, fingerprint(bytes))
      } catch (problem) {
        return err(cannotWrite(problem))
      }
      const problem = await shell.openPath(path)
      if (problem === '') return ok({ opened: true })
      return err(appError('CANNOT_WRITE', 'No program on this machine shows PDF documents.', 'Save the document and print it where PDF documents can be opened.'))
    },

    'host.reveal': async ({ path }) => {
      if (!granted.has('reveal', path)) return err(pathNotGranted)
      shell.showItemInFolder(path)
      return nothing
    },

    'host.openExternal': async ({ url }) => {
      const link = allowedLink(url)
      if (link === null) return err(linkRefused)
      const { response } = await dialog.showMessageBox(window, {
        type: 'question', title: APP_NAME, message: `Open ${link.host} in your browser?`, detail: link.url,
        buttons: ['Open', 'Cancel'], defaultId: 1, cancelId: 1, noLink: true,
      })
      if (response !== 0) return ok({ opened: false })
      await shell.openExternal(link.url)
      return ok({ opened: true })
    },

    'host.about': async () => ok({
      name: APP_NAME, version: app.getVersion(),
      parts: (['electron', 'chrome', 'node'] as const).map((part) => ({ name: part === 'chrome' ? 'Chromium' : part === 'node' ? 'Node' : 'Electron', version: process.versions[part] ?? '' })),
    }),

    'host.readyToClose': async () => {
      onReadyToClose()
      return nothing
    },
  }
}

const isHostName = (name: string): name is HostName => Object.hasOwn(hostContract, name)

/** Answers a host procedure, its input parsed; null when `name` is none. */
export function answerHost(answers: Answers, name: string, input: Json): Promise<Result<Json>> | null {
  return isHostName(name) ? answer(answers, name, input) : null
}

function answer<N extends HostName>(answers: Answers, name: N, input: Json): Promise<Result<Json>> {
  const parsed = hostContract[name].input.safeParse(input)
  if (!parsed.success) return Promise.resolve(err(notJson))
  return answers[name](parsed.data as Input<N>)
}

/** Removes what earlier starts handed to the printer. */
export async function emptyPrintFolder(printing: string): Promise<void> {
  await rm(printing, { recursive: true, force: true })
}
