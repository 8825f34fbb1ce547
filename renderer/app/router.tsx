// Every place of the app and its address (hash history: the same in a window and in a browser). Each screen is a chunk of its own.
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { sendUnsent } from '../client/unsent.ts'
import { Loading } from '../components/Places.tsx'
import { chunk } from './chunk.ts'
import { NotFound, ScreenFailed } from './Failures.tsx'
import { Root } from './Root.tsx'
import { Shell } from './shell/Shell.tsx'

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
/** Keeps the named search fields that are text; anything else in an address is dropped. */
const keep = <const K extends string>(...names: readonly K[]) => (search: Record<string, unknown>): { [N in K]?: string } => {
  const kept: { [N in K]?: string } = {}
  for (const name of names) {
    const value = text(search[name])
    if (value !== undefined) kept[name] = value
  }
  return kept
}

const ahead: (() => unknown)[] = []

/** A screen is fetched when it is gone to, or before that when the app has nothing else to do. */
function screen<T extends Record<string, unknown>, K extends keyof T & string>(load: () => Promise<T>, name: K) {
  const component = lazyRouteComponent(chunk(load), name)
  ahead.push(() => component.preload?.())
  return component
}

/** Fetches the screens not seen yet, one at each idle moment: the first visit is then as quick as the second. */
function fetchScreensAhead(): void {
  const next = ahead.shift()
  if (next === undefined) return
  window.requestIdleCallback(() => { void Promise.resolve(next()).catch(() => undefined).finally(fetchScreensAhead) })
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: ScreenFailed })

const welcome = createRoute({ getParentRoute: () => root, path: '/welcome', component: screen(() => import('../features/welcome/WelcomeScreen.tsx'), 'WelcomeScreen') })
const cannotOpen = createRoute({ getParentRoute: () => root, path: '/cannot-open', component: screen(() => import('../features/welcome/CannotOpenScreen.tsx'), 'CannotOpenScreen') })

/** Everything that needs an open file stands inside the shell. */
const file = createRoute({ getParentRoute: () => root, id: 'file', component: Shell, errorComponent: ScreenFailed })

const home = createRoute({ getParentRoute: () => file, path: '/', validateSearch: keep('stage'), component: screen(() => import('../features/home/HomeScreen.tsx'), 'HomeScreen') })
const portfolios = createRoute({ getParentRoute: () => file, path: '/portfolios', component: screen(() => import('../features/portfolios/PortfoliosScreen.tsx'), 'PortfoliosScreen') })
const portfolio = createRoute({ getParentRoute: () => file, path: '/portfolios/$id', component: screen(() => import('../features/portfolios/PortfolioScreen.tsx'), 'PortfolioScreen') })
const savings = createRoute({
  getParentRoute: () => file, path: '/savings', validateSearch: keep('at', 'department', 'portfolio', 'status', 'find', 'cycle'),
  component: screen(() => import('../features/savings/SavingsScreen.tsx'), 'SavingsScreen'),
})
const saving = createRoute({ getParentRoute: () => file, path: '/savings/$id', component: screen(() => import('../features/proposal/ProposalScreen.tsx'), 'ProposalScreen') })
const compare = createRoute({ getParentRoute: () => file, path: '/compare', validateSearch: keep('ids', 'at'), component: screen(() => import('../features/compare/CompareScreen.tsx'), 'CompareScreen') })
const mtfp = createRoute({ getParentRoute: () => file, path: '/mtfp', validateSearch: keep('id', 'before', 'line'), component: screen(() => import('../features/mtfp/MtfpScreen.tsx'), 'MtfpScreen') })
const revenue = createRoute({ getParentRoute: () => file, path: '/revenue', validateSearch: keep('id', 'before', 'line'), component: screen(() => import('../features/revenue/RevenueScreen.tsx'), 'RevenueScreen') })
const reconciliation = createRoute({
  getParentRoute: () => file, path: '/reconciliation', validateSearch: keep('at'), component: screen(() => import('../features/reconciliation/ReconciliationScreen.tsx'), 'ReconciliationScreen'),
})
const lineage = createRoute({
  getParentRoute: () => file, path: '/lineage', validateSearch: keep('saving', 'department', 'from', 'to'), component: screen(() => import('../features/lineage/LineageScreen.tsx'), 'LineageScreen'),
})
const imports = createRoute({ getParentRoute: () => file, path: '/import', validateSearch: keep('kind'), component: screen(() => import('../features/imports/ImportScreen.tsx'), 'ImportScreen') })
const scrutiny = createRoute({ getParentRoute: () => file, path: '/scrutiny', component: screen(() => import('../features/scrutiny/BoardsScreen.tsx'), 'BoardsScreen') })
const board = createRoute({ getParentRoute: () => file, path: '/scrutiny/$boardId', component: screen(() => import('../features/scrutiny/BoardScreen.tsx'), 'BoardScreen') })
const packs = createRoute({ getParentRoute: () => file, path: '/packs', component: screen(() => import('../features/packs/PacksScreen.tsx'), 'PacksScreen') })
const pack = createRoute({ getParentRoute: () => file, path: '/packs/$packId', validateSearch: keep('item', 'at'), component: screen(() => import('../features/packs/PackScreen.tsx'), 'PackScreen') })
const documents = createRoute({
  getParentRoute: () => file, path: '/documents', validateSearch: keep('document', 'id', 'at', 'twin'), component: screen(() => import('../features/documents/DocumentsScreen.tsx'), 'DocumentsScreen'),
})
const history = createRoute({ getParentRoute: () => file, path: '/history', validateSearch: keep('row'), component: screen(() => import('../features/history/HistoryScreen.tsx'), 'HistoryScreen') })

const routeTree = root.addChildren([welcome, cannotOpen, file.addChildren([home, portfolios, portfolio, savings, saving, compare, mtfp, revenue, reconciliation, lineage, imports, scrutiny, board, packs, pack, documents, history])])

export function createAppRouter() {
  const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: 'intent', defaultPendingComponent: Loading, defaultPendingMs: 300, defaultErrorComponent: ScreenFailed, scrollRestoration: false })
  // Text typed a moment ago leaves before its screen does.
  router.subscribe('onBeforeNavigate', () => { void sendUnsent() })
  const shown = router.subscribe('onRendered', () => { shown(); fetchScreensAhead() })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
