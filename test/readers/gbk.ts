/** Characters to GBK bytes, by turning the decoder round; for fixtures only. */
const codes = new Map<string, readonly [number, number]>()
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(lead, trail))
    if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, [lead, trail])
  }
}

export function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...code(character)],
    ),
  )
}

function code(character: string): readonly [number, number] {
  const found = codes.get(character)
  if (found === undefined) throw new RangeError(`${character} is not in GBK`)
  return found
}
