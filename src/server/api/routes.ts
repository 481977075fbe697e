import {documentRoutes} from './routes-documents.js'
import {followupRoutes} from './routes-followup.js'
import {ledgerRoutes} from './routes-ledger.js'
import {sessionRoutes} from './routes-session.js'
import {systemRoutes} from './routes-system.js'
import {uploadRoutes} from './routes-uploads.js'

/**
 * Every route under /api by the name of its operation. Beside them: GET /login?token=… (a one-time link, sets the
 * cookie and leads to /), GET /health and GET /ready (public), GET /metrics (Prometheus; admin or a token),
 * GET /api/openapi.json (anybody logged in), and the pages of the UI.
 */
export const routes = {
  ...sessionRoutes,
  ...uploadRoutes,
  ...documentRoutes,
  ...ledgerRoutes,
  ...followupRoutes,
  ...systemRoutes,
}
export type Routes = typeof routes
export type Operation = keyof Routes
