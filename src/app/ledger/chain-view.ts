import {amountWords} from '../../model/words.js'
import type {ChainRecord} from '../chain.js'
import type {DocumentView} from '../ports/views.js'
import {wordsOf} from './papers/duties.js'

interface Place {
  readonly document: string
  readonly year: number | null
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** The chain of a place, whose documents go by their ids, as the outside sees it. */
export function chainView(place: string, documents: readonly DocumentView[], chain: ChainRecord) {
  const titles = new Map(documents.map(({id, title, name}) => [id, title ?? name]))
  const standing = ({document, year, start, end, quote}: Place) => ({
    documentId: document,
    document: titles.get(document) ?? document,
    ...{year, start, end, quote},
  })
  const years = new Map(chain.steps.map(({plan, year}) => [plan, year]))
  return {
    place,
    documents: documents.map(({id, title, name, date}) => ({
      id,
      title: title ?? name,
      date,
      year: years.get(id) ?? null,
    })),
    steps: chain.steps.map(({plan, result, year, links}) => {
      const count = (verdict: string) => links.filter((link) => link.verdict === verdict).length
      const at = (document: string, {start, end, quote}: Pick<Place, 'start' | 'end' | 'quote'>) =>
        standing({document, year: document === plan ? year : null, start, end, quote})
      return {
        ...{year, plan, result},
        summary: {
          commitments: links.length,
          ...{met: count('met'), missed: count('missed'), unclear: count('unclear'), none: count('none')},
        },
        links: links.map((link) => ({
          kind: link.commitment.kind,
          words: link.commitment.kind === 'target' ? link.commitment.indicator : wordsOf(link.commitment),
          amount: link.commitment.kind === 'target' ? amountWords(link.commitment, link.commitment.unit) : '',
          commitment: at(plan, link.commitment),
          entryId: link.commitment.id === '' ? null : link.commitment.id,
          result: link.result === null ? null : at(result, link.result),
          ...{verdict: link.verdict, reason: link.reason, confidence: link.confidence},
        })),
      }
    }),
    drift: chain.drift.map(({indicator, kind, change, before, after}) => ({
      ...{indicator, kind, change},
      before: standing(before),
      after: standing(after),
    })),
    recycled: chain.recycled.map(({words, years: count, places}) => ({
      words,
      years: count,
      places: places.map(standing),
    })),
    conflicts: chain.conflicts.map(({indicator, from, to, told}) => ({
      ...{indicator, from, to},
      told: told.map(({value, words, ...one}) => ({...standing(one), value, words})),
    })),
  }
}
