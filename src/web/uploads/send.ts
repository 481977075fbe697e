import {ApiError, call, isAway} from '../api/client.js'
import {endGroup, type Group, groups, remember} from './groups.js'
import {letGo} from './kept.js'
import {isOpen, keyOf, listed, type Sending, update} from './list.js'
import {post, tellRefused, unreadable} from './post.js'

/** Files of one request. */
const PER_REQUEST = 20
const BYTES_PER_REQUEST = 32 * 2 ** 20
/** Milliseconds until a server that is away is asked again. */
const PAUSE = 3000

/** The next files that go together. */
export function nextRequest(): Sending[] {
  const some: Sending[] = []
  let bytes = 0
  for (const item of listed()) {
    if (item.state !== 'waiting') continue
    const [first] = some
    if (first && (item.group !== first.group || first.alone || item.alone || some.length === PER_REQUEST)) break
    if (first && bytes + item.file.size > BYTES_PER_REQUEST) break
    some.push(item)
    bytes += item.file.size
  }
  return some
}

/** One request; whatever comes of it stands in the list afterwards. */
export async function sendSome(writer: string, some: readonly Sending[]) {
  const group = groups.get(some[0]!.group)!
  try {
    const batch = await batchFor(writer, group)
    update(some, () => ({state: 'sending', trouble: null}))
    const answers = await post(batch, some)
    const answerOf = new Map(some.map((item, index) => [keyOf(item), answers[index]]))
    update(some, (item) => {
      const answer = answerOf.get(keyOf(item))
      return {state: answer?.state === 'refused' ? 'refused' : 'sent', trouble: answer?.reason ?? null}
    })
    await settle(writer, some)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    await afterTrouble(writer, some, error)
  }
}

async function batchFor(writer: string, group: Group): Promise<string> {
  if (group.batch !== null) return group.batch
  const {name, expected} = group
  const lane = expected > 50 ? 'bulk' : 'interactive'
  const {id} = (await unfinished(group)) ?? (await call('createBatch', {body: {name, expected, lane}}))
  remember(writer, {...group, batch: id})
  return id
}

/** A batch of one's own that waits for the rest of just this folder: it was begun in another browser. */
async function unfinished({name, expected}: Group): Promise<{readonly id: string} | undefined> {
  if (expected === 1) return undefined
  const {items} = await call('listBatches', {query: {mine: true, offset: 0, limit: 20}})
  return items.find((one) => {
    const still = one.waiting + one.working === 0 && one.uploads < expected
    return still && one.endedAt === null && one.name === name && one.expected === expected
  })
}

/** None of a request was taken: wait for the server, find the one that spoils it, or give it up with a word to its batch. */
async function afterTrouble(writer: string, some: readonly Sending[], error: ApiError) {
  const group = groups.get(some[0]!.group)!
  const broken = error.code === 'offline' && group.batch !== null ? await firstUnreadable(some) : null
  update(some, () => ({state: 'waiting', trouble: isAway(error) && !broken ? error.message : null}))
  if (broken) return refuse(writer, broken.item, broken.error)
  if (isAway(error)) return new Promise<void>((resolve) => setTimeout(resolve, PAUSE))
  // The archive in which this was begun is gone; what is left makes a batch of its own.
  if (error.status === 404 && group.batch !== null) remember(writer, {...group, batch: null})
  else if (some.length > 1) update(some, () => ({alone: true}))
  else await refuse(writer, some[0]!, error)
}

async function firstUnreadable(some: readonly Sending[]): Promise<{item: Sending; error: ApiError} | null> {
  for (const item of some) {
    const error = await unreadable(item)
    if (error) return {item, error}
  }
  return null
}

async function refuse(writer: string, item: Sending, error: ApiError) {
  update([item], () => ({state: 'refused', trouble: error.words}))
  await giveUp(writer, [item], error)
}

/** Files that will not come: their batch ends with a word on each. */
export async function giveUp(writer: string, some: readonly Sending[], error: ApiError) {
  const batch = groups.get(some[0]!.group)?.batch
  // The screen says it already; the batch misses a line where the server is away just now.
  if (batch) await tellRefused(batch, some, error).catch((failed: unknown) => console.warn(failed))
  await settle(writer, some)
}

/** The browser need not keep them any more; with the last one the group is over. */
async function settle(writer: string, some: readonly Sending[]) {
  await letGo(some)
  for (const id of new Set(some.map(({group}) => group))) {
    if (!listed().some((item) => item.group === id && (isOpen(item) || item.state === 'missing'))) endGroup(writer, id)
  }
}
