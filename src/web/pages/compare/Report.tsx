import {Dropdown} from 'antd'
import {address} from '../../api/client.js'
import {t} from '../../i18n/words.js'
import {useSave} from '../../parts/useSave.js'

const formats = [
  ['docx', 'Word'],
  ['html', '网页 (HTML)'],
  ['xlsx', 'Excel'],
] as const

/** The comparison as it stands now, decisions and reasons included, as a file to send round. */
export function Report({plan, result}: {readonly plan: string; readonly result: string}) {
  const {saving, save} = useSave()
  const get = (format: string) => save(address('comparisonReport', {query: {plan, result, format}}))
  return (
    <Dropdown.Button
      size="small"
      className="compare-report"
      loading={saving}
      onClick={() => get('docx')}
      menu={{items: formats.map(([key, label]) => ({key, label: t(label)})), onClick: ({key}) => get(key)}}
    >
      {t('对照报告')}
    </Dropdown.Button>
  )
}
