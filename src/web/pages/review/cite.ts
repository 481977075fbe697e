import {amount, details, headline, type Row} from './records.js'

/** A record as one quotes it in a letter: what, how much, by when and who; the words; where they stand, as a link. */
export function cite(row: Row, origin: string): string {
  const what = [headline(row), amount(row)].filter(Boolean).join(' ')
  const more = details(row).map(([, words]) => words)
  const source = [row.documentTitle && `《${row.documentTitle}》`, row.documentPlace, row.documentDate]
  return [
    [what, ...more].join(', '),
    `“${row.fields.quote}”`,
    `—— ${source.filter(Boolean).join(', ')}`,
    `${origin}/review/${row.documentId}?record=${row.id}`,
  ].join('\n')
}
