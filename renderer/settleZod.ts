// Settles zod before any schema is made: a page under a content security policy may not generate code, and zod otherwise tries.
// Imported first by main.tsx; imports of the same file run in their order.
import { config } from 'zod/v4/core'

config({ jitless: true })
