// Starts the page: settles zod for a page without eval, finds the host, draws the app. Nothing else happens here.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { App } from './app/App.tsx'
import { discoverHost } from './host/discover.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

// Schemas are checked without generated code: the content security policy allows none.
config({ jitless: true })

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<StrictMode><App host={discoverHost()} /></StrictMode>)
