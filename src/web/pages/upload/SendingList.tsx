import {Button} from 'antd'
import {t} from '../../i18n/words.js'
import {bytesWords} from '../../parts/bytes.js'
import {forgetSent, type Sending} from '../../uploads/queue.js'

const words = {waiting: '等待上传', sending: '上传中', sent: '已收到', refused: '被拒绝'} as const
/** How many lines are worth reading; the rest is a number. */
const SHOWN = 30

/** Files that the browser is sending; those the server has acknowledged move to their batch. */
export function SendingList({sending}: {readonly sending: readonly Sending[]}) {
  const open = sending.filter((item) => item.state !== 'sent')
  if (open.length === 0) return null
  const order = {refused: 0, sending: 1, waiting: 2, sent: 3} as const
  const lines = [...open].sort((a, b) => order[a.state] - order[b.state]).slice(0, SHOWN)
  const left = open.filter((item) => item.state !== 'refused')
  return (
    <section className="upload-card" aria-live="polite">
      <header>
        <strong>{t('正在上传: 还有 {count} 个文件', {count: left.length})}</strong>
        {left.length === 0 && (
          <Button size="small" onClick={forgetSent}>
            {t('收起')}
          </Button>
        )}
      </header>
      <ul className="upload-lines">
        {lines.map((item) => (
          <li key={item.key} className={item.state === 'refused' ? 'upload-bad' : ''}>
            <span className="upload-name">{item.path}</span>
            <span className="quiet number">{bytesWords(item.file.size)}</span>
            <span>{t(words[item.state])}</span>
            {item.trouble && <span className="upload-why">{item.trouble}</span>}
          </li>
        ))}
      </ul>
      {open.length > SHOWN && <p className="quiet">{t('另有 {count} 个', {count: open.length - SHOWN})}</p>}
    </section>
  )
}
