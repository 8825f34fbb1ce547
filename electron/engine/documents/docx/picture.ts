// A chart's drawing as a picture, for programs that do not draw SVG: white behind it, and fine enough to be printed.
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { families } from '../house.ts'
import { type Picture } from './figures.ts'
import { type PictureAssets } from './messages.ts'

/** Pixels for each point: 180 to the inch. */
const FINENESS = 2.5

/** Ready once for a thread. */
export async function loadPicture({ wasm, fonts }: PictureAssets): Promise<Picture> {
  await initWasm(Uint8Array.from(wasm))
  return (svg) => {
    const drawing = new Resvg(svg, { background: '#ffffff', fitTo: { mode: 'zoom', value: FINENESS }, font: { fontBuffers: [...fonts], defaultFontFamily: families.sans } })
    try {
      return drawing.render().asPng()
    } finally {
      drawing.free()
    }
  }
}
