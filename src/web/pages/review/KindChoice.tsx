import {Segmented} from 'antd'
import {kindWords} from '../../../model/words.js'
import {t} from '../../i18n/words.js'
import type {Kind} from './records.js'

const options = Object.entries(kindWords) as [Kind, string][]

/** What a record is: 目标, 成效, 规模, 项目 or 任务. */
export function KindChoice({kind, onChange}: {readonly kind: Kind; readonly onChange: (kind: Kind) => void}) {
  return (
    <Segmented<Kind>
      block
      size="small"
      aria-label={t('类别')}
      value={kind}
      onChange={onChange}
      options={options.map(([value, label]) => ({value, label: t(label)}))}
    />
  )
}
