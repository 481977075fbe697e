import {Alert, App, Button, Modal, Upload} from 'antd'
import {useMemo, useState} from 'react'
import type {Readback as Read} from '../../../../server/api/readback.js'
import {ApiError} from '../../../api/client.js'

import {t} from '../../../i18n/words.js'
import {newKey} from '../../../parts/newKey.js'
import {Trouble} from '../../../parts/Trouble.js'
import {instantWords} from '../../../parts/today.js'
import {Changes} from './Changes.js'
import {keyOf} from './key.js'
import {Notes} from './Notes.js'
import './readback.css'
import {type Change, type Keep, preview, type Taken, takeOver} from './send.js'

interface Props {
  readonly onTaken: (answer: Taken) => void
  readonly onClose: () => void
}

/** An edited workbook back in: what it would change is seen first, and where others decided since, it is asked. */
export function Readback({onTaken, onClose}: Props) {
  const {message} = App.useApp()
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [kept, setKept] = useState<ReadonlyMap<string, Keep>>(new Map())
  const [key, setKey] = useState(newKey)

  const trying = async (act: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    try {
      await act()
    } catch (failed) {
      if (!(failed instanceof ApiError)) throw failed
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  const open = (file: File) =>
    trying(async () => {
      setRead(await preview(file))
      setLeft(new Set())
      setKept(new Map())
      setKey(newKey())
    })
  const changes = read?.changes ?? []
  const chosen = useMemo(
    () =>
      changes
        .filter((change) => !left.has(keyOf(change)))
        .map((change) => ({change, keep: change.conflict === null ? null : (kept.get(keyOf(change)) ?? 'open')})),
    [changes, left, kept],
  )
  const unsettled = chosen.filter(({keep}) => keep === 'open').length
  const apply = () =>
    trying(async () => {
      const answer = await takeOver(chosen as {change: Change; keep: Keep | null}[], key)
      onTaken(answer)
      const words = t('已采用 {applied} 处改动', {applied: answer.applied})
      if (answer.conflicts.length === 0) {
        void message.success(words)
        return onClose()
      }
      void message.warning(words)
      setRead((old) => old && {...old, changes: answer.conflicts})
      setKept(new Map())
      setKey(newKey())
    })
  const footer = read && changes.length > 0 && (
    <div className="readback-foot">
      <span className="quiet">{unsettled > 0 && t('还有 {count} 处冲突没有选', {count: unsettled})}</span>
      <Button onClick={() => setRead(null)}>{t('另选文件')}</Button>
      <Button
        type="primary"
        loading={busy}
        disabled={unsettled > 0 || chosen.length === 0}
        onClick={() => void apply()}
      >
        {t('采用 {count} 处改动', {count: chosen.length})}
      </Button>
    </div>
  )
  return (
    <Modal open title={t('读回改过的 Excel')} footer={footer || null} onCancel={onClose} width={960} destroyOnHidden>
      <Trouble error={error} />
      {read === null ? (
        <Upload.Dragger
          accept=".xlsx"
          multiple={false}
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file) => {
            void open(file)
            return false
          }}
        >
          <p>{busy ? t('正在比对…') : t('把改过的 Excel 拖到这里, 或点击选择')}</p>
          <p className="quiet">{t('先列出改动, 由您确认后才写入台账')}</p>
        </Upload.Dragger>
      ) : (
        <>
          <p className="readback-sum">
            <strong>{read.file}</strong>{' '}
            <span className="quiet">
              {t('{rows} 行, {count} 处改动', {rows: read.rows, count: changes.length})}
              {read.exportedAt && ` · ${t('导出于 {at}', {at: instantWords(read.exportedAt)})}`}
            </span>
          </p>
          {read.exportedAt === null && (
            <Alert
              type="warning"
              showIcon
              title={t('这份表格不再说明是何时导出的: 导出之后别人的决定无从分辨, 请逐处看过再采用')}
            />
          )}
          {changes.length === 0 && <Alert type="info" showIcon title={t('没有改动: 表格与台账一致')} />}
          <Changes
            changes={changes}
            left={left}
            kept={kept}
            onLeave={(one, leave) => setLeft((old) => withKey(old, keyOf(one), leave))}
            onKeep={(one, keep) => setKept((old) => new Map(old).set(keyOf(one), keep))}
          />
          <Notes read={read} />
        </>
      )}
    </Modal>
  )
}

function withKey(set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(key)
  else next.delete(key)
  return next
}
