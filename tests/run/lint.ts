// The lint step by itself.
import { boundaries, lint } from './checks.ts'
import { check } from './step.ts'

const results = [await check(lint), await check(boundaries)]
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0
