import type {Stage} from '../model/analysis.js'
import {stage as check} from '../stages/check/index.js'
import {stage as clause} from '../stages/clause/index.js'
import {stage as clean} from '../stages/clean/index.js'
import {stage as link} from '../stages/link/index.js'
import {stage as outline} from '../stages/outline/index.js'
import {stage as recognize} from '../stages/recognize/index.js'
import {stage as refine} from '../stages/refine/index.js'
import {stage as resolve} from '../stages/resolve/index.js'
import {stage as segment} from '../stages/segment/index.js'
import {stage as verify} from '../stages/verify/index.js'

/** Every stage a pipeline may name. */
export const stages: Readonly<Record<string, Stage>> = {
  clean,
  outline,
  segment,
  recognize,
  refine,
  resolve,
  clause,
  link,
  check,
  verify,
}
