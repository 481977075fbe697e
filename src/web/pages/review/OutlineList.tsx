import type {DocumentAnalysis} from '../../../server/api/analysis.js'
import {t} from '../../i18n/words.js'

type Section = DocumentAnalysis['outline']['sections'][number]

interface Props {
  readonly sections: readonly Section[]
  /** Where the record at hand stands. */
  readonly at: number
  readonly onGo: (start: number, end: number) => void
}

/** The document's headings; a click jumps there, the section of the record at hand is marked. */
export function OutlineList({sections, at, onGo}: Props) {
  const headed = sections.filter((section) => section.heading !== null && section.level <= 3)
  const here = headed.findLast((section) => section.start <= at && at < section.end)
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
}
