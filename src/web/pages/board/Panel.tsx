import {Button, Empty, Segmented, Skeleton} from 'antd'
import type {EChartsType} from 'echarts/core'
import type {EChartsOption} from 'echarts/types/dist/shared'
import {type ReactNode, useId, useRef, useState} from 'react'
import {Link, useLocation} from 'wouter'
import type {ApiError} from '../../api/client.js'
import {t} from '../../i18n/words.js'
import {csvBlob, download} from '../../parts/download.js'
import {Trouble} from '../../parts/Trouble.js'
import {Chart, type Picked} from './Chart.js'
import {useInk} from './ink.js'

/** The numbers behind a chart; every row leads to its records. */
export interface Figures {
  readonly columns: readonly string[]
  readonly rows: readonly {readonly cells: readonly (string | number | null)[]; readonly href: string | null}[]
}

interface Props {
  readonly title: string
  /** One sentence: what is seen here. */
  readonly note?: ReactNode
  readonly tools?: ReactNode
  readonly option: EChartsOption | null
  readonly height: number
  readonly figures: Figures | null
  readonly empty: ReactNode
  readonly error: ApiError | null
  readonly retry: () => void
  /** Where a click on the chart leads. */
  readonly hrefOf: (picked: Picked) => string | null
  readonly band?: 'x' | 'y'
  readonly below?: ReactNode
}

/** A chart with its table; either can be taken along. */
export function Panel(props: Props) {
  const {title, note, tools, option, height, figures, empty, error, retry, hrefOf, band, below} = props
  const [, navigate] = useLocation()
  const [as, setAs] = useState<'chart' | 'table'>('chart')
  const drawn = useRef<EChartsType | null>(null)
  const {paper} = useInk()
  const heading = useId()
  const savePicture = () => {
    const url = drawn.current?.getDataURL({type: 'png', pixelRatio: 2, backgroundColor: paper})
    if (url) download(`${title}.png`, url)
  }
  const filled = figures !== null && figures.rows.length > 0
  return (
    <section className="panel" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {tools}
        {filled && (
          <span className="panel-acts">
            <Segmented
              size="small"
              value={as}
              options={[
                {value: 'chart', label: t('图')},
                {value: 'table', label: t('表')},
              ]}
              onChange={(value) => setAs(value as 'chart' | 'table')}
            />
            {as === 'chart' ? (
              <Button size="small" onClick={savePicture}>
                PNG
              </Button>
            ) : (
              <Button
                size="small"
                onClick={() =>
                  download(
                    `${title}.csv`,
                    csvBlob(
                      figures.columns,
                      figures.rows.map(({cells}) => cells),
                    ),
                  )
                }
              >
                CSV
              </Button>
            )}
          </span>
        )}
      </header>
      {note && <p className="quiet panel-note">{note}</p>}
      <Trouble error={error} retry={retry} />
      {figures === null && error === null && <Skeleton active />}
      {figures?.rows.length === 0 && <Empty description={empty} />}
      {filled && as === 'table' && <FigureTable figures={figures} title={title} />}
      {filled && as === 'chart' && option && (
        <Chart
          option={option}
          height={height}
          label={t('{title}, {count} 组数; 同样的数在表中', {title, count: figures.rows.length})}
          band={band ?? null}
          drawn={drawn}
          onPick={(picked) => {
            const href = hrefOf(picked)
            if (href) navigate(href)
          }}
        />
      )}
      {below}
    </section>
  )
}

function FigureTable({figures, title}: {readonly figures: Figures; readonly title: string}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by the keyboard.
    <section className="panel-table" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {figures.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map(({cells, href}, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one answer do not move.
            <tr key={index}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move.
                <td key={column} className={typeof cell === 'number' ? 'number panel-right' : 'number'}>
                  {column === 0 && href ? <Link href={href}>{cell ?? t('未写明')}</Link> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
