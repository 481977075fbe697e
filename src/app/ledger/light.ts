import {presets} from '../../followup/lights.js'

export {lightOf} from '../../followup/lights.js'

/** Warnings begin so many days before the limit. */
export const WARNING_DAYS = presets[0]!.warningDays
