// Starts the page: finds the host, draws the app. Nothing else happens here.
import './settleZod.ts'
// Before any component, so that a component's own style wins over the ground it stands on.
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { discoverHost } from './host/discover.ts'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<StrictMode><App host={discoverHost()} /></StrictMode>)
