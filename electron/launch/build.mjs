// `npm run build`: builds what is out of date. Plain JavaScript, so that an old Node can run it.
import { handOver } from './handOver.mjs'

await handOver('electron/launch/buildAll.ts')
