import {memo, useMemo} from 'react'
import type {DocumentRecords} from '../../../server/api/analysis.js'
import {t} from '../../i18n/words.js'

type Section = DocumentRecords['outline']['sections'][number]

interface Props {
  readonly sections: readonly Section[]
  /** Where the record at hand stands. */
  readonly at: number
  readonly onGo: (start: number, end: number) => void
}

/** The document's headings; a click jumps there, the section of the record at hand is marked. */
export function OutlineList({sections, at, onGo}: Props) {
  const headed = useMemo(() => sections.filter(({heading, level}) => heading !== null && level <= 3), [sections])
  return <Headings headed={headed} here={headed.findLast(({start, end}) => start <= at && at < end)} onGo={onGo} />
}

interface HeadingsProps extends Pick<Props, 'onGo'> {
  readonly headed: readonly Section[]
  readonly here: Section | undefined
}

const Headings = memo(function Headings({headed, here, onGo}: HeadingsProps) {
  if (headed.length === 0) return <nav className="outline quiet">{t('没有标题')}</nav>
  return (
    <nav className="outline" aria-label={t('目录')}>
      {headed.map((section) => (
        <button
          key={`${section.start}-${section.level}`}
          type="button"
          className={section === here ? 'outline-here' : ''}
          style={{paddingInlineStart: 8 + (section.level - 1) * 12}}
          onClick={() => onGo(section.start, section.start + 1)}
        >
          {section.heading}
          {section.mode && <span className="outline-mode">{section.mode === 'plan' ? t('计划') : t('回顾')}</span>}
        </button>
      ))}
    </nav>
  )
})
