import {Link} from 'wouter'
import type {Output} from '../../../api/client.js'
import {t} from '../../../i18n/words.js'
import {amount, headline} from '../../review/records.js'
import {type Tried, triedRow} from './tried.js'

const words = {added: '新增', removed: '减少', altered: '改变'} as const

/** What saving would add, remove or alter in the archive, with examples. */
export function Preview({preview}: {readonly preview: Output<'previewDictionary'>}) {
  const {documents, sampled, added, removed, altered, examples} = preview
  const none = added + removed + altered === 0
  return (
    <div className="dictionary-preview">
      <p>
        {sampled === 0
          ? t('档案里没有文件含有改动的词')
          : t('改动的词出现在约 {documents} 份文件中, 试算了 {sampled} 份', {documents, sampled})}
        {sampled > 0 && none && `: ${t('记录没有变化')}`}
        {!none && (
          <strong className="number">
            {' '}
            {t('新增 {added} 条, 减少 {removed} 条, 改变 {altered} 条', {added, removed, altered})}
          </strong>
        )}
      </p>
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

function line(entry: Tried): string {
  const row = triedRow(entry)
  return [headline(row), amount(row)].filter(Boolean).join(' ')
}
