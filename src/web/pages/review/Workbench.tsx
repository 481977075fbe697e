import {App} from 'antd'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import type {NewDecision} from '../../../server/api/decision.js'
import {useQueryState} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {decide, undo} from '../../decisions/outbox.js'
import {showKeys} from '../../frame/Keys.js'
import {t} from '../../i18n/words.js'
import {useRefusal} from '../../parts/useRefusal.js'
import {Coming} from './Coming.js'
import {Creator, type Draft} from './Creator.js'
import {Filters, fits, useWanted} from './Filters.js'
import {KeyLine} from './KeyLine.js'
import {useKeys} from './keys.js'
import {NoRecords} from './NoRecords.js'
import {NotThere} from './NotThere.js'
import {OutlineList} from './OutlineList.js'
import {PagePane} from './original/PagePane.js'
import {hasPages, type View, ViewChoice, viewOf, views} from './original/ViewChoice.js'
import {type Pane, PaneBar, paneOf} from './PaneBar.js'
import {RecordEditor} from './RecordEditor.js'
import {RecordList} from './RecordList.js'
import {isDoubtful, type Row} from './records.js'
import {type SourceHandle, SourceText} from './SourceText.js'
import {Summary} from './Summary.js'
import {useAtHand} from './useAtHand.js'
import {useCopy} from './useCopy.js'
import {useCreated} from './useCreated.js'
import {useNextDoubtful} from './useNextDoubtful.js'
import {usePropose} from './usePropose.js'
import {useRecords} from './useRecords.js'
import {useWaiting} from './useWaiting.js'
import {placeIn, rememberPlace} from './where.js'

