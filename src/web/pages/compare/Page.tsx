import {Empty, Segmented} from 'antd'
import {useQueryState} from '../../address.js'
import {useSession} from '../../frame/session.js'
import {t} from '../../i18n/words.js'
import {Comparing} from './Comparing.js'
import './compare.css'
import {Picker} from './Picker.js'
import {Years} from './years/Years.js'

/** 对照: a plan and its result, decided commitment by commitment; or one place through its years. */
export function Page() {
  const [query, change] = useQueryState()
  const {user} = useSession()
  const years = query.by === 'years'
  const may = user?.role !== 'clerk'
  return (
    <div className="compare">
      <Segmented
        className="compare-ways"
        aria-label={t('对照方式')}
        value={years ? 'years' : 'two'}
        options={[
          {value: 'two', label: t('两份对照')},
          {value: 'years', label: t('一地逐年')},
        ]}
        onChange={(by) => change({by: by === 'years' ? by : null}, {replace: false})}
      />
      {years && <Years />}
      {!years && !may && <Empty description={t('两份文件的对照由督查员或管理员来定; 一地逐年人人可看')} />}
      {!years && may && <Picker />}
      {!years && may && query.plan && query.result && (
        <Comparing key={`${query.plan}-${query.result}`} plan={query.plan} result={query.result} />
      )}
    </div>
  )
}
