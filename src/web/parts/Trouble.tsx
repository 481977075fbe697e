import {Alert, Button} from 'antd'
import type {ApiError} from '../api/client.js'
import {t} from '../i18n/words.js'

/** What went wrong, what to do, and a button to try again. */
export function Trouble({error, retry}: {readonly error: ApiError | null; readonly retry?: () => void}) {
  if (error === null) return null
  return (
    <Alert
      type="error"
      showIcon
      message={error.message}
      description={error.remedy && t(error.remedy)}
      action={retry && <Button onClick={retry}>{t('重试')}</Button>}
    />
  )
}
