// Run before each file of journeys: what a test opened ends with it; what a whole group shares was opened before and stays.
import { afterEach, beforeEach } from 'vitest'
import { pagesFromHere } from './browser.ts'

let close: () => Promise<void> = async () => undefined
beforeEach(() => { close = pagesFromHere() })
afterEach(() => close())
