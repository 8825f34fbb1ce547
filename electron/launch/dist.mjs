// `npm run dist`: packs the desktop app for this system, or for the ones named. Plain JavaScript, so that an old Node can run it.
import { handOver } from './handOver.mjs'

await handOver('electron/launch/packApp.ts')
