import {Button, Table} from 'antd'
import {Link} from 'wouter'
import {useQueryState} from '../../../address.js'
import type {Output} from '../../../api/client.js'
import {useAnswer, useChange} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {reasonWords} from '../../../parts/faultWords.js'
import {Trouble} from '../../../parts/Trouble.js'
import {instantWords} from '../../../parts/today.js'

type Failure = Output<'listFailures'>['items'][number]

const PAGE = 20

/** What failed, counted by reason; one, those of a reason, or all can be tried again. */
export function FailureList() {
  const [query, change] = useQueryState()
  const at = Number(query.page ?? 1)
  const code = query.code
  const reasons = useAnswer('listFailureReasons', {}, {every: 5000})
  const answer = useAnswer('listFailures', {query: {offset: (at - 1) * PAGE, limit: PAGE, code}}, {every: 5000})
  const retry = useChange('retryFailures', ['listFailures', 'listFailureReasons', 'system', 'listBatches'])
  const total = reasons.data?.items.reduce((sum, one) => sum + one.count, 0) ?? 0
  return (
    <section className="settings-part" aria-labelledby="failures">
      <header>
        <h2 id="failures">{t('失败')}</h2>
        <span className="quiet" aria-busy={!reasons.data}>
          {reasons.data && (total === 0 ? t('没有失败的文件') : t('{count} 份', {count: total}))}
        </span>
        {total > 0 && (
          <Button size="small" loading={retry.isPending} onClick={() => retry.mutate({body: {all: true}})}>
            {t('全部重试')}
          </Button>
        )}
      </header>
      <Trouble error={answer.error ?? reasons.error ?? retry.error} />
      {total > 0 && (
        <ul className="reasons">
          {reasons.data?.items.map((one) => (
            <li key={one.code}>
              <button
                type="button"
                aria-pressed={code === one.code}
                onClick={() => change({code: code === one.code ? null : one.code, page: null})}
              >
                <strong className="number">{one.count}</strong> {reasonWords(one)}
              </button>
              <span className="quiet">{t(one.remedy)}</span>
              <Button size="small" type="link" onClick={() => retry.mutate({body: {code: one.code}})}>
                {t('重试这一类')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(answer.data?.total ?? 0) > 0 && (
        <Table<Failure>
          rowKey="documentId"
          size="small"
          dataSource={answer.data?.items ?? []}
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
              render: (_, {documentId, name}) => <Link href={`/review/${documentId}`}>{name}</Link>,
            },
            {
              title: `${t('原因')}, ${t('办法')}`,
              render: (_, {code: why, reason, remedy}) => (
                <>
                  {t(remedy)}
                  <div className="quiet">{reasonWords({code: why, reason})}</div>
                </>
              ),
            },
            {
              title: t('次数'),
              dataIndex: 'attempts',
              align: 'right',
              className: 'number failure-at',
              responsive: ['md'],
            },
            {
              title: t('时间'),
              className: 'number failure-at',
              responsive: ['md'],
              render: (_, {at: when}) => instantWords(when),
            },
            {
              title: '',
              render: (_, {documentId}) => (
                <Button size="small" onClick={() => retry.mutate({body: {documents: [documentId]}})}>
                  {t('重试')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
