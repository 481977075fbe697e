import {App} from 'antd'
import {useCallback} from 'react'
import {t} from '../../i18n/words.js'
import {copyText} from '../../parts/copy.js'
import {cite} from './cite.js'
import type {Row} from './records.js'

/** Copy a record with its source, and say so. */
export function useCopy(): (row: Row) => void {
  const {message} = App.useApp()
  return useCallback(
    async (row: Row) => {
      if (await copyText(cite(row, location.origin))) void message.success(t('已复制, 连同出处'))
      else void message.error(t('浏览器不让复制; 请选中原文再按 Ctrl+C'))
    },
    [message],
  )
}
