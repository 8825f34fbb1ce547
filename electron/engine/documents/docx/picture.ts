// A drawing as a picture, for programs that do not draw SVG: white behind it, and fine enough to be printed.
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { families } from '../house.ts'
import { type Size } from '../pictures/size.ts'
import { type DrawingAssets } from './messages.ts'

/** Pixels for each point: 180 to the inch. */
const FINENESS = 2.5

export type Rasteriser = {
  /** The drawing as a PNG, for a place so many points wide. */
  readonly png: (svg: string, width: number) => Uint8Array
  /** In the drawing's own units. */
  readonly size: (svg: string) => Size
}

/** Ready once for a thread. */
export async function loadRasteriser({ wasm, fonts }: DrawingAssets): Promise<Rasteriser> {
  await initWasm(Uint8Array.from(wasm))
  const font = { fontBuffers: [...fonts], defaultFontFamily: families.sans }
  return {
    png: (svg, width) => withDrawing(new Resvg(svg, { background: '#ffffff', fitTo: { mode: 'width', value: Math.round(width * FINENESS) }, font }), (drawing) => drawing.render().asPng()),
    size: (svg) => withDrawing(new Resvg(svg, { font }), ({ width, height }) => ({ width, height })),
  }
}

/** Its memory is given back whatever happens. */
function withDrawing<T>(drawing: InstanceType<typeof Resvg>, draw: (drawing: InstanceType<typeof Resvg>) => T): T {
  try {
    return draw(drawing)
  } finally {
    drawing.free()
  }
}
