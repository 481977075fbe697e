import {Empty, Pagination, Segmented, Select, Skeleton, Space} from 'antd'
import {Link} from 'wouter'
import {useQueryState} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {Finding} from './Finding.js'
import './sums.css'

const PAGE = 30
const holds = [
  {value: 'false', label: '不符'},
  {value: 'true', label: '相符'},
  {value: 'unknown', label: '推算'},
  {value: 'all', label: '全部'},
] as const
const kinds = [
  {value: '', label: '全部核算'},
  {value: 'sum', label: '合计'},
  {value: 'rate', label: '比率'},
  {value: 'growth', label: '增长'},
]

/** 核数: what the numbers themselves betray, with the computation written out over the highlighted numbers. */
export function Page() {
  const [query, change] = useQueryState()
  const at = Number(query.page ?? 1)
  const held = holds.find(({value}) => value === query.holds)?.value ?? 'false'
  const answer = useAnswer('listChecks', {
    query: {
      offset: (at - 1) * PAGE,
      limit: PAGE,
      holds: held === 'all' ? undefined : held,
      kind: query.kind || undefined,
      document: query.document || undefined,
    },
  })
  return (
    <div className="sums">
      <Space wrap className="toolbar">
        <Segmented
          value={held}
          options={holds.map(({value, label}) => ({value, label: t(label)}))}
          onChange={(value) => change({holds: value, page: null})}
        />
        <Select
          aria-label={t('核算')}
          value={query.kind ?? ''}
          options={kinds.map(({value, label}) => ({value, label: t(label)}))}
          onChange={(kind) => change({kind, page: null})}
        />
        {query.document && <Link href="/sums">{t('看全部文件')}</Link>}
      </Space>
      <Trouble error={answer.error} retry={() => void answer.refetch()} />
      {!answer.data && !answer.error && <Skeleton active />}
      {answer.data?.total === 0 && (
        <Nothing held={held} scoped={query.document !== undefined || query.kind !== undefined} />
      )}
      {answer.data?.items.map((one) => (
        <Finding key={one.id} finding={one} />
      ))}
      {(answer.data?.total ?? 0) > PAGE && (
        <Pagination
          current={at}
          pageSize={PAGE}
          total={answer.data?.total}
          showSizeChanger={false}
          onChange={(page) => change({page: String(page)})}
        />
      )}
    </div>
  )
}

/** No finding is news as well: it says what was looked at. */
function Nothing({held, scoped}: {readonly held: string; readonly scoped: boolean}) {
  const {data} = useAnswer('overview', {query: {}}, {enabled: !scoped})
  if (!scoped && !data) return <Skeleton active />
  const [documents, checks] = [data?.documents.total ?? 0, data?.checks]
  if (!scoped && documents === 0) return <Empty description={<Link href="/upload">{t('还没有文件, 去上传')}</Link>} />
  if (scoped || held !== 'false' || !checks)
    return <Empty description={held === 'false' ? t('没有不符的数') : t('没有核算')} />
  return (
    <Empty description={t('没有不符的数')}>
      <p className="quiet">
        {t('{documents} 份文件里核过 {total} 处', {documents, total: checks.total})}:{' '}
        <Link href="/sums?holds=true">{t('相符 {count}', {count: checks.holds})}</Link> ·{' '}
        <Link href="/sums?holds=unknown">{t('推算 {count}', {count: checks.unknown})}</Link>
      </p>
    </Empty>
  )
}
