import {Empty, Input, Select, Table} from 'antd'
import {Link} from 'wouter'
import {useQueryState} from '../../address.js'
import type {Output} from '../../api/client.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {instantWords} from '../../parts/today.js'
import {actions} from './actions.js'
import {detailWords} from './audit-details.js'

type Event = Output<'audit'>['items'][number]

const PAGE = 50
const vias = {session: '网页', token: '令牌', cli: '命令行', system: '系统'} as const

/** 审计: who changed what and when, from where; nothing here can be changed. */
export function Audit() {
  const [query, change] = useQueryState()
  const at = Number(query.page ?? 1)
  const answer = useAnswer('audit', {
    query: {
      offset: (at - 1) * PAGE,
      limit: PAGE,
      by: query.by,
      action: query.action,
      target: query.target,
    },
  })
  const users = useAnswer('listUsers', {query: {offset: 0, limit: 1000}})
  return (
    <>
      <div className="settings-tools">
        <Select
          allowClear
          showSearch={{optionFilterProp: 'label'}}
          className="audit-by"
          aria-label={t('谁')}
          placeholder={t('谁')}
          value={query.by}
          options={(users.data?.items ?? []).map(({id, display}) => ({value: id, label: display}))}
          onChange={(by) => change({by: by ?? null, page: null})}
        />
        <Select
          allowClear
          showSearch={{optionFilterProp: 'label'}}
          className="audit-by"
          aria-label={t('做了什么')}
          placeholder={t('做了什么')}
          value={query.action}
          options={Object.entries(actions).map(([value, word]) => ({value, label: t(word)}))}
          onChange={(action) => change({action: action ?? null, page: null})}
        />
        <Input.Search
          allowClear
          className="audit-find"
          defaultValue={query.target}
          placeholder={t('对什么')}
          aria-label={t('对什么')}
          onSearch={(target) => change({target: target.trim(), page: null})}
        />
      </div>
      <Trouble error={answer.error} retry={() => void answer.refetch()} />
      <Table<Event>
        rowKey="seq"
        size="small"
        loading={answer.isPending}
        scroll={{x: 'max-content'}}
        dataSource={answer.data?.items ?? []}
        locale={{emptyText: <Empty description={t('没有符合的记载')} />}}
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
            title: t('时间'),
            className: 'number audit-at',
            width: 150,
            render: (_, event) => instantWords(event.at),
          },
          {title: t('谁'), width: 120, render: (_, {by}) => by?.name ?? <span className="quiet">{t('系统')}</span>},
          {title: t('途径'), width: 80, render: (_, {via}) => t(vias[via])},
          {
            title: t('做了什么'),
            width: 130,
            render: (_, {action}) => <span title={action}>{t(actions[action] ?? action)}</span>,
          },
          {
            title: t('对什么'),
            width: 140,
            render: (_, {action, target}) => <Target action={action} target={target} />,
          },
          {title: t('细节'), render: (_, {detail}) => <span className="audit-detail">{detailWords(detail)}</span>},
          {title: t('地址'), width: 130, className: 'number', dataIndex: 'address'},
        ]}
      />
    </>
  )
}

const ofBatches = new Set(['batch/create', 'upload', 'upload/refused'])

/** A document or a batch is told by a link to it; a long number by its beginning. */
function Target({action, target}: Pick<Event, 'action' | 'target'>) {
  if (target === null) return null
  if (/^[0-9a-f]{64}$/u.test(target)) return <Link href={`/review/${target}`}>{t('看文件')} ↗</Link>
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(target) && ofBatches.has(action))
    return <Link href={`/review?batch=${target}`}>{t('看这一批')} ↗</Link>
  return <span title={target}>{target.length > 24 ? `${target.slice(0, 8)}…` : target}</span>
}
