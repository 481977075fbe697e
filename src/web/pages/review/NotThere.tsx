import {Button, Space, Spin} from 'antd'
import {type ReactNode, useEffect} from 'react'
import {Link, useLocation} from 'wouter'
import {type ApiError, address} from '../../api/client.js'
import {useAnswer, useChange} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {RemoveDocument} from '../../parts/RemoveDocument.js'
import {Trouble} from '../../parts/Trouble.js'

interface Props {
  readonly id: string
  readonly error: ApiError
  readonly onReady: () => void
}

/** Instead of a document that cannot be read: still on its way, failed, or not there at all; each with a way on. */
export function NotThere({id, error, onReady}: Props) {
  if (error.code === 'document/waiting' || error.code === 'document/failed')
    return <OnItsWay id={id} error={error} onReady={onReady} />
  if (error.status === 404 || error.status === 400)
    return (
      <Word title={t('没有这份文件')}>
        <p className="quiet">{t('它可能已被删除, 不归您看, 或者链接不完整')}</p>
        <Link href="/review">{t('回到文件列表')}</Link>
      </Word>
    )
  return <Trouble error={error} retry={onReady} />
}

function OnItsWay({id, error, onReady}: Props) {
  const [, navigate] = useLocation()
  const {data} = useAnswer('getDocument', {params: {id}}, {every: 1500})
  const retry = useChange('retryFailures', ['getDocument', 'listFailures'])
  const status = data?.status
  useEffect(() => {
    if (status === 'done') onReady()
  }, [status, onReady])
  const name = data?.name ?? ''
  if (status !== 'failed')
    return (
      <Word title={name}>
        <p>
          <Spin size="small" /> {t('正在处理, 完成后自动打开')}
        </p>
      </Word>
    )
  return (
    <Word title={name}>
      <p>{data?.failure?.reason ?? error.message}</p>
      <p className="quiet">{data?.failure?.remedy ?? error.remedy}</p>
      <Space wrap>
        <Button type="primary" loading={retry.isPending} onClick={() => retry.mutate({body: {documents: [id]}})}>
          {t('重新处理')}
        </Button>
        <Button href={address('getFile', {params: {id}})}>{t('下载原文件')}</Button>
        <RemoveDocument id={id} name={name} onRemoved={() => navigate('/review')} />
        <Link href="/review">{t('回到文件列表')}</Link>
      </Space>
      <Trouble error={retry.error} />
    </Word>
  )
}

function Word({title, children}: {readonly title: string; readonly children: ReactNode}) {
  return (
    <section className="not-there">
      <h1>{title}</h1>
      {children}
    </section>
  )
}
