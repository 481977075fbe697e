import {Button, Input, Skeleton} from 'antd'
import {useCallback, useMemo, useState} from 'react'
import {useQueryState} from '../../../address.js'
import {useAnswer} from '../../../api/use.js'
import {useSession} from '../../../frame/session.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import '../../../parts/windowed.css'
import {setDraft, useDraft} from './drafts.js'
import {LineTable} from './LineTable.js'
import {Problems} from './Problems.js'
import {SaveBar} from './SaveBar.js'
import {type Line, lineNumbers, lineText, readSheet, writeSheet} from './sheet.js'
import {TrySentence} from './TrySentence.js'
import {useVerdict} from './useVerdict.js'

/** One dictionary: its rows to edit, what is wrong with them, and a sentence to try them on. */
export function Editor({name, note}: {readonly name: string; readonly note: string}) {
  const {user} = useSession()
  const [query, change] = useQueryState()
  const [current, setCurrent] = useState<number | null>(null)
  const answer = useAnswer('getDictionary', {params: {name}})
  const stored = answer.data?.name === name ? answer.data : undefined
  const sheet = useMemo(() => stored && readSheet(stored.content), [stored])
  const draft = useDraft(name)
  const lines = draft?.lines ?? sheet?.lines ?? []
  const saved = useMemo(() => new Map(sheet?.lines.map((line) => [line.id, lineText(line)])), [sheet])
  const before = draft?.before ?? saved
  const changes = useMemo(() => (draft ? changesOf(draft.lines, before) : 0), [draft, before])
  const content = useMemo(() => (draft && sheet ? writeSheet({...sheet, lines: draft.lines}) : null), [draft, sheet])
  const verdict = useVerdict(name, content)
  const numbers = useMemo(() => lineNumbers(lines), [lines])
  const wrong = useMemo(() => new Map(verdict?.problems.map((problem) => [problem.row, problem])), [verdict])
  const find = query.find ?? ''
  const shown = useMemo(() => lines.filter((line) => fits(line, find)), [lines, find])

  const edit = useCallback(
    (next: readonly Line[]) =>
      stored && setDraft(name, {version: draft?.version ?? stored.version, before, lines: next}),
    [name, stored, draft, before],
  )
  const setCell = (id: number, column: number, word: string) =>
    edit(
      lines.map((line) =>
        line.id === id && line.kind === 'row'
          ? {...line, cells: line.cells.map((cell, index) => (index === column ? word : cell))}
          : line,
      ),
    )
  const add = () => {
    const id = Math.max(0, ...lines.map((line) => line.id)) + 1
    const first = lines.findIndex(({kind}) => kind === 'head') + 1
    const row: Line = {kind: 'row', id, cells: (sheet?.columns ?? []).map(() => '')}
    change({find: null})
    edit([...lines.slice(0, first), row, ...lines.slice(first)])
    setCurrent(0)
  }
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!stored || !sheet) return <Skeleton active />
  const mayEdit = user?.role === 'admin'
  return (
    <>
      <section className="dictionary" aria-label={t(name)}>
        <p className="quiet dictionary-note">
          {note}
          {mayEdit ? '' : ` · ${t('只有管理员可以改')}`}
          {stored.version > 0 && ` · ${t('第 {version} 版', {version: stored.version})}`}
        </p>
        <div className="dictionary-tools">
          <Input
            allowClear
            value={find}
            placeholder={t('在词典里找')}
            aria-label={t('在词典里找')}
            onChange={({target}) => change({find: target.value})}
          />
          {mayEdit && <Button onClick={add}>{t('加一行')}</Button>}
        </div>
        <LineTable
          lines={shown}
          columns={sheet.columns}
          numbers={numbers}
          wrong={wrong}
          before={before}
          readOnly={!mayEdit}
          current={current}
          onCell={setCell}
          onRemove={(id) => edit(lines.filter((line) => line.id !== id))}
        />
        <Problems
          problems={verdict?.problems ?? []}
          onGo={(row) => {
            change({find: null})
            setCurrent(lines.filter(({kind}) => kind !== 'head').findIndex(({id}) => numbers.get(id) === row))
          }}
        />
        {draft && content !== null && (
          <SaveBar
            name={name}
            version={draft.version}
            stale={draft.version !== stored.version}
            content={content}
            changes={changes}
            sound={verdict?.ok ?? null}
          />
        )}
      </section>
      <TrySentence name={name} content={verdict?.ok ? content : null} />
    </>
  )
}

function fits(line: Line, find: string): boolean {
  if (line.kind === 'head') return false
  if (find.trim() === '') return true
  return line.kind === 'row' && line.cells.some((cell) => cell.includes(find.trim()))
}

/** Rows changed, added and taken away. */
function changesOf(lines: readonly Line[], before: ReadonlyMap<number, string>): number {
  const kept = lines.filter((line) => before.has(line.id))
  const changed = kept.filter((line) => before.get(line.id) !== lineText(line)).length
  return changed + (lines.length - kept.length) + (before.size - kept.length)
}
