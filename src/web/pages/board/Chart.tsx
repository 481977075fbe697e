import type {EChartsType} from 'echarts/core'
import type {EChartsOption} from 'echarts/types/dist/shared'
import {type RefObject, useEffect, useLayoutEffect, useRef, useState} from 'react'
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
  /** Bars are thin: a click anywhere in the band of a category of this axis counts for its bar. */
  readonly band: 'x' | 'y' | null
  /** Where the drawn chart can be got hold of, to save it. */
  readonly drawn: RefObject<EChartsType | null>
}

/** A chart; the library is fetched when the first one is shown. */
export function Chart({option, height, label, onPick, band, drawn}: Props) {
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
        listen(made, band, (picked) => pick.current(picked))
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
  }, [drawn, band])
  // Whoever sees that it is drawn may click on it at once.
  useLayoutEffect(() => {
    chart?.setOption({animation: false, ...option}, {notMerge: true})
  }, [chart, option])
  return (
    <div
      ref={box}
      className={band ? 'chart chart-banded' : 'chart'}
      style={{height}}
      role="img"
      aria-label={label}
      data-drawn={chart !== null}
    >
      {failed && <p className="quiet">{t('图表没有取到, 请检查网络后重新打开; 表格可照常查看')}</p>}
    </div>
  )
}

function listen(chart: EChartsType, band: Props['band'], pick: (picked: Picked) => void) {
  if (band === null) {
    chart.on('click', ({seriesName, dataIndex}) => pick({series: seriesName ?? '', index: dataIndex ?? 0}))
    return
  }
  chart.getZr().on('click', ({offsetX, offsetY}) => {
    if (!chart.containPixel('grid', [offsetX, offsetY])) return
    const [x, y] = chart.convertFromPixel('grid', [offsetX, offsetY]) as [number, number]
    pick({series: '', index: Math.round(band === 'x' ? x : y)})
  })
}
