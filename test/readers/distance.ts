/** How many characters must change to make one text the other. */
export function distance(a: string, b: string): number {
  let before = Array.from({length: b.length + 1}, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = before[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      now[column] = Math.min(before[column]! + 1, now[column - 1]! + 1, change)
    }
    before = now
  }
  return before[b.length]!
}
