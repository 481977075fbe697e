import {Skeleton} from 'antd'
import {useEffect, useLayoutEffect, useMemo, useRef, useState} from 'react'
import type {ReadingParts} from '../../../../server/api/reading.js'
import {address} from '../../../api/client.js'
import {useAnswer} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import {isDoubtful, type Row} from '../records.js'
import {type Area, areasOf, linesOf, placeAt} from './areas.js'
import {PageImage} from './PageImage.js'
import {PageTools} from './PageTools.js'
import './original.css'
import {useZoom} from './zoom.js'

interface Props {
  readonly documentId: string
  readonly text: string
  readonly rows: readonly Row[]
  readonly current: Row | undefined
  /** The page somebody turned to; null to follow the record at hand. */
  readonly turned: number | null
  readonly onTurn: (page: number) => void
  readonly onPick: (at: number) => void
}

/** A4, for pages of which nothing is known. */
const SHEET = {width: 595, height: 842}

/** The page of the original on which the record at hand stands, with every record on it marked. */
export function PagePane({documentId, text, rows, current, turned, onTurn, onPick}: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const room = useWidth(pane)
  const zoom = useZoom()
  const answer = useAnswer(
    'getReading',
    useMemo(() => ({params: {id: documentId}}), [documentId]),
  )
  const pages = answer.data?.pages ?? []
  const lines = useMemo(() => linesOf(answer.data?.boxes ?? []), [answer.data])
  const here = useMemo(
    () => (current ? areasOf(lines, text, current.fields.start, current.fields.end) : []),
    [lines, text, current],
  )
  const page = turned ?? here[0]?.page ?? pageOf(pages, current?.fields.start ?? 0)
  const size = pages.find((one) => one.page === page)?.size
  const sheet = size ?? SHEET
  const width = Math.round(room * zoom.factor)
  const scale = width / sheet.width
  const target = here.find((area) => area.page === page)
  useEffect(() => {
    if (target !== undefined && pane.current !== null) bring(pane.current, target, scale)
  }, [target, scale])
  useEffect(() => {
    if (pages.length === 0) return
    for (const near of [page + 1, page - 1])
      if (near >= 1 && near <= pages.length) new Image().src = pictureOf(documentId, near, width)
  }, [documentId, page, pages.length, width])
  const pick = (x: number, y: number) => {
    const at = placeAt(lines, text, page, x * sheet.width, y * sheet.height)
    if (at !== null) onPick(at)
  }
  return (
    <section className="original" aria-label={t('原页')}>
      <PageTools page={page} pages={Math.max(1, pages.length)} zoom={zoom} onPage={onTurn} />
      <div ref={pane} className="page-pane">
        <Trouble error={answer.error} retry={() => void answer.refetch()} />
        {!answer.data && !answer.error && <Skeleton active />}
        {answer.data && room > 0 && (
          <PageImage
            documentId={documentId}
            page={page}
            width={width}
            shape={sheet.width / sheet.height}
            onClick={pick}
            source={pictureOf(documentId, page, width)}
          >
            {size && <Marks rows={rows} current={current} page={page} sheet={size} text={text} lines={lines} />}
          </PageImage>
        )}
      </div>
      {answer.data && lines.length === 0 && (
        <p className="quiet page-note">{t('这份文件读取时没有记下位置; 重新分析后可在原页上看到记录')}</p>
      )}
    </section>
  )
}

interface MarksProps extends Pick<Props, 'rows' | 'current' | 'text'> {
  readonly page: number
  readonly sheet: {readonly width: number; readonly height: number}
  readonly lines: ReadingParts['boxes']
}

/** Every record on the page by its kind, the one at hand in full. */
function Marks({rows, current, page, sheet, text, lines}: MarksProps) {
  const marks = useMemo(() => {
    const shown = rows.filter((row) => row.review !== 'rejected')
    return shown.flatMap((row) =>
      areasOf(lines, text, row.fields.start, row.fields.end)
        .filter((area) => area.page === page)
        .map((area) => ({area, row})),
    )
  }, [rows, page, text, lines])
  const place = ({x, y, width, height}: Area) => ({
    left: `${(x / sheet.width) * 100}%`,
    top: `${(y / sheet.height) * 100}%`,
    width: `${(width / sheet.width) * 100}%`,
    height: `${(height / sheet.height) * 100}%`,
  })
  return (
    <div aria-hidden className="page-marks">
      {marks.map(({area, row}) => (
        <span
          key={`${row.id} ${area.x} ${area.y}`}
          className={`page-mark page-mark-${row.kind}${isDoubtful(row) ? ' page-mark-doubtful' : ''}${row.id === current?.id ? ' page-mark-current' : ''}`}
          style={place(area)}
        />
      ))}
    </div>
  )
}

/** The page on which a place of the text stands. */
function pageOf(pages: ReadingParts['pages'], at: number): number {
  return pages.findLast(({start, end}) => start <= at && start < end)?.page ?? 1
}

/** The server keeps pages in few widths; what is asked for is one of them. */
const WIDTHS = [800, 1200, 1600, 2400, 3000]

function pictureOf(id: string, page: number, width: number): string {
  const wanted = width * devicePixelRatio
  const wide = WIDTHS.find((step) => step >= wanted) ?? 3000
  return address('getPageImage', {params: {id, page}, query: {width: wide}})
}

/** Scrolls the record at hand to the middle of the pane. */
function bring(pane: HTMLElement, {x, y, width, height}: Area, scale: number) {
  pane.scrollTo({
    top: (y + height / 2) * scale - pane.clientHeight / 2,
    left: (x + width / 2) * scale - pane.clientWidth / 2,
  })
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [element])
  return width
}
