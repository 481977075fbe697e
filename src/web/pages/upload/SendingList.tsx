import {Button} from 'antd'
import {t} from '../../i18n/words.js'
import {bytesWords} from '../../parts/bytes.js'
import {isOpen, keyOf, type Sending} from '../../uploads/list.js'
import {forgetSent} from '../../uploads/queue.js'

const words = {
  waiting: '等待上传',
  sending: '上传中',
  sent: '已收到',
  refused: '被拒绝',
  missing: '没有传完',
} as const
const order = {refused: 0, missing: 1, sending: 2, waiting: 3, sent: 4} as const
/** How many lines are worth reading, of those that did not arrive and of those on their way; the rest is a number. */
const SHOWN = 8
const ON_THE_WAY = 3

/** Files that the browser is sending; those the server has acknowledged move to their batch. */
export function SendingList({sending}: {readonly sending: readonly Sending[]}) {
  const shown = sending.filter(({state}) => state !== 'sent')
  if (shown.length === 0) return null
  const sorted = [...shown].sort((a, b) => order[a.state] - order[b.state])
  const left = shown.filter(isOpen).length
  const over = shown.length - left
  const lines = [...sorted.slice(0, Math.min(over, SHOWN)), ...sorted.slice(over, over + ON_THE_WAY)]
  // A refusal has its own words; what keeps all of them waiting is said once.
  const away = shown.find(({state, trouble}) => state === 'waiting' && trouble !== null)?.trouble
  return (
    <section className="upload-card" aria-live="polite">
      <header>
        {left > 0 && <strong>{t('正在上传: 还有 {count} 个文件', {count: left})}</strong>}
        {over > 0 && <strong className="upload-bad">{t('{count} 个文件没有收到', {count: over})}</strong>}
        {left > 0 && <span className="quiet">{t('关掉窗口会停下, 下次打开接着传')}</span>}
        {left === 0 && (
          <Button size="small" onClick={() => void forgetSent()}>
            {t('收起')}
          </Button>
        )}
      </header>
      {away && <p className="upload-bad">{away}</p>}
      <ul className="upload-lines">
        {lines.map((item) => (
          <li key={keyOf(item)} className={isOpen(item) ? '' : 'upload-bad'}>
            <span className="upload-name">{item.path}</span>
            {item.state !== 'missing' && <span className="quiet number">{bytesWords(item.file.size)}</span>}
            <span>{t(words[item.state])}</span>
            {item.trouble && !isOpen(item) && <span className="upload-why">{item.trouble}</span>}
          </li>
        ))}
      </ul>
      {shown.length > lines.length && (
        <p className="quiet upload-more">{t('另有 {count} 个', {count: shown.length - lines.length})}</p>
      )}
    </section>
  )
}
