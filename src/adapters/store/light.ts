import {type RawBuilder, sql} from 'kysely'
import type {Preset} from '../../app/ledger/light.js'

const dated = sql`substring(coalesce(d.date, d.given->>'date') from '^[12]\\d{3}-(?:0[1-9]|1[0-2])-(?:[0-2]\\d|3[01])$')`
/** Where time-proportional progress begins: the record's own day, else its document's; 31 April runs over into May. */
export const began = sql`coalesce(e.from_day, to_char((substr(${dated}, 1, 8) || '01')::date + substr(${dated}, 9, 2)::int - 1, 'YYYY-MM-DD'))`

const days = (from: RawBuilder<unknown>, to: RawBuilder<unknown>) => sql`((${to})::date - (${from})::date)`

/** The light as followup/lights.ts gives it, for filters and groups; the two must agree. */
export function lightIn(today: string, preset: Preset): RawBuilder<string> {
  const now = sql`${today}::date`
  const left = days(now, sql`e.due`)
  const behind = sql`coalesce(${lag(now, preset)}, ${silence(now, preset)})`
  const warned = preset.warningDays > 0 ? sql`when ${left} <= ${preset.warningDays}::int then 'yellow'` : sql``
  return sql<string>`case
    when not e.commitment then 'grey'
    when e.status = 'done' then 'green'
    when e.status = 'ended' or e.due is null then 'grey'
    when ${left} < 0 or e.status = 'overdue' then 'red'
    when ${behind} = 'red' then 'red'
    ${warned}
    when ${behind} = 'yellow' then 'yellow'
    else 'green' end`
}

function lag(now: RawBuilder<unknown>, {yellowLag, redLag, lagOf}: Preset): RawBuilder<unknown> {
  const all = days(began, sql`e.due`)
  const wanted = sql`least(100, greatest(0, (100 * ${days(began, now)})::double precision / nullif(${all}, 0)))`
  const measured =
    lagOf === 'whole' ? sql`(${wanted} - e.percent)` : sql`(100 * (${wanted} - e.percent) / nullif(${wanted}, 0))`
  return sql`case when e.percent is null or ${began} is null or ${all} <= 0 or ${wanted} = 0 then null
    when ${measured} <= ${yellowLag}::double precision then null
    when ${measured} > ${redLag}::double precision then 'red' else 'yellow' end`
}

function silence(now: RawBuilder<unknown>, {yellowSilence, redSilence}: Preset): RawBuilder<unknown> {
  if (yellowSilence === 0) return sql`null`
  const months = sql`floor(${days(sql`e.reported`, now)}::double precision / 30.4375)`
  return sql`case when e.reported is null then null
    when ${months} < ${yellowSilence}::int then null
    when ${months} >= ${redSilence}::int then 'red' else 'yellow' end`
}
