import {Skeleton} from 'antd'
import {Link} from 'wouter'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {documentsHref, ledgerHref, type Scope} from './scope.js'

/** The counts that decide what to do first. */
export function Headline({scope}: {readonly scope: Scope}) {
  const answer = useAnswer('overview', {query: scope.stats}, {every: 30_000})
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton active paragraph={{rows: 1}} />
  const {documents, entries, commitments, checks, checkability} = answer.data
  const to = (filters: Record<string, string>) => ledgerHref(scope, filters)
  return (
    <ul className="headline">
      <Count word={t('已逾期')} count={commitments.overdue} href={to({light: 'red', sort: 'due'})} urgent />
      <Count word={t('30 天内到期')} count={commitments.due30} href={to({due: '30', sort: 'due'})} />
      <Count word={t('已完成')} count={commitments.done} href={to({status: 'done'})} />
      <Count word={t('原文没写期限')} count={commitments.withoutDue} href={to({missing: 'due'})} />
      <Count word={t('没有责任单位')} count={commitments.withoutOwner} href={to({missing: 'owner'})} />
      <Count word={t('承诺事项')} count={commitments.total} href={to({})} />
      <Count word={t('存疑未核')} count={entries.doubtful} href={to({doubtful: '1', all: '1', sort: 'confidence'})} />
      <Count word={t('数字不符')} count={checks.broken} href="/sums?holds=false" urgent />
      <Count word={t('文件')} count={documents.total} href={documentsHref({})} />
      {checkability !== null && (
        <li>
          <span className="headline-count number">{Math.round(checkability * 100)}%</span>
          <span className="quiet">{t('平均可核查度')}</span>
        </li>
      )}
    </ul>
  )
}

interface CountProps {
  readonly word: string
  readonly count: number
  readonly href: string
  readonly urgent?: boolean
}

function Count({word, count, href, urgent = false}: CountProps) {
  return (
    <li>
      <Link href={href}>
        <span className={urgent && count > 0 ? 'headline-count number headline-urgent' : 'headline-count number'}>
          {count.toLocaleString()}
        </span>
        <span className="quiet">{word}</span>
      </Link>
    </li>
  )
}
