import {Button, Segmented} from 'antd'
import type {EChartsOption} from 'echarts/types/dist/shared'
import {useMemo} from 'react'
import {Link} from 'wouter'
import type {Query} from '../../address.js'
import type {Output} from '../../api/client.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Light} from '../../parts/Light.js'
import {dayAfter, today as todayNow} from '../../parts/today.js'
import {amount, headline} from '../review/records.js'
import {chartFrame} from './frame.js'
import {type Ink, useInk} from './ink.js'
import {type Figures, Panel} from './Panel.js'
import {ledgerHref, type Scope} from './scope.js'

type Point = Output<'deadlines'>['items'][number]

/** A stretch of the line: one day, or one month where the whole archive is shown. */
interface Slot {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly done: number
  readonly overdue: number
  readonly open: number
}

const DAYS = 90
const views = [
  ['ahead', '今后 90 天'],
  ['back', '过去 90 天'],
  ['all', '全部, 按月'],
] as const
type View = (typeof views)[number][0]

interface Props {
  readonly scope: Scope
  readonly query: Query
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
}

/** What is due when; a bar leads to its commitments. */
export function Deadlines({scope, query, onChange}: Props) {
  const ink = useInk()
  const today = todayNow()
  const view: View = views.find(([value]) => value === query.due)?.[0] ?? 'ahead'
  const answer = useAnswer('deadlines', {query: scope.stats})
  const slots = useMemo(() => answer.data && slotsOf(answer.data.items, view, today), [answer.data, view, today])
  const option = useMemo(() => slots && optionOf(slots, ink), [slots, ink])
  const hrefOf = (slot: Slot | undefined) =>
    slot ? ledgerHref(scope, {dueFrom: slot.from, dueTo: slot.to, sort: 'due'}) : null
  const filled = slots?.filter(({done, overdue, open}) => done + overdue + open > 0) ?? []
  const figures: Figures | null = slots
    ? {
        columns: [t('期限'), t('未到期'), t('逾期'), t('已完成')],
        rows: filled.map((slot) => ({cells: [slot.name, slot.open, slot.overdue, slot.done], href: hrefOf(slot)})),
      }
    : null
  return (
    <Panel
      title={t('期限')}
      tools={
        <Segmented
          size="small"
          value={view}
          options={views.map(([value, word]) => ({value, label: t(word)}))}
          onChange={(due) => onChange({due: due === 'ahead' ? null : due})}
        />
      }
      option={option ?? null}
      height={220}
      figures={figures}
      empty={
        answer.data && answer.data.items.length > 0 ? (
          <>
            {t('这段时间没有到期的事项; 档案里共有 {count} 个期限日', {count: answer.data.items.length})}{' '}
            <Button size="small" type="link" onClick={() => onChange({due: 'all'})}>
              {t('看全部')}
            </Button>
          </>
        ) : (
          t('还没有带期限的承诺')
        )
      }
      error={answer.error}
      retry={() => void answer.refetch()}
      band="x"
      hrefOf={({index}) => hrefOf(slots && filledNear(slots, index))}
      below={<Nearest scope={scope} today={today} />}
    />
  )
}

/** The stretch that was meant: where bars are thin, the nearest one that has anything. */
function filledNear(slots: readonly Slot[], index: number): Slot | undefined {
  const reach = Math.max(1, Math.round(slots.length / 60))
  const near = slots
    .map((slot, at) => ({slot, far: Math.abs(at - index)}))
    .filter(({slot, far}) => far <= reach && slot.done + slot.overdue + slot.open > 0)
  return near.sort((a, b) => a.far - b.far)[0]?.slot
}

function slotsOf(points: readonly Point[], view: View, today: string): Slot[] {
  if (view === 'all') return months(points)
  const first = view === 'ahead' ? today : dayAfter(today, -DAYS)
  const byDay = new Map(points.map((point) => [point.day, point]))
  return Array.from({length: DAYS + (view === 'ahead' ? 1 : 0)}, (_, step) => {
    const day = dayAfter(first, step)
    const {count = 0, done = 0, overdue = 0} = byDay.get(day) ?? {}
    return {name: day, from: day, to: day, done, overdue, open: count - done - overdue}
  })
}

/** Every month from the first deadline to the last, so that the line's length is true to the time. */
function months(points: readonly Point[]): Slot[] {
  const names = points.map(({day}) => day.slice(0, 7)).sort()
  const byMonth = new Map<string, Slot>()
  for (let name = names[0]; name !== undefined && name <= names.at(-1)!; name = monthAfter(name)) {
    const [from, to] = [`${name}-01`, dayAfter(`${monthAfter(name)}-01`, -1)]
    byMonth.set(name, {name, from, to, done: 0, overdue: 0, open: 0})
  }
  for (const {day, count, done, overdue} of points) {
    const old = byMonth.get(day.slice(0, 7))!
    byMonth.set(old.name, {
      ...old,
      done: old.done + done,
      overdue: old.overdue + overdue,
      open: old.open + count - done - overdue,
    })
  }
  return [...byMonth.values()]
}

function monthAfter(name: string): string {
  return dayAfter(`${name}-28`, 4).slice(0, 7)
}

function optionOf(slots: readonly Slot[], ink: Ink): EChartsOption {
  const frame = chartFrame(ink)
  const series = (name: string, color: string, values: number[]) => ({
    name,
    type: 'bar' as const,
    stack: 'all',
    color,
    barMaxWidth: 18,
    barMinHeight: 3,
    cursor: 'pointer',
    data: values.map((value) => (value === 0 ? null : value)),
  })
  return {
    textStyle: frame.textStyle,
    grid: frame.grid,
    legend: frame.legend,
    tooltip: {...frame.tooltip, trigger: 'axis', axisPointer: {type: 'shadow'}},
    xAxis: {type: 'category', ...frame.category, data: slots.map(({name}) => name)},
    yAxis: {type: 'value', minInterval: 1, ...frame.value},
    series: [
      series(
        t('已完成'),
        ink.green,
        slots.map(({done}) => done),
      ),
      series(
        t('未到期'),
        ink.target,
        slots.map(({open}) => open),
      ),
      series(
        t('逾期'),
        ink.red,
        slots.map(({overdue}) => overdue),
      ),
    ],
  }
}

/** The next ones by name, with what each asks. */
function Nearest({scope, today}: {readonly scope: Scope; readonly today: string}) {
  const year = scope.year === undefined ? undefined : Number(scope.year)
  const {data} = useAnswer('listEntries', {
    query: {commitments: true, dueFrom: today, place: scope.place, year, sort: 'due', offset: 0, limit: 6},
  })
  if (!data || data.items.length === 0) return null
  return (
    <ol className="nearest">
      {data.items.map((row) => (
        <li key={row.id}>
          <Light light={row.light} reason={row.lightReason} />
          <span className="number">{row.due}</span>
          <Link href={`/ledger?record=${row.documentId}.${row.id}&sort=due&due=90`}>
            {headline(row)} <span className="number">{amount(row)}</span>
          </Link>
          <span className="quiet">{row.owner}</span>
        </li>
      ))}
    </ol>
  )
}
