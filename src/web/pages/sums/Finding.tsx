import type {ReactNode} from 'react'
import {Link} from 'wouter'
import type {Output} from '../../api/client.js'
import {t} from '../../i18n/words.js'

type Found = Output<'listChecks'>['items'][number]

interface Term {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly role: string
}

const kinds = {sum: '合计', rate: '比率', growth: '增长'} as const

/** One finding: the sentence with its numbers marked by their part in the sum, and the computation below. */
export function Finding({finding}: {readonly finding: Found}) {
  const {check, quote, documentId, documentTitle, documentDate} = finding
  const terms = termsOf(check as Readonly<Record<string, unknown>>)
  const first = terms[0]
  return (
    <article className={`finding finding-${String(check.holds)}`}>
      <header>
        <strong>{t(kinds[check.kind])}</strong> {verdict(check.holds)}
        <Link
          href={`/review/${documentId}${first === undefined ? '' : `?at=${first.start}-${first.end}`}`}
          className="quiet"
        >
          {documentTitle} {documentDate}
        </Link>
      </header>
      <blockquote>{marked(quote, terms)}</blockquote>
      <p className="finding-sum number">{check.computation}</p>
      {check.holds === false && first !== undefined && (
        <p className="quiet">{t('请对照原文核实: 是原文有误, 还是这些数不在一起')}</p>
      )}
    </article>
  )
}

function verdict(holds: boolean | null): ReactNode {
  if (holds === null) return <span className="quiet">{t('推算')}</span>
  return holds ? (
    <span className="finding-good">✓ {t('相符')}</span>
  ) : (
    <span className="finding-bad">✗ {t('不符')}</span>
  )
}

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && 'quote' in value && 'start' in value

function termsOf(check: Readonly<Record<string, unknown>>): Term[] {
  const roles: [string, unknown][] = Object.entries(check).flatMap(([role, value]) =>
    Array.isArray(value) ? value.map((one): [string, unknown] => [role, one]) : [[role, value] as [string, unknown]],
  )
  return roles.filter((pair): pair is [string, Term] => isTerm(pair[1])).map(([role, term]) => ({...term, role}))
}

/** The numbers are found in the sentence in the order they stand in the source. */
function marked(sentence: string, terms: readonly Term[]): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const term of [...terms].sort((a, b) => a.start - b.start)) {
    const place = sentence.indexOf(term.quote, at)
    if (place < 0) continue
    parts.push(
      sentence.slice(at, place),
      <mark key={term.start} className={`term-${term.role}`}>
        {term.quote}
      </mark>,
    )
    at = place + term.quote.length
  }
  return [...parts, sentence.slice(at)]
}
