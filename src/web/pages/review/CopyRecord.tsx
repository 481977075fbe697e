import {Button} from 'antd'
import {t} from '../../i18n/words.js'
import type {Row} from './records.js'
import {useCopy} from './useCopy.js'

/** Copies a record with its source. */
export function CopyRecord({row}: {readonly row: Row}) {
  const copy = useCopy()
  return (
    <Button size="small" title={t('复制, 连同出处')} onClick={() => copy(row)}>
      {t('复制')}
    </Button>
  )
}
