/** A file that the server has not acknowledged; `file` is null where the browser had no room for its bytes. */
export interface Kept {
  readonly group: string
  /** Its place among what was dropped together. */
  readonly place: number
  readonly path: string
  readonly file: File | null
}

const FILES = 'files'
let opened: Promise<IDBDatabase | null> | null = null

function database(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    const asked = indexedDB.open('taizhang.uploads', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(FILES, {keyPath: ['group', 'place']})
    asked.onsuccess = () => resolve(asked.result)
    // A window that may keep nothing uploads all the same.
    asked.onerror = () => resolve(null)
  })
  return opened
}

/** Whether all of it was written; a full disk or a file that cannot be read leaves nothing of it. */
async function write(work: (files: IDBObjectStore) => void): Promise<boolean> {
  const found = await database()
  if (found === null) return false
  return new Promise((resolve) => {
    const transaction = found.transaction(FILES, 'readwrite')
    transaction.oncomplete = () => resolve(true)
    transaction.onabort = () => resolve(false)
    work(transaction.objectStore(FILES))
  })
}

/** Keep these, with their bytes where there is room. */
export async function keep(some: readonly Kept[]): Promise<void> {
  const put = (kept: readonly Kept[]) =>
    write((files) => {
      for (const one of kept) files.put(one)
    })
  if (!(await put(some))) await put(some.map((one) => ({...one, file: null})))
}

/** The server has them, or has refused them. */
export async function letGo(some: readonly Pick<Kept, 'group' | 'place'>[]): Promise<void> {
  await write((files) => {
    for (const {group, place} of some) files.delete([group, place])
  })
}

/** What is left of what was dropped together, in its order. */
export async function leftOf(group: string): Promise<readonly Kept[]> {
  const found = await database()
  if (found === null) return []
  return new Promise((resolve) => {
    const asked = found
      .transaction(FILES)
      .objectStore(FILES)
      .getAll(IDBKeyRange.bound([group], [group, []]))
    asked.onsuccess = () => resolve(asked.result as Kept[])
    asked.onerror = () => resolve([])
  })
}
