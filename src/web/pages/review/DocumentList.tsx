import {Empty, Input, Progress, Select, Space, Table, Tag} from 'antd'
import {Link, useLocation} from 'wouter'
import {documentStatusWords} from '../../../model/words.js'
import type {Document} from '../../../server/api/document.js'
import {useQueryState} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import './documents.css'
import {lastDocument} from './where.js'

const PAGE = 50
const sorts = [
  ['-created', '最近上传'],
  ['-doubtful', '存疑最多'],
  ['-date', '日期'],
  ['place', '地名'],
  ['name', '文件名'],
] as const

/** All documents one may see; a click opens the workbench. */
export function DocumentList() {
  const [query, change] = useQueryState()
  const [, navigate] = useLocation()
  const at = Number(query.page ?? 1)
  const sort = sorts.find(([value]) => value === query.sort)?.[0] ?? '-created'
  const answer = useAnswer('listDocuments', {
    query: {
      offset: (at - 1) * PAGE,
      limit: PAGE,
      sort,
      q: query.q || undefined,
      status: query.status || undefined,
      doubtful: query.doubtful === '1' ? true : undefined,
      batch: query.batch || undefined,
    },
  })
  const narrowed = Boolean(query.q || query.status || query.doubtful || query.batch)
  return (
    <>
      <Again />
      <Space wrap className="toolbar">
        <Input.Search
          allowClear
          defaultValue={query.q}
          placeholder={t('标题、文件名或文中的字')}
          onSearch={(q) => change({q, page: null})}
          className="toolbar-search"
          aria-label={t('查找文件')}
        />
        <Select
          aria-label={t('排序')}
          value={sort}
          options={sorts.map(([value, label]) => ({value, label: t(label)}))}
          onChange={(value) => change({sort: value})}
        />
        <Select
          aria-label={t('状态')}
          value={query.doubtful === '1' ? 'doubtful' : (query.status ?? '')}
          options={[
            {value: '', label: t('全部状态')},
            {value: 'doubtful', label: t('有存疑')},
            ...Object.entries(documentStatusWords).map(([value, label]) => ({value, label: t(label)})),
          ]}
          onChange={(value) =>
            change({
              status: value === 'doubtful' ? null : value,
              doubtful: value === 'doubtful' ? '1' : null,
              page: null,
            })
          }
        />
        {query.batch && (
          <Tag closable onClose={() => change({batch: null, page: null})}>
            {t('只看这一批')}
          </Tag>
        )}
      </Space>
      <Trouble error={answer.error} retry={() => void answer.refetch()} />
      <Table<Document>
        rowKey="id"
        size="small"
        loading={answer.isFetching && !answer.data}
        dataSource={answer.data?.items ?? []}
        locale={{emptyText: answer.data ? <Nothing narrowed={narrowed} /> : ' '}}
        onRow={(document) => ({onClick: () => navigate(`/review/${document.id}`), className: 'row-link'})}
        pagination={{
          current: at,
          pageSize: PAGE,
          total: answer.data?.total ?? 0,
          showSizeChanger: false,
          hideOnSinglePage: true,
          onChange: (page) => change({page: String(page)}),
        }}
        columns={[
          {
            title: t('文件'),
            render: (_, {id, title, name, date, place, status}) => (
              <Link href={`/review/${id}`} className="document-name">
                {title ?? name}
                {title && <span className="quiet">{name}</span>}
                <span className="quiet document-narrow">
                  {[date, place, status !== 'done' && t(documentStatusWords[status])].filter(Boolean).join(' · ')}
                </span>
              </Link>
            ),
          },
          {title: t('日期'), dataIndex: 'date', width: 110, className: 'number', responsive: ['md']},
          {title: t('地名'), dataIndex: 'place', width: 140, responsive: ['md']},
          {
            title: t('状态'),
            width: 80,
            responsive: ['md'],
            render: (_, {status}) =>
              status !== 'done' && <span className={`document-${status}`}>{t(documentStatusWords[status])}</span>,
          },
          {title: t('记录'), width: 80, align: 'right', className: 'number', render: (_, {counts}) => counts.entries},
          {
            title: t('存疑'),
            width: 80,
            align: 'right',
            className: 'number',
            render: (_, {counts}) => counts.doubtful || '',
          },
          {
            title: t('已核'),
            width: 120,
            responsive: ['md'],
            render: (_, {counts}) =>
              counts.entries > 0 && (
                <Progress
                  size="small"
                  aria-label={t('已核')}
                  percent={Math.round((counts.decided / counts.entries) * 100)}
                />
              ),
          },
        ]}
      />
    </>
  )
}

/** No document: none that fits, or none at all. */
function Nothing({narrowed}: {readonly narrowed: boolean}) {
  if (!narrowed) return <Empty description={<Link href="/upload">{t('还没有文件, 去上传')}</Link>} />
  return (
    <Empty description={t('没有符合条件的文件')}>
      <Link href="/review">{t('看全部文件')}</Link>
    </Empty>
  )
}

/** Back to where one was: the document that was open last, as far as it is still there. */
function Again() {
  const last = lastDocument()
  const {data} = useAnswer('getDocument', {params: {id: last ?? ''}}, {enabled: last !== undefined})
  if (data?.status !== 'done' || data.counts.entries === 0) return null
  const {entries, decided, doubtful} = data.counts
  return (
    <Link href={`/review/${data.id}`} className="document-again">
      <strong>{t('接着上次的')}</strong> {data.title ?? data.name}{' '}
      <span className="quiet number">
        {t('{count} 条 · 已核 {decided} · 存疑 {doubtful}', {count: entries, decided, doubtful})}
      </span>{' '}
      →
    </Link>
  )
}
