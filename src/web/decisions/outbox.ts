import {useSyncExternalStore} from 'react'
import type {Static} from 'typebox'
import type {DecisionAnswer, NewDecision} from '../../server/api/decision.js'
import {ApiError, call} from '../api/client.js'
import {newKey} from '../parts/newKey.js'

type Answer = Static<typeof DecisionAnswer>

/** Decisions on their way. They are kept in the browser until the server has acknowledged them. */
type Letter =
  | {readonly key: string; readonly kind: 'decide'; readonly decisions: readonly NewDecision[]}
  | {
      readonly key: string
      readonly kind: 'undo'
      readonly ids: readonly string[] | null
      readonly documentId: string | null
    }

export interface OutboxState {
  readonly waiting: readonly Letter[]
  /** Why nothing goes out at the moment. */
  readonly trouble: string | null
}

const KEY = 'taizhang.outbox'
const watchers = new Set<() => void>()
const receivers = new Set<(answer: Answer, letter: Letter) => void>()
const refusals = new Set<(error: ApiError, letter: Letter) => void>()
let state: OutboxState = {waiting: stored(), trouble: null}
let running = false

function stored(): Letter[] {
  const text = localStorage.getItem(KEY)
  return text === null ? [] : (JSON.parse(text) as Letter[])
}

function set(next: OutboxState) {
  state = next
  localStorage.setItem(KEY, JSON.stringify(next.waiting))
  for (const watch of watchers) watch()
}

function post(letter: Letter) {
  set({...state, waiting: [...state.waiting, letter]})
  void run()
}

/** Letters leave one after the other; the key makes one that is sent twice count once. */
async function run() {
  if (running) return
  running = true
  try {
    while (state.waiting.length > 0) await sendFirst(state.waiting[0]!)
  } finally {
    running = false
  }
}

async function sendFirst(letter: Letter) {
  try {
    const answer = await send(letter)
    set({waiting: state.waiting.slice(1), trouble: null})
    for (const receive of receivers) receive(answer, letter)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code === 'offline' || error.status >= 500 || error.status === 429) {
      set({...state, trouble: error.message})
      await new Promise((resolve) => setTimeout(resolve, 2000))
      return
    }
    set({waiting: state.waiting.slice(1), trouble: null})
    for (const refuse of refusals) refuse(error, letter)
  }
}

function send(letter: Letter): Promise<Answer> {
  if (letter.kind === 'decide') return call('decide', {body: {decisions: [...letter.decisions], key: letter.key}})
  const body = {
    key: letter.key,
    ...(letter.ids === null ? {} : {ids: [...letter.ids]}),
    ...(letter.documentId === null ? {} : {documentId: letter.documentId}),
  }
  return call('undoDecisions', {body})
}

export function decide(decisions: readonly NewDecision[]) {
  if (decisions.length > 0) post({key: newKey(), kind: 'decide', decisions})
}

/** Take back one's latest decision on a document, or the named ones. */
export function undo(documentId: string | null, ids: readonly string[] | null = null) {
  post({key: newKey(), kind: 'undo', ids, documentId})
}

/** Hear what the server says to each letter. Returns the way to stop. */
export function onAnswer(
  receive: (answer: Answer, letter: Letter) => void,
  refuse: (error: ApiError, letter: Letter) => void,
): () => void {
  receivers.add(receive)
  refusals.add(refuse)
  void run()
  return () => {
    receivers.delete(receive)
    refusals.delete(refuse)
  }
}

/** Whether something is on its way: what the server shows is then older than the screen. */
export const isSending = (): boolean => state.waiting.length > 0

export function useOutbox(): OutboxState {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => state,
  )
}
