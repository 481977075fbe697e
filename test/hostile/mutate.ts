/** A sequence of numbers from 0 to 1 that a seed repeats. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The file with one to twenty wounds: bytes flipped, stretches lost, doubled, zeroed or put elsewhere, or its end cut off. */
export function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  let file = Buffer.from(bytes)
  const wounds = 1 + Math.floor(next() * 20)
  for (let wound = 0; wound < wounds && file.length > 1; wound++) {
    const at = Math.floor(next() * file.length)
    const length = 1 + Math.floor(next() * Math.min(64, file.length - at))
    const kind = Math.floor(next() * 6)
    if (kind <= 1) file[at] = Math.floor(next() * 256)
    if (kind === 2) file = Buffer.concat([file.subarray(0, at), file.subarray(at + length)])
    if (kind === 3) file = Buffer.concat([file.subarray(0, at + length), file.subarray(at)])
    if (kind === 4) file.fill(next() < 0.5 ? 0 : 0xff, at, at + length)
    if (kind === 5)
      file =
        next() < 0.2
          ? file.subarray(0, at)
          : Buffer.concat([file.subarray(0, at), file.subarray(at + length), file.subarray(at, at + length)])
  }
  return file
}
