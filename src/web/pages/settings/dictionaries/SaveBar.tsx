import {Alert, App, Button} from 'antd'
import {useState} from 'react'
import {useChange} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import {setDraft} from './drafts.js'
import {LONGER, Preview} from './Preview.js'

interface Props {
  readonly name: string
  readonly version: number
  /** Somebody saved another version meanwhile. */
  readonly stale: boolean
  readonly content: string
  readonly changes: number
  /** Null: not yet checked. */
  readonly sound: boolean | null
}

/** What was changed and is not saved: see what it would do, save it, or leave it. */
export function SaveBar({name, version, stale, content, changes, sound}: Props) {
  const {notification} = App.useApp()
  const save = useChange('putDictionary', ['getDictionary', 'listDictionaries', 'system'])
  const preview = useChange('previewDictionary')
  const rerun = useChange('rerun', ['system', 'listBatches'])
  const [previewed, setPreviewed] = useState<string | null>(null)
  const look = (seconds?: number) =>
    preview.mutate({params: {name}, body: {content, seconds}}, {onSuccess: () => setPreviewed(content)})
  const looked = preview.variables?.body?.seconds === LONGER
  const keep = () =>
    save.mutate(
      {params: {name}, body: {content, version}},
      {
        onSuccess: () => {
          setDraft(name, null)
          notification.success({
            key: 'dictionary',
            title: t('「{name}」已保存', {name: t(name)}),
            description: t('新上传的文件按新词典分析; 已有的文件要重新分析才会变'),
            duration: 12,
            actions: (
              <Button
                size="small"
                type="primary"
                onClick={() => {
                  rerun.mutate({body: {outdated: true}})
                  notification.destroy('dictionary')
                }}
              >
                {t('现在重新分析')}
              </Button>
            ),
          })
        },
      },
    )
  return (
    <div className="dictionary-save">
      <div className="dictionary-acts">
        <strong>{t('{count} 处改动未保存', {count: changes})}</strong>
        {sound === null && <span className="quiet">{t('正在检查…')}</span>}
        {sound === false && <span className="light-red">{t('有错, 改正后才能保存')}</span>}
        <Button disabled={sound !== true} loading={preview.isPending} onClick={() => look()}>
          {t('预览影响')}
        </Button>
        <Button
          type="primary"
          disabled={sound !== true || stale || changes === 0}
          loading={save.isPending}
          onClick={keep}
        >
          {t('保存')}
        </Button>
        <Button type="text" onClick={() => setDraft(name, null)}>
          {t('放弃改动')}
        </Button>
      </div>
      {stale && !save.isPending && (
        <Alert type="warning" showIcon title={t('别人刚保存了这部词典; 您的改动还在, 请先记下, 放弃后在新版上再改')} />
      )}
      <Trouble error={save.error ?? preview.error ?? rerun.error} />
      {preview.data && previewed === content && (
        <Preview preview={preview.data} onLonger={looked ? null : () => look(LONGER)} />
      )}
    </div>
  )
}
