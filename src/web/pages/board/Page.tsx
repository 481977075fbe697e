import {Select} from 'antd'
import {useMemo} from 'react'
import {useQueryState} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {AmountsByIndustry, AmountsByPlace} from './Amounts.js'
import {Archive} from './Archive.js'
import './board.css'
import {Checkability} from './Checkability.js'
import {Deadlines} from './Deadlines.js'
import {Headline} from './Headline.js'
import {Indicators} from './Indicators.js'
import type {Scope} from './scope.js'

/** 看板: what is due, how much, how far, and what state the archive is in; every figure leads to its records. */
export function Page() {
  const [query, change] = useQueryState()
  const places = useAnswer('places')
  const {place, year} = query
  const scope: Scope = useMemo(() => ({place, year, stats: {place, from: year, to: year}}), [place, year])
  const thisYear = new Date().getFullYear()
  const years = Array.from({length: 30}, (_, ago) => String(thisYear - ago))
  return (
    <div className="board">
      <div className="board-tools">
        <Select
          showSearch
          allowClear
          className="board-place"
          aria-label={t('地区')}
          placeholder={t('全部地区')}
          value={place}
          options={(places.data?.items ?? [])
            .filter((one) => one.place !== null)
            .map((one) => ({value: one.place!, label: `${one.place} (${one.documents})`}))}
          onChange={(value) => change({place: value ?? null})}
        />
        <Select
          allowClear
          showSearch
          className="board-year"
          aria-label={t('文件年份')}
          placeholder={t('全部年份')}
          value={year}
          options={years.map((value) => ({value, label: value}))}
          onChange={(value) => change({year: value ?? null})}
        />
      </div>
      <Headline scope={scope} />
      <div className="board-panels">
        <div>
          <Deadlines scope={scope} query={query} onChange={change} />
          <AmountsByPlace scope={scope} />
          <AmountsByIndustry scope={scope} />
          <Archive scope={scope} />
        </div>
        <div>
          <Indicators scope={scope} query={query} onChange={change} />
          <Checkability scope={scope} query={query} onChange={change} />
        </div>
      </div>
    </div>
  )
}
