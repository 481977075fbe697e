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

/** Each letter lies under its own key, so that two windows never write over each other's. */
const KEY = 'taizhang.outbox.'
const watchers = new Set<() => void>()
const receivers = new Set<(answer: Answer, letter: Letter) => void>()
const refusals = new Set<(error: ApiError, letter: Letter) => void>()
let state: OutboxState = {waiting: stored(), trouble: null}
let running = false

interface Stored {
  readonly at: number
  readonly letter: Letter
}

/** What was waiting when the browser was closed, in its order. */
function stored(): Letter[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(KEY))
    .map((name) => JSON.parse(localStorage.getItem(name)!) as Stored)
    .sort((a, b) => a.at - b.at)
    .map(({letter}) => letter)
}

function set(next: OutboxState) {
  state = next
  for (const watch of watchers) watch()
}

let last = 0

function post(letter: Letter) {
  last = Math.max(last + 1, Date.now())
  localStorage.setItem(KEY + letter.key, JSON.stringify({at: last, letter} satisfies Stored))
  set({...state, waiting: [...state.waiting, letter]})
  void run()
}

/** The server has answered: it counts, or it was refused. */
function settle(letter: Letter) {
  localStorage.removeItem(KEY + letter.key)
  set({waiting: state.waiting.slice(1), trouble: null})
}

/** Send what an earlier visit left behind. */
export function resume() {
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
    settle(letter)
    for (const receive of receivers) receive(answer, letter)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    // 401: whoever logs in again goes on where the session ended.
    if (error.code === 'offline' || error.status >= 500 || error.status === 429 || error.status === 401) {
      set({...state, trouble: error.message})
      await new Promise((resolve) => setTimeout(resolve, 2000))
      return
    }
    settle(letter)
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
