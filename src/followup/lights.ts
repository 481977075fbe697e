import {daysBetween} from '../model/day.js'

/** Green, yellow, red; grey where nothing can be said. */
export type Color = 'green' | 'yellow' | 'red' | 'grey'

export interface Light {
  readonly light: Color
  /** Why, in one sentence with its numbers. */
  readonly lightReason: string
}

/** The rules of an office; every number may be changed. */
export interface Preset {
  readonly name: string
  /** The published rule the numbers come from. */
  readonly source: string
  /** Yellow so many days before the limit; 0: no warning. */
  readonly warningDays: number
  /** Behind time-proportional progress by more than so much: yellow, red. In points of the whole, or of what was due. */
  readonly yellowLag: number
  readonly redLag: number
  readonly lagOf: 'whole' | 'due'
  /** Without a report for so many months: yellow, red; 0: not asked. */
  readonly yellowSilence: number
  readonly redSilence: number
}

const quiet = {yellowSilence: 0, redSilence: 0} as const

export const presets: readonly Preset[] = [
  {
    ...{name: '默认', source: '临期 3 天提醒 (西安), 序时进度滞后 10、30 个百分点 (银川 2025), 逾期即红'},
    ...{warningDays: 3, yellowLag: 10, redLag: 30, lagOf: 'whole', ...quiet},
  },
  {
    ...{name: '银川', source: '银川 2025: 滞后序时进度 10—30 个百分点黄灯, 30 以上红灯; 1 个月未报黄灯, 2 个月红灯'},
    ...{warningDays: 0, yellowLag: 10, redLag: 30, lagOf: 'whole', yellowSilence: 1, redSilence: 2},
  },
  {
    ...{name: '三亚', source: '三亚 2022: 低于序时进度 50% 以内黄灯, 以上红灯; 1 个月未报黄灯, 连续 2 个月红灯'},
    ...{warningDays: 0, yellowLag: 0, redLag: 50, lagOf: 'due', yellowSilence: 1, redSilence: 2},
  },
  {
    ...{name: '西安', source: '西安: 到期前 3 天预警'},
    ...{warningDays: 3, yellowLag: 100, redLag: 100, lagOf: 'whole', ...quiet},
  },
  {
    ...{name: '天津', source: '天津 2022: 债券使用低于预期进度 30% 以内黄灯, 以上红灯'},
    ...{warningDays: 0, yellowLag: 0, redLag: 30, lagOf: 'due', ...quiet},
  },
]

/** What a light needs to know of a record; null: not known. */
export interface Tracked {
  readonly commitment: boolean
  readonly due: string | null
  readonly status: string | null
  /** When the work may begin: its own day, else the document's; without it time-proportional progress is not asked. */
  readonly from?: string | null
  /** Done so far, 0 to 100. */
  readonly progress?: number | null
  /** The day of the last report. */
  readonly reported?: string | null
  /** Why this deadline is only assumed. */
  readonly assumed?: string | null
}

/** The light of a record on a day, and why, in one sentence. */
export function lightOf(item: Tracked, today: string, preset: Preset = presets[0]!): Light {
  const {commitment, due, status} = item
  if (!commitment) return {light: 'grey', lightReason: '不是需跟踪的事项'}
  if (status === 'done') return {light: 'green', lightReason: '已办结'}
  if (status === 'ended') return {light: 'grey', lightReason: '已终止'}
  if (due === null) return {light: 'grey', lightReason: '没有写明期限'}
  const days = daysBetween(today, due)
  const limit = item.assumed ? `推定期限 ${due} (${item.assumed})` : `期限 ${due}`
  if (days < 0) return {light: 'red', lightReason: `${limit}, 已逾期 ${-days} 天`}
  if (status === 'overdue') return {light: 'red', lightReason: '已标为逾期'}
  const behind = lag(item, due, today, preset) ?? silence(item, today, preset)
  if (behind?.light === 'red') return behind
  if (preset.warningDays > 0 && days <= preset.warningDays)
    return {light: 'yellow', lightReason: days === 0 ? `今天到期 (${due})` : `${limit}, 还有 ${days} 天`}
  return behind ?? {light: 'green', lightReason: `${limit}, 还有 ${days} 天`}
}

/** Behind the share of the time that has gone by (序时进度). */
function lag({from, progress}: Tracked, due: string, today: string, preset: Preset): Light | null {
  if (from == null || progress == null) return null
  const all = daysBetween(from, due)
  if (all <= 0) return null
  const wanted = Math.min(100, Math.max(0, (100 * daysBetween(from, today)) / all))
  const behind = wanted - progress
  if (wanted === 0) return null
  const measured = preset.lagOf === 'whole' ? behind : (100 * behind) / wanted
  if (measured <= preset.yellowLag) return null
  const unit = preset.lagOf === 'whole' ? '个百分点' : '%'
  const light = measured > preset.redLag ? 'red' : 'yellow'
  const numbers = `序时进度 ${round(wanted)}%, 实际 ${round(progress)}%, 滞后 ${round(measured)}${unit}`
  return {
    light,
    lightReason: `${numbers} (${preset.name}: 超过 ${light === 'red' ? preset.redLag : preset.yellowLag}${unit})`,
  }
}

/** Nobody has reported for so long. */
function silence({reported}: Tracked, today: string, {yellowSilence, redSilence, name}: Preset): Light | null {
  if (reported == null || yellowSilence === 0) return null
  const months = Math.floor(daysBetween(reported, today) / 30.4375)
  if (months < yellowSilence) return null
  return {
    light: months >= redSilence ? 'red' : 'yellow',
    lightReason: `上次报送 ${reported}, 已 ${months} 个月没有报送 (${name})`,
  }
}

const round = (value: number) => Number(value.toFixed(1))
