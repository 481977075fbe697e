import {Empty, Skeleton} from 'antd'
import type {ReactNode} from 'react'
import {Link} from 'wouter'
import {useQueryState} from '../../address.js'
import type {Output} from '../../api/client.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {amount, headline, kindMarks} from '../review/records.js'
import './search.css'

type Answer = Output<'search'>
type Snippet = Answer['documents']['items'][number]['snippets'][number]

/** What the search box found: documents with their sentences, and records. */
export function Page() {
  const [query] = useQueryState()
  const words = query.q ?? ''
  const answer = useAnswer('search', {query: {q: words, offset: 0, limit: 30}}, {enabled: words !== ''})
  if (words === '') return <Empty description={t('在上面的框里写要找的字')} />
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton active />
  const {documents, entries} = answer.data
  if (documents.total + entries.total === 0) return <Empty description={t('没有找到「{words}」', {words})} />
  return (
    <div className="search">
      <section>
        <h2>{t('文件 {count}', {count: documents.total})}</h2>
        {documents.items.map(({document, snippets}) => (
          <article key={document.id}>
            <h3>
              <Link href={`/review/${document.id}`}>{document.title ?? document.name}</Link>{' '}
              <span className="quiet">{[document.date, document.place].filter(Boolean).join(' · ')}</span>
            </h3>
            {snippets.map((snippet) => (
              <p key={snippet.start} className="search-snippet">
                <Link href={`/review/${document.id}?at=${placeOf(snippet)}`}>{marked(snippet)}</Link>
              </p>
            ))}
          </article>
        ))}
        {documents.total > documents.items.length && (
          <Link href={`/review?q=${encodeURIComponent(words)}`}>
            {t('看全部 {count} 份', {count: documents.total})}
          </Link>
        )}
      </section>
      <section>
        <h2>{t('记录 {count}', {count: entries.total})}</h2>
        {entries.items.map((row) => (
          <article key={row.id}>
            <Link href={`/review/${row.documentId}?record=${row.id}`}>
              <span className={`chip chip-${row.kind}`}>{t(kindMarks[row.kind])}</span> {headline(row)}{' '}
              <b className="number">{amount(row)}</b>
            </Link>
            <p className="search-snippet">
              “{row.fields.quote}” <span className="quiet">{row.documentTitle}</span>
            </p>
          </article>
        ))}
        {entries.total > entries.items.length && (
          <Link href={`/ledger?all=1&q=${encodeURIComponent(words)}`}>
            {t('看全部 {count} 条', {count: entries.total})}
          </Link>
        )}
      </section>
    </div>
  )
}

/** Where in the document the first found word stands. */
function placeOf({start, end, hits: [first]}: Snippet): string {
  return first ? `${start + first.start}-${start + first.end}` : `${start}-${end}`
}

function marked({text, hits}: Snippet): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const {start, end} of hits) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at)]
}
