import {Button, Skeleton, Space} from 'antd'
import {useRef} from 'react'
import {Link} from 'wouter'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {groups} from '../../uploads/groups.js'
import {isOpen, type Sending, useSending} from '../../uploads/list.js'
import {enqueue} from '../../uploads/queue.js'
import {BatchCard} from './BatchCard.js'
import {Failures} from './Failures.js'
import {Samples} from './Samples.js'
import {SendingList} from './SendingList.js'
import {Steps} from './Steps.js'
import './upload.css'

/** Whether this window has something of a batch still to send. */
const isSent = (batch: string, sending: readonly Sending[]) =>
  sending.some((item) => isOpen(item) && groups.get(item.group)?.batch === batch)

/** 上传: files on their way, then the batches with their true progress; what failed stays on top. */
export function Page() {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const sending = useSending()
  const batches = useAnswer('listBatches', {query: {offset: 0, limit: 20}}, {every: 3000})
  const choose = (input: HTMLInputElement) => {
    enqueue([...(input.files ?? [])].map((file) => ({file, path: file.webkitRelativePath || file.name})))
    input.value = ''
  }
  const empty = sending.length === 0 && batches.data?.total === 0
  return (
    <div className="upload">
      <section className={empty ? 'upload-target upload-first' : 'upload-target'}>
        <div>
          <p className="upload-lead">{t('把讲话、报告拖到窗口任何地方')}</p>
          <p className="quiet">
            {t('doc docx wps pdf txt rtf odt ofd html xlsx pptx 图片 zip; 文件夹、成千上万个文件也可以')}
          </p>
        </div>
        <Space wrap>
          <Button type="primary" onClick={() => files.current?.click()}>
            {t('选择文件')}
          </Button>
          <Button onClick={() => folder.current?.click()}>{t('选择文件夹')}</Button>
          {empty && <Samples />}
        </Space>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={t('选择文件')}
          onChange={(event) => choose(event.target)}
        />
        <input
          ref={folder}
          type="file"
          hidden
          aria-label={t('选择文件夹')}
          onChange={(event) => choose(event.target)}
          {...({webkitdirectory: ''} as Record<string, string>)}
        />
      </section>
      <SendingList sending={sending} />
      <Failures />
      <Trouble error={batches.data ? null : batches.error} retry={() => void batches.refetch()} />
      {batches.isPending && <Skeleton active />}
      {batches.data?.items.map((batch, place) => (
        <BatchCard key={batch.id} batch={batch} latest={place === 0} sending={isSent(batch.id, sending)} />
      ))}
      {empty && <Steps />}
      {(batches.data?.total ?? 0) > 20 && <Link href="/review">{t('更早的文件在「核对」里')}</Link>}
    </div>
  )
}
