import {Button, Space} from 'antd'
import {t} from '../../i18n/words.js'
import type {Wanted} from './Filters.js'

interface Props {
  readonly wanted: Wanted
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void
  readonly onNext: () => void
}

/** No record fits the filters: what was to be reviewed is done, or there is none of the kind; each with a way on. */
export function NoRecords({wanted, onChange, onNext}: Props) {
  const done = wanted.doubtful || wanted.undecided
  return (
    <div className="records-none">
      <p>{done ? t('这份文件要核的都核完了') : t('没有符合条件的记录; 选中原文按 S 可新建')}</p>
      <Space wrap>
        {done && (
          <Button type="primary" onClick={onNext}>
            {t('下一份')} (N)
          </Button>
        )}
        <Button onClick={() => onChange({kinds: null, doubtful: null, undecided: null})}>{t('看全部记录')}</Button>
      </Space>
    </div>
  )
}
