// `npm test`: sets up what is missing and runs every check. Plain JavaScript, so that an old Node can run it.
import { handOver } from '../electron/launch/handOver.mjs'

await handOver('tests/run/all.ts')
