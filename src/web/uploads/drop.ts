/** A file with the folder it was dropped in. */
export interface Dropped {
  readonly file: File
  /** With its folder, as words: a/b.docx. */
  readonly path: string
}

/** All files of a drop, folders walked to the bottom. */
export async function filesOf(transfer: DataTransfer): Promise<Dropped[]> {
  // The entries must be taken before the first await: afterwards the browser empties the list.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const found = await Promise.all(entries.map(below))
  return found.flat()
}

async function below(entry: FileSystemEntry): Promise<Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    return [{file, path: entry.fullPath.replace(/^\//u, '')}]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Dropped[] = []
  // A reader gives 100 entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    for (const one of some) found.push(...(await below(one)))
  }
}
