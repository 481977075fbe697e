/** What a light needs to know. */
export interface Due {
  readonly commitment: boolean
  readonly due: string | null
  readonly status: string | null
}

export interface Light {
  readonly light: 'green' | 'yellow' | 'red' | 'grey'
  readonly lightReason: string
}

/** Warnings begin so many days before the limit. */
export const WARNING_DAYS = 3

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The light of a record on a day, and why, in one sentence. */
export function lightOf({commitment, due, status}: Due, today: string): Light {
  if (!commitment) return {light: 'grey', lightReason: '不是需跟踪的事项'}
  if (status === 'done') return {light: 'green', lightReason: '已办结'}
  if (status === 'ended') return {light: 'grey', lightReason: '已终止'}
  if (due === null) return {light: 'grey', lightReason: '没有写明期限'}
  const days = daysBetween(today, due)
  if (days < 0) return {light: 'red', lightReason: `期限 ${due}, 已逾期 ${-days} 天`}
  if (status === 'overdue') return {light: 'red', lightReason: '已标为逾期'}
  if (days <= WARNING_DAYS)
    return {light: 'yellow', lightReason: days === 0 ? `今天到期 (${due})` : `期限 ${due}, 还有 ${days} 天`}
  return {light: 'green', lightReason: `期限 ${due}, 还有 ${days} 天`}
}
