import {Skeleton} from 'antd'
import {useQueryState} from '../../../address.js'
import {useAnswer} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import {hasDraft} from './drafts.js'
import {Editor} from './Editor.js'
import './dictionaries.css'

const about: Readonly<Record<string, string>> = {
  指标: '指标的标准名称和别名; 逐年比较、核数靠它对上号',
  单位: '数字后面的计量单位和折算',
  项目类型: '项目名称的收尾词: 高速公路、产业园',
  机构: '责任单位的名称和简称',
  地名: '省、市、县、乡镇',
  动作词: '任务里说“做什么”的动词',
  期限词: '目前、截至目前一类的词指哪一天',
  停用: '不算数的词: 空泛的宾语、讲话自己的编号',
  繁简例外: '繁体转简体时的例外',
  站点噪声: '网页复制稿里网站自己的字',
  行业: '项目名里的词说明它属于哪个行业; 看板按它汇总',
}

/** 词典: the words a clerk may edit, with their check, a trial, and the preview of what a change would do. */
export function Dictionaries() {
  const [query, change] = useQueryState()
  const answer = useAnswer('listDictionaries')
  const items = answer.data?.items
  const name = items?.find((one) => one.name === query.name)?.name ?? items?.[0]?.name
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!items || !name) return <Skeleton active />
  return (
    <div className="dictionaries">
      <nav className="dictionary-list" aria-label={t('词典')}>
        {items.map((one) => (
          <button
            type="button"
            key={one.name}
            aria-pressed={one.name === name}
            title={t(about[one.name] ?? '')}
            onClick={() => change({name: one.name, find: null})}
          >
            {t(one.name)}
            <span className="quiet number">
              {hasDraft(one.name) ? '✎ ' : ''}
              {one.rows}
            </span>
          </button>
        ))}
      </nav>
      <Editor key={name} name={name} note={t(about[name] ?? '')} />
    </div>
  )
}
