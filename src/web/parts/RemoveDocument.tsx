import {Button, Popconfirm} from 'antd'
import {useChange} from '../api/use.js'
import {useSession} from '../frame/session.js'
import {t} from '../i18n/words.js'
import {useRefusal} from './useRefusal.js'

interface Props {
  readonly id: string
  readonly name: string
  readonly onRemoved?: () => void
}

/** The one thing that cannot be undone is the one thing that is asked twice; only administrators see it. */
export function RemoveDocument({id, name, onRemoved}: Props) {
  const {user} = useSession()
  const refused = useRefusal()
  const remove = useChange('deleteDocument', ['listFailures', 'listBatches', 'listBatchUploads', 'listDocuments'])
  if (user?.role !== 'admin') return null
  const go = () => remove.mutate({params: {id}}, {onSuccess: onRemoved, onError: refused})
  return (
    <Popconfirm
      title={t('删除「{name}」?', {name})}
      description={t('原文件、记录和人工核定一并删去, 不能恢复')}
      okText={t('删除')}
      okButtonProps={{danger: true}}
      onConfirm={go}
    >
      <Button size="small" type="text" loading={remove.isPending}>
        {t('删除')}
      </Button>
    </Popconfirm>
  )
}
