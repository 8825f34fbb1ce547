// What the host.* procedures mean in a browser: choosing a file is an upload taken in as a copy, saving one is a download,
// printing opens the document in a tab of its own. No business rules.
import { appError } from '#shared/errors.ts'
import { type Json } from '#shared/json.ts'
import { type Result, err, ok } from '#shared/result.ts'
import { httpPaths } from '#shared/httpPaths.ts'

type Tools = {
  readonly send: (name: string, input: Json) => Promise<Result<Json>>
  /** Sends the bytes of a file, which the server takes in as a copy and opens; answers with the state of the session. */
  readonly upload: (name: string, file: Blob) => Promise<Result<Json>>
}

type BrowserProcedure = (input: Json) => Promise<Result<Json>>

export function createBrowserProcedures(tools: Tools): Readonly<Record<string, BrowserProcedure | undefined>> {
  return {
    'host.chooseFile': async (input) => {
      // A copy goes where downloads go: no place is chosen here.
      if (textOf(input, 'purpose') !== 'open') return ok({ path: textOf(input, 'name') || 'copy.rppr' })
      const file = await chooseFile('.rppr')
      if (file === null) return ok({ path: null })
      const taken = await tools.upload(file.name, file)
      return taken.ok ? ok({ path: textOf(partOf(taken.value, 'file'), 'path') }) : taken
    },
    'session.saveCopy': async (input) => {
      const made = await tools.send('session.saveCopy', input)
      if (made.ok) follow(`${httpPaths.copies}${encodeURIComponent(textOf(made.value, 'path').replace(/^.*[\\/]/, ''))}`, '')
      return made
    },
    'host.saveFile': async (input) => {
      const name = textOf(input, 'name')
      download(name, fileOf(input))
      return ok({ path: name })
    },
    'host.print': async (input) => {
      const url = URL.createObjectURL(fileOf(input))
      const opened = window.open(url, '_blank') !== null
      window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
      return opened ? ok({ opened }) : err(appError('CANNOT_WRITE', 'The browser did not allow a new tab for the document.', 'Allow pop-ups for this page, or export the PDF and print that.'))
    },
    'host.openExternal': async (input) => {
      const url = textOf(input, 'url')
      if (!url.startsWith('https://')) return err(appError('FORBIDDEN', 'Only https links are opened.', 'Copy the link if you trust it.'))
      window.open(url, '_blank', 'noopener,noreferrer')
      return ok({ opened: true })
    },
    'host.about': async () => ok({ name: 'Reconcile', version: String(import.meta.env['VITE_APP_VERSION'] ?? 'not known'), parts: [browserOf(navigator.userAgent)] }),
    'host.readyToClose': async () => ok({}),
  }
}

/** The browser by its own account, newest name first: every one of them also says Chrome or Safari. */
function browserOf(agent: string): { name: string; version: string } {
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chromium', Version: 'Safari' }
  for (const [said, name] of Object.entries(names)) {
    const version = new RegExp(`\\b(?:Headless)?${said}/([\\d.]+)`).exec(agent)?.[1]
    if (version !== undefined) return { name, version }
  }
  return { name: 'Browser', version: 'not known' }
}

function partOf(input: Json, key: string): Json {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return null
  return (input as { readonly [key: string]: Json })[key] ?? null
}

function textOf(input: Json, key: string): string {
  const value = partOf(input, key)
  return typeof value === 'string' ? value : ''
}

function fileOf(input: Json): Blob {
  const bytes = Uint8Array.from(atob(textOf(input, 'base64')), (char) => char.charCodeAt(0))
  return new Blob([bytes], { type: textOf(input, 'name').endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream' })
}

function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  follow(url, name)
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Follows a link that downloads; the server or the name says what the file is called. */
function follow(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

function chooseFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
