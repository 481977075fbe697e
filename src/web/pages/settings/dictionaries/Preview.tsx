import {Button} from 'antd'
import {Link} from 'wouter'
import type {Output} from '../../../api/client.js'
import {t} from '../../../i18n/words.js'
import {amount, headline} from '../../review/records.js'
import {type Tried, triedRow} from './tried.js'

/** Seconds of a second, longer look. */
export const LONGER = 60

const words = {added: '新增', removed: '减少', altered: '改变'} as const

interface Props {
  readonly preview: Output<'previewDictionary'>
  /** Look through more of the archive; null while that is being done, or was. */
  readonly onLonger: (() => void) | null
}

/** What saving would add, remove or alter in the archive, with examples. */
export function Preview({preview, onLonger}: Props) {
  const {documents, sampled, complete, added, removed, altered, examples} = preview
  const none = added + removed + altered === 0
  return (
    <div className="dictionary-preview">
      <p>
        {reached({documents, sampled, complete})}
        {sampled > 0 && none && `: ${t('记录没有变化')}`}
        {!none && (
          <strong className="number">
            {' '}
            {t('新增 {added} 条, 减少 {removed} 条, 改变 {altered} 条', {added, removed, altered})}
          </strong>
        )}
      </p>
      {!complete && (
        <p>
          {t('时间到了没有算完, 实际影响会更大')}{' '}
          {onLonger && (
            <Button size="small" onClick={onLonger}>
              {t('再算 {seconds} 秒', {seconds: LONGER})}
            </Button>
          )}
        </p>
      )}
      <ul>
        {examples.map(({documentId, documentTitle, change, before, after}, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples of one answer do not move.
          <li key={index}>
            <span className={`change change-${change}`}>{t(words[change])}</span>{' '}
            {before !== null && <del>{line(before as Tried)}</del>}{' '}
            {after !== null && <ins>{line(after as Tried)}</ins>}{' '}
            <Link href={`/review/${documentId}`} className="quiet">
              {documentTitle}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How much of what it touches was looked at. */
function reached({documents, sampled, complete}: Pick<Props['preview'], 'documents' | 'sampled' | 'complete'>): string {
  if (documents === 0) return t('档案里没有文件含有改动的词')
  if (complete) return t('改动的词出现在 {documents} 份文件中, 全部试算过', {documents})
  return t('改动的词出现在 {documents} 份文件中, 试算了 {sampled} 份', {documents, sampled})
}

function line(entry: Tried): string {
  const row = triedRow(entry)
  return [headline(row), amount(row)].filter(Boolean).join(' ')
}
