// `npm start`: sets up what is missing and opens the app. Plain JavaScript, so that an old Node can run it.
import { handOver } from './handOver.mjs'

await handOver('electron/launch/startApp.ts')