/** Source on one side, records on the other, each following the other; the keyboard through everything. */
export function Workbench({id}: {readonly id: string}) {
  const {message} = App.useApp()
  const [query, change] = useQueryState()
  const [editing, setEditing] = useState(false)
  const [draft, setDraft] = useState<Draft | null>(null)
  const source = useRef<SourceHandle>(null)
  const text = useAnswer(
    'getSource',
    useMemo(() => ({params: {id}}), [id]),
  )
  const records = useRecords(id, useRefusal())
  const filter = useWanted(query)
  const visible = useMemo(() => records.rows.filter((row) => fits(row, filter)), [records.rows, filter])
  const atHand = useAtHand(query, change)
  const current = visible.find((row) => row.id === atHand.id) ?? visible[0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the address names no place of its own.
  useEffect(() => {
    if (!query.record && !query.at) change({record: placeIn(id) ?? null})
  }, [id])
  useEffect(() => {
    if (query.record) rememberPlace(id, query.record)
  }, [id, query.record])
  const waiting = useWaiting()

  const go = (row: Row | undefined) => {
    setEditing(false)
    if (row) atHand.go(row.id)
  }
  const step = (by: number) => {
    const at = current ? visible.indexOf(current) : -1
    const order = by > 0 ? visible.slice(at + 1) : visible.slice(0, Math.max(0, at)).reverse()
    go(order[0])
  }
  const toDoubtful = () => {
    const at = current ? visible.indexOf(current) : -1
    const next = [...visible.slice(at + 1), ...visible.slice(0, Math.max(0, at))].find(isDoubtful)
    if (next) go(next)
    else if (current === undefined || !isDoubtful(current)) void message.info(t('这份文件没有存疑的了; 按 N 到下一份'))
  }
  const nextDocument = useNextDoubtful(id)
  const copy = useCopy()
  const act = (decisions: NewDecision[], forward = true) => {
    decide(decisions)
    if (forward) step(1)
  }
  const about = (row: Row) => ({documentId: id, entryId: row.id})
  const acceptAll = (rows: readonly Row[]) => {
    if (rows.length === 0) return void message.info(t('没有未核的记录'))
    act(
      rows.map((row) => ({kind: 'accept', ...about(row)})),
      false,
    )
    void message.success(t('已采纳 {count} 条, 按 U 撤销', {count: rows.length}))
  }
  const undecided = visible.filter((row) => row.review === 'none')
  const actions = {
    accept: () => current && act([{kind: 'accept', ...about(current)}]),
    reject: () => current && act([{kind: 'reject', ...about(current)}]),
    edit: () => current && setEditing(true),
    undo: () => undo(id),
    acceptVisible: () => acceptAll(undecided),
    acceptRule: () => {
      const rule = current?.fields.rules.at(-1)
      acceptAll(records.rows.filter((row) => row.review === 'none' && row.fields.rules.at(-1) === rule))
    },
    copy: () => current && copy(current),
    select: (fresh: boolean) => {
      const selection = source.current?.selection() ?? null
      if (selection === null) return void message.info(t('先用鼠标选中原文, 再按 S'))
      getSelection()?.removeAllRanges()
      const {start, end} = current?.fields ?? {start: 0, end: 0}
      if (fresh || current === undefined || selection.end <= start || end <= selection.start)
        return void propose(selection)
      act([{kind: 'correct', ...about(current), values: selection}], false)
      void message.success(t('已改为这条的依据, 按 U 撤销'))
    },
  }
  const propose = usePropose(id, text.data?.text ?? '', records.data?.document.date ?? null, setDraft)
  const awaitCreated = useCreated(id, atHand.go)
  const create = (decisions: NewDecision[]) => {
    setDraft(null)
    awaitCreated()
    act(decisions, false)
    void message.success(t('已新建 {count} 条, 按 U 撤销', {count: decisions.length}))
  }
  const paged = hasPages(records.data?.document.mediaType ?? null)
  const view = paged ? viewOf(query.view) : 'text'
  const look = useCallback((next: View) => change({view: next === 'text' ? null : next}), [change])
  const choice = useMemo(() => paged && <ViewChoice view={view} onChange={look} />, [paged, view, look])
  const again = useCallback(
    () => void Promise.all([text.refetch(), records.refetch()]),
    [text.refetch, records.refetch],
  )
  const show = useCallback((start: number, end: number) => source.current?.show(start, end), [])
  const pane = paneOf(query.pane)
  const turn = (next: Pane) => change({pane: next === 'text' ? null : next})
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the other side comes into sight, so does what is at hand.
  useEffect(() => {
    if (pane === 'records') document.querySelector('.record-current')?.scrollIntoView({block: 'nearest'})
    else if (current) show(current.fields.start, current.fields.end)
  }, [pane])
  const keys = {
    p: () => paged && look(views[(views.indexOf(view) + 1) % views.length]!),
    j: () => step(1),
    arrowdown: () => step(1),
    k: () => step(-1),
    arrowup: () => step(-1),
    d: toDoubtful,
    n: nextDocument,
    c: actions.copy,
    a: actions.accept,
    x: actions.reject,
    e: actions.edit,
    s: () => actions.select(false),
    'shift+s': () => actions.select(true),
    u: actions.undo,
    g: actions.acceptVisible,
    r: actions.acceptRule,
  }
  useKeys(keys as Readonly<Record<string, () => void>>, !editing && draft === null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit belongs to the record it began on.
  useEffect(() => setEditing(false), [current?.id])

  const pickAt = (at: number) => {
    const here = visible.filter((row) => row.fields.start <= at && at < row.fields.end)
    go(here.sort((a, b) => a.fields.end - a.fields.start - (b.fields.end - b.fields.start))[0])
  }
  const latest = useRef({pickAt, select: actions.select})
  latest.current = {pickAt, select: actions.select}
  const pick = useCallback((at: number) => latest.current.pickAt(at), [])
  const select = useCallback((fresh: boolean) => latest.current.select(fresh), [])
  // A link to some words of the source: to their record, or to the words where none covers them.
  const wanted = /^(?<start>\d{1,9})-(?<end>\d{1,9})$/u.exec(query.at ?? '')?.groups
  const ready = Boolean(text.data && records.data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all is there.
  useEffect(() => {
    if (!ready || wanted === undefined) return
    const [start, end] = [Number(wanted.start), Number(wanted.end)]
    const found = visible.find((row) => row.fields.start < end && start < row.fields.end)
    change({at: null, ...(found ? {record: found.id} : {})})
    if (!found) source.current?.show(start, end)
  }, [ready, query.at])
  const lost = text.error ?? records.error
  if (lost) return <NotThere id={id} error={lost} onReady={again} />
  if (!text.data || !records.data) return <Coming />
  return (
    <div className="workbench">
      <Summary document={records.data.document} rows={records.rows} onNext={nextDocument}>
        {choice}
      </Summary>
      <div className={`workbench-sides workbench-${view} workbench-at-${pane}`}>
        <OutlineList sections={records.data.outline.sections} onGo={show} at={current?.fields.start ?? 0} />
        {view !== 'page' && (
          <SourceText
            ref={source}
            text={text.data.text}
            rows={visible}
            current={current}
            onPick={pick}
            onSelect={select}
          />
        )}
        {view !== 'text' && (
          <PagePane
            documentId={id}
            text={text.data.text}
            rows={visible}
            current={current}
            turned={atHand.turned}
            onTurn={(page) => change({record: current?.id ?? null, page: String(page)})}
            onPick={pick}
          />
        )}
        <section className="records" aria-label={t('记录')}>
          <Filters rows={records.rows} wanted={filter} onChange={change} />
          {visible.length > 0 && (
            <RecordList
              rows={visible}
              current={current}
              waiting={waiting}
              onPick={(picked) => go(visible.find((one) => one.id === picked))}
              onAct={(name) => actions[name]()}
              editor={
                current && editing ? (
                  <RecordEditor
                    row={current}
                    onCancel={() => setEditing(false)}
                    onDecide={(decisions) => {
                      setEditing(false)
                      if (decisions.length > 0) act(decisions)
                    }}
                  />
                ) : null
              }
            />
          )}
          {visible.length === 0 && <NoRecords wanted={filter} onChange={change} onNext={nextDocument} />}
        </section>
      </div>
      <PaneBar pane={pane} count={visible.length} current={current} onChange={turn} />
      <KeyLine onHelp={showKeys} />
      {draft && <Creator documentId={id} draft={draft} onSave={create} onClose={() => setDraft(null)} />}
    </div>
  )
}
