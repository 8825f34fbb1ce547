// Draws electron/main/icons/icon.svg at the sizes the three systems want and packs them: `node tests/electron/makeIcons.ts`. The
// results are committed; this runs again only when the drawing changes. It is here because it needs a Chromium, like the journeys.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../support/chromium.ts'

const folder = join(import.meta.dirname, '../../electron/main/icons')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const

async function draw(): Promise<Map<number, Buffer>> {
  const svg = await readFile(join(folder, 'icon.svg'), 'utf8')
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium was found to draw with.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const images = new Map<number, Buffer>()
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>html, body { margin: 0; background: transparent } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`)
      images.set(size, await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }))
    }
    return images
  } finally {
    await browser.close()
  }
}

/** A Windows icon: a directory of PNG pictures, which Windows reads since Vista. */
function ico(images: readonly (readonly [size: number, png: Buffer])[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  images.forEach(([size, png], index) => {
    const at = 6 + 16 * index
    header.writeUInt8(size === 256 ? 0 : size, at)
    header.writeUInt8(size === 256 ? 0 : size, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...images.map(([, png]) => png)])
}

/** The types of an Apple icon that hold a PNG of this many pixels. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16], ['icp5', 32], ['icp6', 64], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024], ['ic11', 32], ['ic12', 64], ['ic13', 256], ['ic14', 512],
]

function icns(images: ReadonlyMap<number, Buffer>): Buffer {
  const parts = icnsTypes.map(([type, size]) => {
    const png = picture(images, size)
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(8 + png.length, 4)
    return Buffer.concat([head, png])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}

function picture(images: ReadonlyMap<number, Buffer>, size: number): Buffer {
  const png = images.get(size)
  if (png === undefined) throw new Error(`No picture of ${size} pixels was drawn.`)
  return png
}

const images = await draw()
await mkdir(join(folder, 'linux'), { recursive: true })
for (const size of [16, 32, 48, 64, 128, 256, 512]) await writeFile(join(folder, 'linux', `${size}x${size}.png`), picture(images, size))
await writeFile(join(folder, 'icon.png'), picture(images, 512))
await writeFile(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256].map((size) => [size, picture(images, size)] as const)))
await writeFile(join(folder, 'icon.icns'), icns(images))
