/** The type number of int4 in PostgreSQL. */
const INT4 = 23
const HEAD = 20

/** Whole numbers as PostgreSQL sends an int4[] itself: thousands of them are read faster than their digits. */
export function intArray(numbers: ArrayLike<number>): Buffer {
  const bytes = Buffer.alloc(HEAD + 8 * numbers.length)
  const head = [numbers.length === 0 ? 0 : 1, 0, INT4, numbers.length, 1]
  for (const [index, value] of head.entries()) bytes.writeInt32BE(value, 4 * index)
  for (let index = 0; index < numbers.length; index++) {
    bytes.writeInt32BE(4, HEAD + 8 * index)
    bytes.writeInt32BE(numbers[index]!, HEAD + 8 * index + 4)
  }
  // An empty array has no dimension at all.
  return numbers.length === 0 ? bytes.subarray(0, 12) : bytes
}
