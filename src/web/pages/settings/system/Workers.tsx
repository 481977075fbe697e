import {Empty, Table} from 'antd'
import type {Output} from '../../../api/client.js'
import {t} from '../../../i18n/words.js'
import {bytesWords} from '../../../parts/bytes.js'
import {instantWords} from '../../../parts/today.js'

type Worker = Output<'system'>['workers'][number]

/** The processes that analyse: alive or not, how busy, with which rules. */
export function Workers({workers, digest}: {readonly workers: readonly Worker[]; readonly digest: string}) {
  return (
    <section className="settings-part" aria-labelledby="workers">
      <header>
        <h2 id="workers">{t('处理进程')}</h2>
      </header>
      <Table<Worker>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{x: 'max-content'}}
        dataSource={[...workers]}
        locale={{
          emptyText: (
            <Empty description={t('没有处理进程: 上传的文件会一直排队; 请启动 taizhang serve 或 taizhang work')} />
          ),
        }}
        columns={[
          {
            title: t('状态'),
            render: (_, {alive}) =>
              alive ? (
                <span className="light-green">● {t('在线')}</span>
              ) : (
                <span className="light-red">■ {t('失联')}</span>
              ),
          },
          {title: t('主机'), render: (_, {host, pid}) => `${host} (${pid})`},
          {
            title: t('忙'),
            align: 'right',
            className: 'number',
            render: (_, {busy, concurrency}) => `${busy}/${concurrency}`,
          },
          {title: t('完成'), align: 'right', className: 'number', dataIndex: 'done'},
          {title: t('失败'), align: 'right', className: 'number', dataIndex: 'failed'},
          {
            title: t('内存'),
            align: 'right',
            className: 'number',
            render: (_, {memoryBytes}) => bytesWords(memoryBytes),
          },
          {title: t('启动'), className: 'number', render: (_, {startedAt}) => instantWords(startedAt)},
          {title: t('最近报到'), className: 'number', render: (_, {seenAt}) => instantWords(seenAt)},
          {
            title: t('规则'),
            render: (_, worker) =>
              worker.digest === digest ? (
                t('最新')
              ) : (
                <span className="light-yellow">
                  ▲ {t('旧')} {worker.digest}
                </span>
              ),
          },
        ]}
      />
    </section>
  )
}
