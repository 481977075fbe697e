import {useSyncExternalStore} from 'react'
import type {Static} from 'typebox'
import type {DecisionAnswer, NewDecision} from '../../server/api/decision.js'
import {ApiError, call, isAway} from '../api/client.js'
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

/** Each letter lies under its writer and its own key, so that two windows never write over each other's. */
const KEY = 'taizhang.outbox.'
/** Who is logged in: a shared browser shows and sends nobody's decisions but theirs. */
let owner: string | null = null
const watchers = new Set<() => void>()
const receivers = new Set<(answer: Answer, letter: Letter) => void>()
const refusals = new Set<(error: ApiError, letter: Letter) => void>()
let state: OutboxState = {waiting: [], trouble: null}
let running = false

interface Stored {
  readonly at: number
  readonly letter: Letter
}

const placeOf = (user: string, letter: string) => `${KEY}${user}.${letter}`

/** What of a user's was waiting when the browser was closed, in its order. */
function stored(user: string): Letter[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(placeOf(user, '')))
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
  if (owner === null) throw new Error('nobody decides before the login')
  last = Math.max(last + 1, Date.now())
  localStorage.setItem(placeOf(owner, letter.key), JSON.stringify({at: last, letter} satisfies Stored))
  set({...state, waiting: [...state.waiting, letter]})
  void run()
}

/** The server has answered: it counts, or it was refused. */
function settle(writer: string, letter: Letter) {
  localStorage.removeItem(placeOf(writer, letter.key))
  set({waiting: state.waiting.filter(({key}) => key !== letter.key), trouble: null})
}

/** From now on the box is this user's: what an earlier visit of theirs left behind is sent, others' stays where it is. */
export function own(user: string | null) {
  if (user === owner) return
  owner = user
  set({waiting: user === null ? [] : stored(user), trouble: null})
  void run()
}

/** Letters leave one after the other; the key makes one that is sent twice count once. */
async function run() {
  if (running) return
  running = true
  try {
    while (owner !== null && state.waiting.length > 0) await sendFirst(owner, state.waiting[0]!)
  } finally {
    running = false
  }
}

async function sendFirst(writer: string, letter: Letter) {
  try {
    const answer = await send(letter)
    settle(writer, letter)
    for (const receive of receivers) receive(answer, letter)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (isAway(error)) {
      if (writer === owner) set({...state, trouble: error.message})
      await new Promise((resolve) => setTimeout(resolve, 2000))
      return
    }
    settle(writer, letter)
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
