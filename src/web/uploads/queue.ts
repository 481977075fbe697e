import {ApiError} from '../api/client.js'
import {t} from '../i18n/words.js'
import type {Dropped} from './drop.js'
import {endGroup, type Group, groups, startGroup, takeOver} from './groups.js'
import {keep, leftOf, letGo} from './kept.js'
import {isOpen, keyOf, list, listed, type Sending} from './list.js'
import {giveUp, nextRequest, sendSome} from './send.js'

/** Files that are kept in the browser in one go. */
const PER_KEEP = 50

let user: string | null = null
let running = false

/** As people number their files: 2.docx before 10.docx. */
const byPath = (a: Dropped, b: Dropped) => a.path.localeCompare(b.path, 'zh', {numeric: true})

/** Send these files as one batch, after those that are already waiting. */
export function enqueue(files: readonly Dropped[]) {
  if (user === null || files.length === 0) return
  const sorted = [...files].sort(byPath)
  const group = groupFor(user, sorted)
  const first = Math.max(-1, ...listed().map(({place}) => place)) + 1
  const fresh = sorted.map((dropped, index): Sending => {
    return {...dropped, group: group.id, place: first + index, state: 'waiting', alone: false, trouble: null}
  })
  const found = missingOf(sorted)
  void letGo(found)
  list([...listed().filter((item) => !found.includes(item) && (running || item.state !== 'sent')), ...fresh])
  void keepAll(fresh)
  void run()
}

/** What an earlier sitting did not send, and is here again. */
function missingOf(files: readonly Dropped[]): Sending[] {
  const paths = new Set(files.map(({path}) => path))
  return listed().filter(({state, path}) => state === 'missing' && paths.has(path))
}

/** The group these belong to: the one that is being sent, one that misses some of them, or one of their own. */
function groupFor(writer: string, files: readonly Dropped[]): Group {
  const before = running ? listed().findLast(isOpen) : missingOf(files)[0]
  return (before && groups.get(before.group)) ?? startGroup(writer, nameOf(files), files.length)
}

/** The folder they came in, else the first of them. */
function nameOf(files: readonly Dropped[]): string {
  const first = files[0]!
  const folder = first.path.split('/')[0]!
  if (first.path.includes('/') && files.every(({path}) => path.startsWith(`${folder}/`))) return folder.slice(0, 200)
  const name = first.file.name.slice(0, 200)
  return files.length === 1 ? name : t('{name} 等 {count} 个文件', {name, count: files.length})
}

/** Keep what has not gone out by the time its turn comes. */
async function keepAll(fresh: readonly Sending[]) {
  for (let start = 0; start < fresh.length; start += PER_KEEP) {
    const keys = new Set(fresh.slice(start, start + PER_KEEP).map(keyOf))
    const now = () => listed().filter((item) => keys.has(keyOf(item)))
    await keep(
      now()
        .filter(isOpen)
        .map(({group, place, path, file}) => ({group, place, path, file})),
    )
    await letGo(now().filter((item) => !isOpen(item)))
  }
}

/** From now on uploads are this user's; what a closed window of theirs did not send goes on. */
export async function resume(next: string | null) {
  if (next === user) return
  user = next
  if (next === null) return
  for (const group of await takeOver(next)) {
    const left = await leftOf(group.id)
    if (left.length === 0) endGroup(next, group.id)
    else list([...listed(), ...left.map(({file, ...at}) => ({...at, ...whole(at.path, file), alone: false}))])
  }
  void run()
}

function whole(path: string, file: File | null): Pick<Sending, 'file' | 'state' | 'trouble'> {
  if (file !== null) return {file, state: 'waiting', trouble: null}
  return {file: new File([], path.split('/').at(-1)!), state: 'missing', trouble: t('请再拖一次原来的文件或文件夹')}
}

/** Take away those that are over: the batch shows what became of them. */
export async function forgetSent() {
  const missing = listed().filter(({state}) => state === 'missing')
  list(listed().filter(isOpen))
  if (user === null) return
  const error = new ApiError(0, {
    code: 'upload/interrupted',
    message: t('没有传完'),
    remedy: t('请再拖一次原来的文件或文件夹'),
  })
  for (const id of new Set(missing.map(({group}) => group))) {
    const some = missing.filter(({group}) => group === id)
    await giveUp(user, some, error)
  }
}

async function run() {
  if (running) return
  running = true
  try {
    while (user !== null && listed().some(({state}) => state === 'waiting')) await sendSome(user, nextRequest())
  } finally {
    running = false
  }
}
