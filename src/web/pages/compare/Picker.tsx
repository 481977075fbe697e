import {Empty, Select, Skeleton, Space} from 'antd'
import {useState} from 'react'
import {Link} from 'wouter'
import type {Document} from '../../../server/api/document.js'
import {useQueryState} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'

const label = (document: Document) =>
  [document.title ?? document.name, document.place, document.date].filter(Boolean).join(' · ')

/** The plan, then its results as proposed by place and year; and the pairs of the whole archive. */
export function Picker() {
  const [query, change] = useQueryState()
  const pairs = useAnswer('listPairs', {query: {offset: 0, limit: 50}}, {enabled: !query.plan})
  const candidates = useAnswer(
    'listCandidates',
    {query: {document: query.plan ?? '', as: 'result'}},
    {enabled: Boolean(query.plan)},
  )
  const proposed = candidates.data?.items.map(({document}) => document) ?? []
  return (
    <>
      <Space wrap className="toolbar compare-files">
        <Choice
          word={t('计划')}
          value={query.plan ?? null}
          first={[]}
          onChange={(plan) => change({plan, result: null, commitment: null}, {replace: false})}
        />
        <span aria-hidden="true">→</span>
        <Choice
          word={t('结果')}
          value={query.result ?? null}
          first={proposed}
          onChange={(result) => change({result, commitment: null}, {replace: false})}
        />
      </Space>
      {!query.plan && (
        <section>
          <h2>{t('可以对照的文件')}</h2>
          {pairs.data?.total === 0 && <Empty description={t('还没有成对的文件: 上传同一地方相邻两年的讲话和报告')} />}
          {pairs.isPending && <Skeleton active />}
          <Trouble error={pairs.error} retry={() => void pairs.refetch()} />
          <ul className="pairs">
            {pairs.data?.items.map(({plan, result, reason}) => (
              <li key={`${plan.id}-${result.id}`}>
                <Link href={`/compare?plan=${plan.id}&result=${result.id}`}>
                  <Side document={plan} />
                  <span aria-hidden="true">→</span>
                  <Side document={result} />
                  <span className="quiet">{reason}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Side({document}: {readonly document: Document}) {
  return (
    <span className="pair-side">
      {document.title ?? document.name} <span className="quiet number">{document.date}</span>
    </span>
  )
}

interface ChoiceProps {
  readonly word: string
  readonly value: string | null
  /** Shown before anything is typed. */
  readonly first: readonly Document[]
  readonly onChange: (id: string | null) => void
}

function Choice({word, value, first, onChange}: ChoiceProps) {
  const [typed, setTyped] = useState('')
  const found = useAnswer('listDocuments', {
    query: {offset: 0, limit: 30, q: typed || undefined, status: 'done', sort: '-date'},
  })
  const chosen = useAnswer('getDocument', {params: {id: value ?? ''}}, {enabled: value !== null})
  const others = found.data?.items ?? []
  const all = [...(chosen.data && value ? [chosen.data] : []), ...(typed === '' ? first : []), ...others]
  const options = [
    ...new Map(all.map((document) => [document.id, {value: document.id, label: label(document)}])).values(),
  ]
  return (
    <Select
      className="compare-choice"
      showSearch={{filterOption: false, onSearch: setTyped}}
      allowClear
      aria-label={word}
      placeholder={word}
      loading={chosen.isPending && value !== null}
      // Before its name is known its place stays empty: a number says nothing to anybody.
      value={options.some((option) => option.value === value) ? value : null}
      options={options}
      onChange={(id?: string) => onChange(id ?? null)}
    />
  )
}
