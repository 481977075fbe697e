import {Button, Skeleton} from 'antd'
import type {ReactNode} from 'react'
import {useAnswer, useChange} from '../../../api/use.js'
import {useSession} from '../../../frame/session.js'
import {t} from '../../../i18n/words.js'
import {bytesWords} from '../../../parts/bytes.js'
import {durationWords} from '../../../parts/duration.js'
import {Trouble} from '../../../parts/Trouble.js'
import {FailureList} from './FailureList.js'
import {Reruns} from './Reruns.js'
import {Workers} from './Workers.js'

const databases = {pglite: '内置 (PGlite)', postgresql: 'PostgreSQL'} as const
const queues = {database: '数据库', redis: 'Redis'} as const

/** 系统: the queue and who works on it, what failed, what to do again. */
export function System() {
  const {user} = useSession()
  const answer = useAnswer('system', {}, {every: 3000})
  const pause = useChange('pause', ['system'])
  const system = answer.data
  if (answer.error && !system) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!system) return <Skeleton active />
  const {queue, lanes, engines} = system
  const admin = user?.role === 'admin'
  const waiting = lanes.interactive + lanes.bulk + lanes.scan
  return (
    <>
      <Trouble error={answer.error ?? pause.error} />
      <section className="settings-part" aria-labelledby="queue">
        <header>
          <h2 id="queue">{t('队列')}</h2>
          {queue.paused ? (
            <strong className="light-yellow">▲ {t('已暂停')}</strong>
          ) : (
            <strong className="light-green">● {t('运行中')}</strong>
          )}
          {admin && (
            <Button
              size="small"
              type={queue.paused ? 'primary' : 'default'}
              loading={pause.isPending}
              onClick={() => pause.mutate({body: {paused: !queue.paused}})}
            >
              {queue.paused ? t('继续处理') : t('暂停处理')}
            </Button>
          )}
        </header>
        {queue.paused && <p className="quiet">{t('暂停时照常接收上传, 处理中的文件会做完, 排队的等继续')}</p>}
        <dl className="facts">
          <Fact word={t('未完成的文件')}>{waiting}</Fact>
          <Fact word={t('随到随办')}>{lanes.interactive}</Fact>
          <Fact word={t('批量导入')}>{lanes.bulk}</Fact>
          <Fact word={t('扫描件')}>{lanes.scan}</Fact>
          <Fact word={t('正在处理')}>{queue.active}</Fact>
          <Fact word={t('等待重试')}>{queue.delayed}</Fact>
          <Fact word={t('速度')}>{t('{rate} 份/秒', {rate: system.rate})}</Fact>
          <Fact word={t('还需')}>{left(waiting, system.rate)}</Fact>
        </dl>
      </section>
      <Workers workers={system.workers} digest={system.pipelineDigest} />
      <FailureList />
      {admin && <Reruns outdated={system.outdated} />}
      <section className="settings-part" aria-labelledby="machine">
        <header>
          <h2 id="machine">{t('这套系统')}</h2>
        </header>
        <dl className="facts">
          <Fact word={t('版本')}>{system.version}</Fact>
          <Fact word={t('数据库')}>{t(databases[engines.database])}</Fact>
          <Fact word={t('队列')}>{t(queues[engines.queue])}</Fact>
          <Fact word={t('数据库大小')}>{bytesWords(system.databaseBytes)}</Fact>
          <Fact word={t('原文件')}>
            {t('{count} 份', {count: system.files})}, {bytesWords(system.fileBytes)}
          </Fact>
          <Fact word={t('规则摘要')}>
            <code>{system.pipelineDigest}</code>
          </Fact>
          <Fact word={t('已运行')}>{durationWords(system.uptimeSeconds)}</Fact>
        </dl>
      </section>
    </>
  )
}

function Fact({word, children}: {readonly word: string; readonly children: ReactNode}) {
  return (
    <div>
      <dt>{word}</dt>
      <dd className="number">{children}</dd>
    </div>
  )
}

function left(waiting: number, rate: number): string {
  if (waiting === 0) return '—'
  return rate > 0 ? durationWords(waiting / rate) : t('未知')
}
