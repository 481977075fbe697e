import {Button, Dropdown, Popover, Space} from 'antd'
import {memo, type ReactNode} from 'react'
import {Link} from 'wouter'
import type {Document} from '../../../server/api/document.js'
import {address} from '../../api/client.js'
import {useAnswer, useChange} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {DayEditable} from '../../parts/DayEditable.js'
import {Editable} from '../../parts/Editable.js'
import {isDoubtful, type Row} from './records.js'

/** What the document is, how far its review has come, and the ways out. */
export const Summary = memo(function Summary({
  document,
  rows,
  onNext,
  children,
}: {
  readonly document: Document
  readonly rows: readonly Row[]
  /** On to the next document with doubtful records. */
  readonly onNext: () => void
  readonly children?: ReactNode
}) {
  const patch = useChange('patchDocument', ['getRecords', 'listDocuments'])
  const set = (body: {title?: string | null; place?: string | null; date?: string | null}) =>
    patch.mutate({params: {id: document.id}, body})
  const decided = rows.filter((row) => row.review !== 'none').length
  const doubtful = rows.filter(isDoubtful).length
  const files = (['xlsx', 'csv', 'json'] as const).map((format) => ({
    key: format,
    label: (
      <a href={address('exportDocument', {params: {id: document.id}, query: {format}})}>
        {format === 'xlsx' ? 'Excel' : format.toUpperCase()}
      </a>
    ),
  }))
  return (
    <div className="summary">
      <h1>
        <Editable value={document.title} empty={document.name} label={t('标题')} onSave={(title) => set({title})} />
      </h1>
      <Editable value={document.place} empty={t('未填地名')} label={t('地名')} onSave={(place) => set({place})} />
      <DayEditable value={document.date} empty={t('未填日期')} onSave={(date) => set({date})} />
      <span className="number quiet">
        {t('{count} 条 · 已核 {decided} · 存疑 {doubtful}', {count: rows.length, decided, doubtful})}
        {rows.length > 0 && decided === rows.length && ` · ✓ ${t('全部核完')}`}
        {document.checkability !== null && (
          <span title={t('做什么、多少、何时、谁来做、怎么验收, 五问答得上三问的承诺占多少')}>
            {` · ${t('可核查度 {percent}%', {percent: Math.round(document.checkability * 100)})}`}
          </span>
        )}
      </span>
      {document.outdated && <Outdated id={document.id} />}
      <Space className="summary-acts">
        {children}
        <Similar id={document.id} count={document.similar} />
        <Button size="small" title={t('下一份有存疑的文件 (N)')} onClick={onNext}>
          {t('下一份')} →
        </Button>
        <Link href={`/compare?plan=${document.id}`}>{t('对照')}</Link>
        <Dropdown
          menu={{
            items: [
              ...files,
              ...(['docx', 'html'] as const).map((format) => ({
                key: `report-${format}`,
                label: (
                  <a href={address('documentReport', {params: {id: document.id}, query: {format}})}>
                    {format === 'docx' ? t('报告 (Word)') : t('报告 (网页)')}
                  </a>
                ),
              })),
              {key: 'file', label: <a href={address('getFile', {params: {id: document.id}})}>{t('原文件')}</a>},
            ],
          }}
        >
          <Button size="small">{t('导出')} ▾</Button>
        </Dropdown>
      </Space>
    </div>
  )
})

/** Found by rules older than the present ones: one press has it read again, what people decided stays. */
function Outdated({id}: {readonly id: string}) {
  const rerun = useChange('rerunDocument', ['getDocument', 'getRecords', 'getSource'])
  return (
    <Button
      size="small"
      className="summary-outdated"
      loading={rerun.isPending}
      title={t('人工核定的结果不会被覆盖')}
      onClick={() => rerun.mutate({params: {id}})}
    >
      {t('规则已更新, 重新分析')}
    </Button>
  )
}

function Similar({id, count}: {readonly id: string; readonly count: number}) {
  const answer = useAnswer('listSimilar', {params: {id}}, {enabled: count > 0})
  if (count === 0) return null
  const list = answer.data?.items.map((one) => (
    <div key={one.documentId}>
      <Link href={`/review/${one.documentId}`}>{one.title ?? one.name}</Link>{' '}
      <span className="quiet">{Math.round(one.score * 100)}%</span>
    </div>
  ))
  return (
    <Popover content={list} trigger="click">
      <Button size="small" type="text">
        {t('{count} 份近似', {count})}
      </Button>
    </Popover>
  )
}
