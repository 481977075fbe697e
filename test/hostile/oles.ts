const SECTOR = 512

/** An OLE compound file with the given streams; `chain` may bend its allocation table. */
export function ole(
  streams: Readonly<Record<string, Uint8Array>>,
  chain: (table: Uint32Array) => void = () => {},
): Uint8Array {
  const names = ['Root Entry', ...Object.keys(streams)]
  const directorySectors = Math.ceil((names.length * 128) / SECTOR)
  const sizes = Object.values(streams).map((bytes) => Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR))
  const total = 1 + directorySectors + sizes.reduce((sum, size) => sum + size / SECTOR, 0)
  const table = new Uint32Array(128).fill(0xffffffff)
  if (total > table.length) throw new RangeError('streams too long for one table')
  const file = Buffer.alloc((total + 1) * SECTOR)
  const run = (from: number, count: number) => {
    for (let index = 0; index < count; index++)
      table[from + index] = index === count - 1 ? 0xfffffffe : from + index + 1
  }
  table[0] = 0xfffffffd
  run(1, directorySectors)
  let sector = 1 + directorySectors
  names.forEach((name, index) => {
    const at = 2 * SECTOR + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, at + 64)
    file[at + 66] = index === 0 ? 5 : 2
    for (const link of [68, 72, 76]) file.writeUInt32LE(0xffffffff, at + link)
    file.writeUInt32LE(index === 0 ? 0xfffffffe : sector, at + 116)
    if (index === 0) return
    const size = sizes[index - 1]!
    file.writeUInt32LE(size, at + 120)
    file.set(Object.values(streams)[index - 1]!, (sector + 1) * SECTOR)
    run(sector, size / SECTOR)
    sector += size / SECTOR
  })
  chain(table)
  file.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 0)
  file.writeUInt16LE(0x3e, 24)
  file.writeUInt16LE(3, 26)
  file.writeUInt16LE(0xfffe, 28)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 44)
  file.writeUInt32LE(1, 48)
  file.writeUInt32LE(4096, 56)
  file.writeUInt32LE(0xfffffffe, 60)
  file.writeUInt32LE(0xfffffffe, 68)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.set(new Uint8Array(table.buffer), SECTOR)
  return file
}

/** The head of a Word stream with the given flags and version. */
export function wordHead({
  flags = 0,
  version = 0xc1,
  length = 4096,
}: {
  flags?: number
  version?: number
  length?: number
}): Uint8Array {
  const head = Buffer.alloc(length)
  head.writeUInt16LE(0xa5ec, 0)
  head.writeUInt16LE(version, 2)
  head.writeUInt16LE(flags, 10)
  return head
}
