import {Fragment, useState} from 'react'
import {periodWords} from '../../../../model/words.js'
import type {Chain} from '../../../../server/api/chain.js'
import {t} from '../../../i18n/words.js'
import {Said} from './Standing.js'

type Conflict = Chain['conflicts'][number]

/** One row an indicator and period, one column a document: what each told of the same thing; a row opens to the quotes. */
export function Conflicts({chain: {conflicts, documents}}: {readonly chain: Chain}) {
  const [open, setOpen] = useState<string | null>(null)
  const told = new Set(conflicts.flatMap(({told: all}) => all.map(({documentId}) => documentId)))
  const columns = documents.filter(({id}) => told.has(id))
  return (
    <div className="years-matrix">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('指标')}</th>
            <th scope="col">{t('时期')}</th>
            {columns.map(({id, title, date}) => (
              <th key={id} scope="col" title={title}>
                <span className="number">{date?.slice(0, 7)}</span>
                <span className="years-title">{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => {
            const key = keyOf(conflict)
            return (
              <Fragment key={key}>
                <tr className={open === key ? 'years-open' : ''}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-expanded={open === key}
                      onClick={() => setOpen(open === key ? null : key)}
                    >
                      {conflict.indicator}
                    </button>
                  </th>
                  <td className="number">{periodWords(conflict.from, conflict.to)}</td>
                  {columns.map(({id}) => (
                    <td key={id} className="number years-figure">
                      <Figures told={conflict.told.filter(({documentId}) => documentId === id)} />
                    </td>
                  ))}
                </tr>
                {open === key && (
                  <tr>
                    <td colSpan={columns.length + 2}>
                      {conflict.told.map((one) => (
                        <Said key={`${one.documentId} ${one.start}`} standing={one} mark={one.words} />
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const keyOf = ({indicator, from, to, told}: Conflict) => `${indicator} ${from} ${to} ${told[0]?.start}`

function Figures({told}: {readonly told: Conflict['told']}) {
  return told.map(({start, words, quote}) => (
    <div key={start} title={`“${quote}”`}>
      {words}
    </div>
  ))
}
