/** The GBK code of a character, high byte first, and the character of a code; built on first use. */
interface Table {
  readonly codes: ReadonlyMap<string, readonly [number, number]>
  readonly characters: ReadonlyMap<number, string>
}

let table: Table | null = null

function gbk(): Table {
  if (table !== null) return table
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly [number, number]>()
  const characters = new Map<number, string>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (low === 0x7f || character.length !== 1 || character === '\ufffd') continue
      characters.set(high * 256 + low, character)
      if (!codes.has(character)) codes.set(character, [high, low])
    }
  }
  table = {codes, characters}
  return table
}

/** The two bytes of a character in GBK. */
export function bytesOf(character: string): readonly [number, number] | null {
  return gbk().codes.get(character) ?? null
}

/** The character of two bytes of GBK. */
export function characterOf(high: number, low: number): string | null {
  return gbk().characters.get(high * 256 + low) ?? null
}
