import {memo, useCallback, useRef} from 'react'
import {t} from '../../../i18n/words.js'
import {Cell, HeadCell, RowBox} from '../../../parts/Cells.js'
import {Windowed} from '../../../parts/Windowed.js'
import {type Line, lineText} from './sheet.js'
import type {Verdict} from './useVerdict.js'

type Problem = Verdict['problems'][number]

interface Props {
  readonly lines: readonly Line[]
  readonly columns: readonly string[]
  readonly numbers: ReadonlyMap<number, number>
  readonly wrong: ReadonlyMap<number, Problem>
  readonly before: ReadonlyMap<number, string>
  readonly readOnly: boolean
  readonly current: number | null
  readonly onCell: (id: number, column: number, word: string) => void
  readonly onRemove: (id: number) => void
}

/** The rows of a dictionary, each cell a field; comments stand between them as in the file. */
export function LineTable(props: Props) {
  const {lines, columns, numbers, wrong, before, readOnly, current} = props
  const latest = useRef(props)
  latest.current = props
  const setCell = useCallback((id: number, column: number, word: string) => latest.current.onCell(id, column, word), [])
  const remove = useCallback((id: number) => latest.current.onRemove(id), [])
  const tracks = `48px ${columns.map((_, index) => `minmax(90px, ${index < 2 ? 2 : 1}fr)`).join(' ')} 32px`
  return (
    <div className="dictionary-table" style={{'--tracks': tracks} as React.CSSProperties}>
      <Windowed
        count={lines.length}
        rowHeight={34}
        current={current}
        minWidth={`${80 + columns.length * 98}px`}
        attributes={{role: 'table', 'aria-label': t('词条'), 'aria-rowcount': lines.length + 1}}
        head={
          <RowBox className="dictionary-row dictionary-head">
            <HeadCell>{t('行')}</HeadCell>
            {columns.map((column) => (
              <HeadCell key={column}>{t(column)}</HeadCell>
            ))}
          </RowBox>
        }
        row={(index) => {
          const line = lines[index]!
          const number = numbers.get(line.id)
          return (
            <DictionaryLine
              key={line.id}
              line={line}
              columns={columns}
              number={number}
              problem={number === undefined ? undefined : wrong.get(number)}
              changed={before.get(line.id) !== lineText(line)}
              readOnly={readOnly}
              onCell={setCell}
              onRemove={remove}
            />
          )
        }}
      />
    </div>
  )
}

interface LineProps {
  readonly line: Line
  readonly columns: readonly string[]
  readonly number: number | undefined
  readonly problem: Problem | undefined
  readonly changed: boolean
  readonly readOnly: boolean
  readonly onCell: (id: number, column: number, word: string) => void
  readonly onRemove: (id: number) => void
}

const DictionaryLine = memo(function DictionaryLine(props: LineProps) {
  const {line, columns, number, problem, changed, readOnly, onCell, onRemove} = props
  if (line.kind !== 'row') {
    return (
      <RowBox className="dictionary-row dictionary-comment quiet">
        <Cell className="number">{number}</Cell>
        <Cell className="dictionary-words" title={lineText(line)}>
          {lineText(line)}
        </Cell>
      </RowBox>
    )
  }
  const name = ['dictionary-row', changed && 'dictionary-changed', problem && 'dictionary-wrong']
    .filter(Boolean)
    .join(' ')
  return (
    <RowBox className={name} title={problem?.message}>
      <Cell className="number quiet">{number}</Cell>
      {columns.map((column, index) => (
        <Cell key={column}>
          <input
            value={line.cells[index] ?? ''}
            readOnly={readOnly}
            aria-label={t('第 {number} 行 {column}', {number: number ?? '', column: t(column)})}
            aria-invalid={problem !== undefined && (problem.column === null || problem.column === column)}
            onChange={({target}) => onCell(line.id, index, target.value)}
          />
        </Cell>
      ))}
      <Cell>
        {!readOnly && (
          <button
            type="button"
            className="dictionary-remove"
            aria-label={t('删去第 {number} 行', {number: number ?? ''})}
            onClick={() => onRemove(line.id)}
          >
            ✕
          </button>
        )}
      </Cell>
    </RowBox>
  )
})
