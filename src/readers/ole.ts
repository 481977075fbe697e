const FREE = 0xfffffffa

/** The names in the directory of an OLE compound file (doc, wps, encrypted docx); empty where it cannot be followed. */
export function oleStreams(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  if (bytes.length < 512) return names
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 1 << Math.min(16, data.getUint16(30, true))
  const start = (sector: number) => (sector + 1) * size
  const next = (sector: number) => {
    const table = Math.floor(sector / (size / 4))
    if (table >= 109) return FREE
    const at = start(data.getUint32(76 + table * 4, true)) + (sector % (size / 4)) * 4
    return at + 4 <= bytes.length ? data.getUint32(at, true) : FREE
  }
  let sector = data.getUint32(48, true)
  for (let steps = 0; steps < 1000 && sector < FREE && start(sector) + size <= bytes.length; steps++) {
    for (let at = start(sector); at + 128 <= start(sector) + size; at += 128) {
      const length = Math.min(64, data.getUint16(at + 64, true))
      if (length > 2) names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
    }
    sector = next(sector)
  }
  return names
}
