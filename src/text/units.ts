/** 1 for each unit of the characters: what every unit of a text is asked is asked of a table. */
export function unitsOf(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

const {charCodeAt} = String.prototype

/**
 * The unit at a place. The engine keeps strings in a dozen shapes, whole, cut out, put together; where many of them
 * pass, a string's own method is looked up by shape at every unit, which takes four times as long as the unit itself.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at)
}
