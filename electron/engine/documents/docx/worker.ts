// One Word file, in a thread of its own that ends with it: the library counts bookmarks and drawings for as long as a thread lives,
// and laying out the pages for the contents takes seconds in a long paper. No file, no network: everything comes in with the start.
import { parentPort, workerData } from 'node:worker_threads'
import { Packer } from 'docx'
import { buildWord } from './build.ts'
import { finishWord } from './finish.ts'
import { type WordInput, type WordReply } from './messages.ts'
import { pageNumbersIn } from './pageNumbers.ts'
import { type Rasteriser, loadRasteriser } from './picture.ts'

async function write({ faces, drawing, ...prepared }: WordInput): Promise<WordReply> {
  const rasteriser = drawing === null ? noRasteriser : await loadRasteriser(drawing)
  const packed = await Packer.toArrayBuffer(buildWord(prepared, rasteriser, pageNumbersIn(faces)))
  return { ok: true, bytes: finishWord(new Uint8Array(packed), prepared.model, faces) }
}

function missing(): never {
  throw new Error('a drawing came without what draws it')
}
const noRasteriser: Rasteriser = { png: missing, size: missing }

const input: WordInput = workerData
const reply = await write(input).catch((problem: unknown): WordReply => ({ ok: false, reason: problem instanceof Error ? problem.message : String(problem) }))
parentPort?.postMessage(reply)
