/** 1 for each unit of the characters: what every unit of a text is asked is asked of a table. */
export function unitsOf(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
