// `npm run lint`: the linter and the check of who imports whom. Plain JavaScript, so that an old Node can run it.
import { handOver } from '../electron/launch/handOver.mjs'

await handOver('tests/run/lint.ts')
