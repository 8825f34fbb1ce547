// Opens the person's usual browser, when there is one. Never fails and never waits: the address is printed in any case.
import { spawn } from 'node:child_process'

/** The command that opens an address on this platform; null where no browser could show. */
export function openCommand(address: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  // Without a screen xdg-open may start a text browser in this very terminal.
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', address] : null
}

export function openBrowser(address: string): void {
  const command = openCommand(address, process.platform, process.env)
  if (command === null) return
  const [program, ...args] = command
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
