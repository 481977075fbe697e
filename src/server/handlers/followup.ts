import type {followupRoutes} from '../api/routes-followup.js'
import type {Handlers} from '../context.js'
import {chainHandlers} from './chain.js'
import {digestHandlers} from './digest.js'
import {evidenceHandlers} from './evidence.js'
import {lightHandlers} from './lights.js'
import {paperHandlers} from './papers.js'
import {readbackHandlers} from './readback.js'

export const followupHandlers: Handlers<keyof typeof followupRoutes> = {
  ...readbackHandlers,
  ...paperHandlers,
  ...chainHandlers,
  ...digestHandlers,
  ...evidenceHandlers,
  ...lightHandlers,
}
