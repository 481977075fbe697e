import {Button, InputNumber} from 'antd'
import {t} from '../../../i18n/words.js'
import type {Zoom} from './zoom.js'

interface Props {
  readonly page: number
  readonly pages: number
  readonly zoom: Zoom
  readonly onPage: (page: number) => void
}

/** Turn the pages, and see them larger or smaller. */
export function PageTools({page, pages, zoom, onPage}: Props) {
  return (
    <div className="page-tools">
      <Button
        size="small"
        type="text"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
        aria-label={t('上一页')}
        title={t('上一页')}
      >
        ‹
      </Button>
      <InputNumber
        size="small"
        className="page-number"
        value={page}
        min={1}
        max={pages}
        precision={0}
        controls={false}
        aria-label={t('页码')}
        onChange={(value) => value !== null && onPage(value)}
      />
      <span className="number quiet">/ {pages}</span>
      <Button
        size="small"
        type="text"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
        aria-label={t('下一页')}
        title={t('下一页')}
      >
        ›
      </Button>
      <span className="page-tools-gap" />
      <Button size="small" type="text" onClick={zoom.out} aria-label={t('缩小')} title={t('缩小')}>
        −
      </Button>
      <Button size="small" type="text" onClick={zoom.fit} title={t('适合宽度')} className="number">
        {Math.round(zoom.factor * 100)}%
      </Button>
      <Button size="small" type="text" onClick={zoom.in} aria-label={t('放大')} title={t('放大')}>
        +
      </Button>
    </div>
  )
}
