import {useQueryState} from '../../address.js'
import {Comparing} from './Comparing.js'
import './compare.css'
import {Picker} from './Picker.js'

/** 对照: pick a plan and its result, then decide commitment by commitment. */
export function Page() {
  const [query] = useQueryState()
  return (
    <div className="compare">
      <Picker />
      {query.plan && query.result && (
        <Comparing key={`${query.plan}-${query.result}`} plan={query.plan} result={query.result} />
      )}
    </div>
  )
}
