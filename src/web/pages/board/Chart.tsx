import type {EChartsType} from 'echarts/core'
import type {EChartsOption} from 'echarts/types/dist/shared'
import {type RefObject, useEffect, useRef, useState} from 'react'
import {t} from '../../i18n/words.js'

/** What was clicked: the series by name, and its place in the data. */
export interface Picked {
  readonly series: string
  readonly index: number
}

interface Props {
  readonly option: EChartsOption
  readonly height: number
  /** In words, what the chart shows. */
  readonly label: string
  readonly onPick: (picked: Picked) => void
  /** Where the drawn chart can be got hold of, to save it. */
  readonly drawn: RefObject<EChartsType | null>
}

/** A chart; the library is fetched when the first one is shown. */
export function Chart({option, height, label, onPick, drawn}: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<EChartsType | null>(null)
  const [failed, setFailed] = useState(false)
  const pick = useRef(onPick)
  pick.current = onPick

  useEffect(() => {
    let made: EChartsType | null = null
    let gone = false
    const observer = new ResizeObserver(() => made?.resize())
    import('./echarts.js').then(
      ({init}) => {
        if (gone) return
        made = init(box.current)
        made.on('click', ({seriesName, dataIndex}) => pick.current({series: seriesName ?? '', index: dataIndex ?? 0}))
        observer.observe(box.current!)
        drawn.current = made
        setChart(made)
      },
      () => setFailed(true),
    )
    return () => {
      gone = true
      observer.disconnect()
      drawn.current = null
      made?.dispose()
    }
  }, [drawn])
  useEffect(() => {
    chart?.setOption({animationDuration: 200, ...option}, {notMerge: true})
  }, [chart, option])
  return (
    <div ref={box} className="chart" style={{height}} role="img" aria-label={label} data-drawn={chart !== null}>
      {failed && <p className="quiet">{t('图表没有取到, 请检查网络后重新打开; 表格可照常查看')}</p>}
    </div>
  )
}
