import {Progress} from 'antd'
import {useState} from 'react'
import {Link} from 'wouter'
import type {Batch} from '../../../server/api/upload.js'
import {address} from '../../api/client.js'
import {t} from '../../i18n/words.js'
import {durationWords} from '../../parts/duration.js'
import {reasonWords} from '../../parts/faultWords.js'
import {instantWords} from '../../parts/today.js'
import {BatchLines, LINES} from './BatchLines.js'

interface Props {
  readonly batch: Batch
  readonly latest: boolean
  /** Whether this window is sending files. */
  readonly sending: boolean
}

/** One batch: rate, time left, failures by reason; it stays readable after it ended. */
export function BatchCard({batch, latest, sending}: Props) {
  const running = batch.endedAt === null
  const [open, setOpen] = useState(latest)
  const finished = batch.done + batch.failed
  const coming = Math.max(0, (batch.expected ?? 0) - batch.uploads)
  // Nobody knows when files come that nobody is sending.
  const stalled = running && !sending && coming > 0 && batch.waiting + batch.working === 0
  const all = Math.max(
    batch.waiting + batch.working + finished,
    running ? (batch.expected ?? 0) - batch.refused - batch.duplicates : 0,
  )
  return (
    <section className="upload-card">
      <header>
        <button type="button" className="upload-title" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '▾' : '▸'} {batch.name}
        </button>
        <span className="quiet number">{instantWords(batch.createdAt)}</span>
        <span className="quiet number">{sentence(batch, all, stalled)}</span>
        {(!running || stalled) && (
          <span className="upload-report">
            {batch.entries > 0 && <Link href={`/review?batch=${batch.id}&sort=-doubtful`}>{t('去核对')} →</Link>}
            <a href={address('getBatchReport', {params: {id: batch.id}})}>{t('结果清单')}</a>
          </span>
        )}
      </header>
      {stalled && (
        <p className="upload-bad">{t('还有 {count} 个文件没有传来; 再拖一次原来的文件夹即可补上', {count: coming})}</p>
      )}
      {running && (
        <Progress percent={all === 0 ? 0 : Math.floor((finished / all) * 100)} size="small" aria-label={t('进度')} />
      )}
      {open &&
        many(batch) &&
        batch.failures.map((reason) => (
          <p key={reason.code} className="upload-bad">
            {t('{count} 份失败', {count: reason.count})}: {reasonWords(reason)} — {t(reason.remedy)}
          </p>
        ))}
      {open && <BatchLines batch={batch} />}
    </section>
  )
}

/** Few files say themselves what became of them; many are told by their reasons. */
const many = ({uploads}: Batch) => uploads > LINES

/** Documents after which a rate means something. */
const TELLING = 20

function sentence(batch: Batch, all: number, stalled: boolean): string {
  const timed = batch.endedAt === null && !stalled && batch.done + batch.failed >= Math.min(TELLING, all / 2)
  const parts = [
    t('{done}/{all} 份', {done: batch.done + batch.failed, all}),
    t('{entries} 条记录', {entries: batch.entries}),
    batch.failed > 0 && t('失败 {count}', {count: batch.failed}),
    batch.duplicates > 0 && t('重复 {count}', {count: batch.duplicates}),
    batch.refused > 0 && t('拒绝 {count}', {count: batch.refused}),
    timed && batch.rate > 0 && t('每秒 {rate} 份', {rate: batch.rate.toFixed(1)}),
    timed && batch.secondsLeft !== null && t('剩余 {time}', {time: durationWords(batch.secondsLeft)}),
  ]
  return parts.filter(Boolean).join(' · ')
}
