// Where the window was, remembered between starts. A remembered place that no screen shows any more is not used.
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const whole = z.number().int().min(-100_000).max(100_000)
const remembered = z.strictObject({ x: whole, y: whole, width: whole.min(400), height: whole.min(300), maximized: z.boolean() })
export type WindowState = z.infer<typeof remembered>

/** Null on the first start, and when the file is unreadable: then the default place is as good as any. */
export function readWindowState(file: string): WindowState | null {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // Not worth a word to anyone: the window opens in its default place next time.
  }
}

/** Whether enough of the title bar is on some screen to take hold of. */
export function isReachable(bounds: Bounds, screens: readonly Bounds[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
    return width >= 120 && bounds.y >= screen.y && bounds.y <= screen.y + screen.height - 40
  })
}
