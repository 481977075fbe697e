import {Button, Empty, Select, Skeleton, Space, Tabs} from 'antd'
import {useMemo} from 'react'
import type {Chain} from '../../../../server/api/chain.js'
import {useQueryState} from '../../../address.js'
import {address} from '../../../api/client.js'
import {useAnswer} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import {useSave} from '../../../parts/useSave.js'
import {Conflicts} from './Conflicts.js'
import {Drift} from './Drift.js'
import {Recycled} from './Recycled.js'
import {Steps} from './Steps.js'
import './years.css'

/** A place through its years: what became of each plan, what grew weaker, what is promised again, which figures disagree. */
export function Years() {
  const [query, change] = useQueryState()
  const places = useAnswer('places', {query: {}})
  const options = (places.data?.items ?? [])
    .filter(({place, documents}) => place !== null && documents > 1)
    .map(({place, documents}) => ({value: place ?? '', label: `${place} (${t('{count} 份', {count: documents})})`}))
  const place = query.place ?? options[0]?.value
  return (
    <>
      <Space wrap className="toolbar">
        <Select
          showSearch
          className="compare-choice"
          aria-label={t('地区')}
          placeholder={t('选一个地方')}
          loading={places.isFetching && !places.data}
          value={place}
          options={options}
          onChange={(next) => change({place: next})}
        />
        {place && <Excel place={place} />}
      </Space>
      <Trouble error={places.error} retry={() => void places.refetch()} />
      {places.data && options.length === 0 && (
        <Empty description={t('还没有哪个地方有两份以上的文件: 上传同一地方几年的讲话和报告')} />
      )}
      {place && <OfPlace key={place} place={place} />}
    </>
  )
}

function Excel({place}: {readonly place: string}) {
  const {saving, save} = useSave()
  return (
    <Button loading={saving} onClick={() => save(address('placeChainFile', {params: {place}}))}>
      {t('导出 Excel')}
    </Button>
  )
}

function OfPlace({place}: {readonly place: string}) {
  const [query, change] = useQueryState()
  const answer = useAnswer(
    'placeChain',
    useMemo(() => ({params: {place}}), [place]),
  )
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton active />
  const chain = answer.data
  return (
    <Tabs
      activeKey={query.tab ?? 'steps'}
      onChange={(tab) => change({tab: tab === 'steps' ? null : tab})}
      items={tabs(chain).map(({key, word, count, body, none}) => ({
        key,
        label: `${t(word)} ${count}`,
        children: count === 0 ? <p className="quiet">{t(none)}</p> : body,
      }))}
    />
  )
}

function tabs(chain: Chain) {
  const {steps, drift, recycled, conflicts} = chain
  return [
    {
      key: 'steps',
      word: '逐年兑现',
      count: steps.length,
      body: <Steps chain={chain} />,
      none: '没有前后相接的两份文件: 一份的计划, 要由后一年的文件来说结果',
    },
    {
      key: 'drift',
      word: '承诺变弱',
      count: drift.length,
      body: <Drift drift={drift} />,
      none: '没有发现后一年说得比前一年弱的承诺',
    },
    {
      key: 'recycled',
      word: '年年再提',
      count: recycled.length,
      body: <Recycled recycled={recycled} />,
      none: '没有发现三年以上一再提出的同一件事',
    },
    {
      key: 'conflicts',
      word: '数字打架',
      count: conflicts.length,
      body: <Conflicts chain={chain} />,
      none: '几份文件说到同一时期的同一指标, 数字都一致',
    },
  ]
}
