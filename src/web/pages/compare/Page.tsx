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
  if (user?.role === 'clerk')
    return <Empty description={t('对照由督查员或管理员来定; 您上传的讲话和报告, 他们在这里对上')} />
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
      {years ? <Years /> : <Picker />}
      {!years && query.plan && query.result && (
        <Comparing key={`${query.plan}-${query.result}`} plan={query.plan} result={query.result} />
      )}
    </div>
  )
}
